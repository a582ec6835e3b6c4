#include "type/line/words.h"

#include "letters.h"

#include "../base/with_arena.h"

enum {
	WIDTH = 1000 /* of each letter, mpt */
};

static const struct text_style style = {.size = 10 * MPT, .language = "en"};

/* A paragraph with letters of one width in which a line may begin behind each
 * space. */
static struct paragraph *paragraph_of(struct arena *arena, const char *text)
{
	struct paragraph *paragraph = letters_of(arena, text, &style);

	for (size_t i = 0; i <= paragraph->count; i++) {
		paragraph->letters[i].edge = (int64_t)i * WIDTH;
		paragraph->letters[i].may_break =
			i > 0 && paragraph->codes[i - 1] == ' ';
	}
	return paragraph;
}

/* The words of a whole paragraph of one part. */
static struct word_list words_of(
	struct arena *arena, const struct paragraph *paragraph)
{
	struct word_list list = {.arena = arena};

	words_fit(&list, paragraph, 0, paragraph->count, 100 * WIDTH);
	return list;
}

static void words_end_before_the_next(void **state)
{
	const struct word_list list =
		words_of(*state, paragraph_of(*state, "one two  x"));

	assert_int_equal(list.count, 4);
	assert_int_equal(list.starts[1], 4);
	assert_int_equal(list.starts[2], 8);
	assert_int_equal(list.starts[3], 9);
}

static void spaces_at_the_end_do_not_count(void **state)
{
	struct paragraph *paragraph = paragraph_of(*state, "one  x\n");
	struct word_list list;

	paragraph->letters[4].may_break = false;
	list = words_of(*state, paragraph);
	assert_int_equal(list.words[0].width, 3 * WIDTH);
	assert_int_equal(list.words[0].space, 2 * WIDTH);
	assert_int_equal(list.words[0].hyphen, 0);
	assert_false(list.words[0].note);
	assert_int_equal(words_trimmed(paragraph, 0, 5), 3);
	assert_int_equal(words_trimmed(paragraph, 3, 5), 3);
	assert_int_equal(words_trimmed(paragraph, 5, 7), 6);
	assert_int_equal(words_width(paragraph, 1, 3), 2 * WIDTH);
}

static void room_lost_at_a_lines_ends_is_counted_apart(void **state)
{
	struct paragraph *paragraph = paragraph_of(*state, "one x");
	struct word_list list;

	paragraph->letters[0].lead = 300;
	paragraph->letters[2].trail = 200;
	list = words_of(*state, paragraph);
	assert_int_equal(list.words[0].lead, 300);
	assert_int_equal(list.words[0].width, 3 * WIDTH - 200);
	assert_int_equal(list.words[0].space, WIDTH + 200);
}

static void a_note_stands_beside_the_text(void **state)
{
	struct paragraph *paragraph = paragraph_of(*state, "one x");

	paragraph->letters[4].look = SPAN_NOTE;
	assert_false(words_of(*state, paragraph).words[0].note);
	assert_true(words_of(*state, paragraph).words[1].note);
	assert_false(words_of(*state, paragraph).words[1].aside);
	paragraph->east = EAST_CHINESE;
	assert_true(words_of(*state, paragraph).words[1].aside);
}

static void a_rule_goes_on_in_the_next_word(void **state)
{
	struct paragraph *paragraph = paragraph_of(*state, "__ __");

	for (size_t i = 0; i < 5; i++)
		paragraph->letters[i].look = SPAN_BLANK | SPAN_FILL;
	assert_true(words_of(*state, paragraph).words[0].rule);
	assert_false(words_of(*state, paragraph).words[1].rule);
}

static void parts_end_at_hard_breaks(void **state)
{
	const struct paragraph *paragraph = paragraph_of(*state, "ab\nc\n");

	assert_int_equal(words_part_end(paragraph, 0), 2);
	assert_int_equal(words_part_end(paragraph, 2), 2);
	assert_int_equal(words_part_end(paragraph, 3), 4);
	assert_int_equal(words_part_end(paragraph, 5), 5);
}

static void lines_are_filled_with_whole_words(void **state)
{
	const struct paragraph *paragraph =
		paragraph_of(*state, "aa bb cc dd ee");
	struct word_list list = {.arena = *state};
	size_t at = 0;

	words_fit(&list, paragraph, 0, 14, 5 * WIDTH);
	assert_int_equal(list.count, 5);
	assert_int_equal(words_line(&list, &at, 14), 6);
	assert_int_equal(words_line(&list, &at, 14), 12);
	assert_int_equal(words_line(&list, &at, 14), 14);
}

static void an_empty_part_is_one_line(void **state)
{
	const struct paragraph *paragraph = paragraph_of(*state, "a\n\nb");
	struct word_list list = {.arena = *state};
	size_t at = 0;

	words_fit(&list, paragraph, 2, 2, 5 * WIDTH);
	assert_int_equal(words_line(&list, &at, 2), 2);
}

static void the_letters_that_begin_lines_are_marked(void **state)
{
	struct paragraph *paragraph = paragraph_of(*state, "aa bb cc\ndd ee");
	struct word_list list = {.arena = *state};

	words_mark_lines(&list, paragraph, 5 * WIDTH);
	assert_true(paragraph->letters[6].begins);
	assert_false(paragraph->letters[3].begins);
	assert_false(paragraph->letters[12].begins);
}

static void the_widest_word_is_found_without_its_spaces(void **state)
{
	assert_int_equal(words_widest(paragraph_of(*state, "aa bbbb    ccc")),
		4 * WIDTH);
	assert_int_equal(words_widest(paragraph_of(*state, "")), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_end_before_the_next),
		TEST(spaces_at_the_end_do_not_count),
		TEST(room_lost_at_a_lines_ends_is_counted_apart),
		TEST(a_note_stands_beside_the_text),
		TEST(a_rule_goes_on_in_the_next_word),
		TEST(parts_end_at_hard_breaks),
		TEST(lines_are_filled_with_whole_words),
		TEST(an_empty_part_is_one_line),
		TEST(the_letters_that_begin_lines_are_marked),
		TEST(the_widest_word_is_found_without_its_spaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
