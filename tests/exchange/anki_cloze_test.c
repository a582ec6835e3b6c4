#include "exchange/intake/anki_cloze.h"

#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *note, *stem;
};

static const char *stem_of(struct reader *reader, const char *note)
{
	struct gaps *gaps = arena_alloc(reader->quiz->arena, 1, sizeof(*gaps));
	const char *text;

	gaps->arena = reader->quiz->arena;
	text = anki_cloze_take(reader, gaps, note);
	if (text == NULL)
		return NULL;
	gaps_finish(reader, gaps, text);
	return reader->question->stem;
}

static void deletions_become_blanks(void **state)
{
	static const struct row rows[] = {
		{"{{c1::Paris}} is big", "{{Paris}} is big"},
		{"{{c1::A}}, {{c12::B}}", "{{A}}, {{B}}"},
		{"{{c1::<b>A</b>}}!", "{{**A**}}!"},
		{"{{c1::A}} {{c1::open", "{{A}} {{c1::open"},
		{"{x} {{c1::A}}", "{x} {{A}}"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct reader *reader = reading_begun(*state, QUIZ_SHORT);

		assert_string_equal(
			stem_of(reader, rows[i].note), rows[i].stem);
		assert_int_equal(reader->lost_count, 0);
	}
}

static void hints_are_lost(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_SHORT);

	assert_string_equal(
		stem_of(reader, "{{c1::Paris::a city}} and {{c2::x}}"),
		"{{Paris}} and {{x}}");
	assert_int_equal(reader->lost_count, 1);
	assert_string_equal(reader->lost[0], "hints");
}

static void texts_without_deletions_are_left_alone(void **state)
{
	static const char *const notes[] = {"Paris", "{{Paris}}",
		"{{c::Paris}}", "{{cx::Paris}}", "{{c1:Paris}}", "{{c1::Paris}",
		""};

	for (size_t i = 0; i < LENGTH(notes); i++)
		assert_null(
			stem_of(reading_begun(*state, QUIZ_SHORT), notes[i]));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(deletions_become_blanks),
		TEST(hints_are_lost),
		TEST(texts_without_deletions_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
