#include "pdf/letters/direction.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define LEFT "\u200f"
#define RIGHT "\u200e"

enum {
	GLYPHS_MAX = 8,
	SIGNS_MAX = 64 /* bytes */
};

/* A run of one glyph for each letter, which are of two bytes each if they are
 * not ASCII. */
static struct run run_of(
	const char *text, struct glyph *glyphs, bool rtl, uint8_t turns)
{
	struct run run = {.glyphs = glyphs,
		.text = text,
		.length = strlen(text),
		.rtl = rtl,
		.turns = turns};
	size_t starts[GLYPHS_MAX];

	for (size_t at = 0; at < run.length; at++)
		if (((unsigned char)text[at] & 0xc0) != 0x80)
			starts[run.count++] = at;
	for (size_t i = 0; i < run.count; i++)
		glyphs[rtl ? run.count - 1 - i : i] =
			(struct glyph){.cluster = (uint32_t)starts[i]};
	return run;
}

static void add(char *signs, struct share share)
{
	const size_t at = strlen(signs);

	snprintf(signs + at, SIGNS_MAX - at, "%.*s", (int)share.length,
		share.text);
}

/* The signs of a run and, for each of its clusters, a dot, left to right. */
static void assert_signs(const char *text, uint8_t turns, const char *expected)
{
	struct glyph glyphs[GLYPHS_MAX];
	const struct run run = run_of(text, glyphs, true, turns);
	char signs[SIGNS_MAX] = "";

	for (size_t i = 0; i < run.count; i++) {
		const struct cluster cluster = cluster_at(&run, i);

		add(signs, direction_left(&run, &cluster));
		add(signs, (struct share){.text = ".", .length = 1});
		add(signs, direction_right(&run, &cluster));
	}
	assert_string_equal(signs, expected);
}

static void punctuation_of_numbers_has_a_sign_at_its_left(void **state)
{
	(void)state;
	assert_signs("אב, ג", 0, ".." LEFT "...");
	assert_signs("א - ב", 0, ".." LEFT "...");
	assert_signs("א+%ג", 0, ".." LEFT "..");
	assert_signs("א.", 0, LEFT "..");
	assert_signs("א-ב،ג", 0, ".....");
	assert_signs("א (ב)!", 0, "......");
}

static void a_run_beside_others_has_a_sign_unless_its_letters_are_there(
	void **state)
{
	(void)state;
	assert_signs("אב ", TURN_AFTER, LEFT "...");
	assert_signs("אב ", TURN_BEFORE, "...");
	assert_signs(" אב", TURN_BEFORE, "..." LEFT);
	assert_signs("(", TURN_BEFORE | TURN_AFTER, LEFT "." LEFT);
	assert_signs("אב", TURN_BEFORE | TURN_AFTER, "..");
	assert_signs("אב ", 0, "...");
}

static void a_word_against_its_line_has_a_sign_before_it(void **state)
{
	(void)state;
	assert_signs("אב", TURN_AGAINST | TURN_BEFORE, ".." RIGHT);
	assert_signs("אב", TURN_AGAINST | TURN_AFTER, "..");
}

static void from_left_to_right_there_are_none(void **state)
{
	struct glyph glyphs[GLYPHS_MAX];
	const struct run run = run_of("1, 2", glyphs, false, 0);

	(void)state;
	for (size_t i = 0; i < run.count; i++) {
		const struct cluster cluster = cluster_at(&run, i);

		assert_int_equal(direction_left(&run, &cluster).length, 0);
		assert_int_equal(direction_right(&run, &cluster).length, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(punctuation_of_numbers_has_a_sign_at_its_left),
		cmocka_unit_test(
			a_run_beside_others_has_a_sign_unless_its_letters_are_there),
		cmocka_unit_test(a_word_against_its_line_has_a_sign_before_it),
		cmocka_unit_test(from_left_to_right_there_are_none),
	};

	return cmocka_run_group_tests_name("direction", tests, NULL, NULL);
}
