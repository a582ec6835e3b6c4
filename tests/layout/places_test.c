#include "layout/places.h"

#include "bank/stimulus.h"
#include "desk.h"
#include "layout/block/stimulus_block.h"
#include "text/place_names.h"

enum {
	PLACES_MAX = 8
};

/* The lines of the marks in a passage that is set so wide. */
static void assert_lines(struct test_desk *test, mpt measure, const char *text,
	const int *expected, size_t count)
{
	struct stimulus stimulus = {.numbered = 1};
	struct block passage = {.role = BLOCK_TEXT, .number = 1};
	const struct block block = {.role = BLOCK_STIMULUS,
		.stimulus = &stimulus,
		.children = &passage};
	struct galley galley = {0};
	struct frame frame = test->frame;
	struct rich rich;
	int lines[PLACES_MAX] = {0};

	rich = rich_parse(test->arena,
		place_names_take(test->arena, text, &stimulus.places));
	passage.texts = (struct texts){&rich, 1};
	frame.galley = &galley;
	frame.measure = measure;
	assert_int_equal(stimulus.places.count, count);
	stimulus_block_lines(frame, 0, &block, lines);
	assert_memory_equal(lines, expected, count * sizeof(*lines));
}

#define PROSE                                                                  \
	"{#a}One two three four five six seven eight nine ten eleven twelve "  \
	"thirteen {#b}fourteen fifteen sixteen seventeen eighteen nineteen "   \
	"twenty.{#c}"

static void a_place_is_in_the_line_of_the_next_letter(void **state)
{
	static const int wide[] = {1, 1, 1}, narrow[] = {1, 2, 4};

	assert_lines(*state, 2000 * MPT, PROSE, wide, LENGTH(wide));
	assert_lines(*state, 220 * MPT, PROSE, narrow, LENGTH(narrow));
}

static void lines_go_on_over_paragraphs_and_lists(void **state)
{
	static const int lines[] = {2, 3, 4};

	assert_lines(*state, 2000 * MPT,
		"One\n\n{#a}two\n\n- {#b}three\n- {#c}four", lines,
		LENGTH(lines));
}

static void lines_of_verse_and_code_are_their_own(void **state)
{
	static const int verse[] = {1, 2}, code[] = {2, 3, 4};

	assert_lines(
		*state, 2000 * MPT, "one{#a}\\\n{#b}two", verse, LENGTH(verse));
	assert_lines(*state, 2000 * MPT,
		"```\none\n{#a}two\n{#b}\n{#c}four\n```", code, LENGTH(code));
}

static void a_mark_that_stands_alone_is_of_what_follows(void **state)
{
	static const int lines[] = {1, 2, 2};

	assert_lines(*state, 2000 * MPT, "{#a}\n\none\n\n{#b}\n\ntwo\n\n{#c}",
		lines, LENGTH(lines));
}

static void a_table_has_no_lines(void **state)
{
	static const int lines[] = {1, 2};

	assert_lines(*state, 2000 * MPT,
		"{#a}one\n\n| a | b |\n| --- | --- |\n| c | d |\n\n{#b}two",
		lines, LENGTH(lines));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_place_is_in_the_line_of_the_next_letter),
		TEST(lines_go_on_over_paragraphs_and_lists),
		TEST(lines_of_verse_and_code_are_their_own),
		TEST(a_mark_that_stands_alone_is_of_what_follows),
		TEST(a_table_has_no_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
