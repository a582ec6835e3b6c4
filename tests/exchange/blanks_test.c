#include "exchange/write/blanks.h"

#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct writer writer_of(struct arena *arena, struct reader **reader)
{
	*reader = reading_begun(arena, QUIZ_FILL_IN);
	(*reader)->question->word_bank = true;
	return (struct writer){.arena = arena, .quiz = (*reader)->quiz};
}

static void put_blank(
	struct buffer *out, struct writer *writer, const struct gap *gap)
{
	(void)writer;
	buffer_printf(out, "[%s]", gap->right[0]);
}

static void each_blank_is_put_its_own_way(void **state)
{
	struct reader *reader;
	struct writer writer = writer_of(*state, &reader);
	struct buffer out = {.arena = *state};
	struct blanks_text text;

	reader->question->stem = "**A** {{b|c}} < {{?d|e}}.";
	text = blanks_take(&writer, reader->question, "");
	assert_int_equal(text.gaps->count, 2);
	blanks_put(&out, &writer, &text, put_blank);
	assert_string_equal(
		buffer_text(&out), "<strong>A</strong> [b] &lt; [d].");
}

static void words_are_offered_once(void **state)
{
	struct reader *reader;
	struct writer writer = writer_of(*state, &reader);
	struct blanks_words words;
	struct blanks_text text;

	reader->question->stem = "{{a}} {{b}} {{a}}";
	quiz_answer(reader->quiz, reader->question, "c");
	quiz_answer(reader->quiz, reader->question, "b");
	text = blanks_take(&writer, reader->question, "");
	assert_true(blanks_words(&writer, reader->question, text.gaps, &words));
	assert_int_equal(words.count, 3);
	assert_string_equal(words.at[0], "a");
	assert_true(words.again[0]);
	assert_string_equal(words.at[1], "b");
	assert_false(words.again[1]);
	assert_int_equal(blanks_word(&words, "c"), 2);
	assert_int_equal(blanks_word(&words, "d"), 3);
}

static bool offers(struct arena *arena, const char *stem, bool word_bank)
{
	struct reader *reader;
	struct writer writer = writer_of(arena, &reader);
	struct blanks_words words;
	struct blanks_text text;

	reader->question->stem = stem;
	reader->question->word_bank = word_bank;
	text = blanks_take(&writer, reader->question, "");
	return blanks_words(&writer, reader->question, text.gaps, &words);
}

static void one_word_must_fit_each_blank(void **state)
{
	assert_true(offers(*state, "{{a}}", true));
	assert_false(offers(*state, "{{a}}", false));
	assert_false(offers(*state, "{{a}} {{b|c}}", true));
	assert_false(offers(*state, "{{a}} {{?b|c}}", true));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_blank_is_put_its_own_way),
		TEST(words_are_offered_once),
		TEST(one_word_must_fit_each_blank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
