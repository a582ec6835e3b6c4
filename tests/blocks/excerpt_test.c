/*
 * Where a long text is cut: behind a sentence, never within one.
 */
#include "blocks/guide/excerpt.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The texts within so many letters, as plain text. */
static const char *cut(
	struct arena *arena, const char *markdown, size_t letters)
{
	const struct rich rich = rich_parse(arena, markdown);
	const struct texts texts =
		excerpt_texts(arena, (struct texts){&rich, 1}, letters);
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		plain_put(&out, texts.at[i]);
	return buffer_text(&out);
}

static void a_long_text_ends_with_a_sentence(void **state)
{
	static const struct {
		const char *text, *cut;
	} cases[] = {
		{"One is here. Two is there. Three is far away from both.",
			"One is here. Two is there.\u00a0…"},
		{"“Who is it?” he said. “I am!” Then it was still for long.",
			"“Who is it?” he said. “I am!”\u00a0…"},
		{"Dr. B. Lee met Mr. Wu at 3.5 miles. He went on and on and "
		 "on.",
			"Dr. B. Lee met Mr. Wu at 3.5 miles.\u00a0…"},
		{"It grew, e.g. in the U.S. and in France. Then it fell, alas.",
			"It grew, e.g. in the U.S. and in France.\u00a0…"},
		{"天下大势，分久必合。合久必分。周末七国分争，并入于秦。",
			"天下大势，分久必合。合久必分。……"},
		{"**Strong it is.** Then *it is weak and goes on for long*.",
			"Strong it is.\u00a0…"},
		{"من هو؟ هو الكاتب. ثم كتب كتابًا طويلًا في تاريخ البلاد.",
			"من هو؟ هو الكاتب.\u00a0…"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			cut(arena, cases[i].text, 30), cases[i].cut);
	arena_free(arena);
}

static void the_first_sentence_stays_whole(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
		cut(arena, "A sentence that is longer than allowed. More.", 8),
		"A sentence that is longer than allowed.\u00a0…");
	assert_string_equal(cut(arena,
				    "No stop in a line\nof verse, so it\ngoes "
				    "on to its end",
				    5),
		"No stop in a line of verse, so it goes on to its end");
	arena_free(arena);
}

static void what_would_lose_little_stays_whole(void **state)
{
	const char *text = "One is here. Two is there. Three.";
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(cut(arena, text, 30), text);
	assert_string_equal(cut(arena, "", 30), "");
	arena_free(arena);
}

static void a_paragraph_ends_a_sentence_and_a_table_is_whole(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(cut(arena,
				    "A head without a stop\n\nThen a text that "
				    "goes on. And on.",
				    22),
		"A head without a stop\u00a0…");
	assert_non_null(strstr(cut(arena,
				       "| A | B |\n|---|---|\n| first | second "
				       "|\n| third | fourth |\n\nA text.",
				       4),
		"fourth"));
	arena_free(arena);
}

static const char *term(struct arena *arena, const char *markdown)
{
	const struct rich rich = rich_parse(arena, markdown);
	const struct texts texts =
		excerpt_term(arena, (struct texts){&rich, 1});
	struct buffer out = {.arena = arena};

	plain_put(&out, texts.at[0]);
	return buffer_text(&out);
}

static void a_term_loses_the_brackets_at_its_end(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
		term(arena, "Launch of Taobao (淘宝)"), "Launch of Taobao");
	assert_string_equal(term(arena, "五四运动（1919年）"), "五四运动");
	assert_string_equal(term(arena, "The plan (2025) is issued"),
		"The plan (2025) is issued");
	assert_string_equal(term(arena, "(all of it)"), "(all of it)");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_text_ends_with_a_sentence),
		cmocka_unit_test(the_first_sentence_stays_whole),
		cmocka_unit_test(what_would_lose_little_stays_whole),
		cmocka_unit_test(
			a_paragraph_ends_a_sentence_and_a_table_is_whole),
		cmocka_unit_test(a_term_loses_the_brackets_at_its_end),
	};

	return cmocka_run_group_tests_name("excerpt", tests, NULL, NULL);
}
