#define _GNU_SOURCE /* memmem */
#include "pdf/letters/gap.h"

#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	SIZE = 10 * MPT,
	GLYPHS_MAX = 8
};

/* Is there room behind the i-th letter of a text, with `more` behind it? */
static bool follows(const char *text, size_t i, mpt more, bool rtl)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = sheet_face(sheet, "DejaVu Serif", "Book");
	struct glyph glyphs[GLYPHS_MAX];
	struct cluster cluster;
	struct run run;
	bool found;

	assert_non_null(face);
	run = *sheet_shape(sheet, face, SIZE, text);
	assert_true(i < run.count && run.count <= GLYPHS_MAX);
	for (size_t k = 0; k < run.count; k++)
		glyphs[k] = run.glyphs[k];
	glyphs[i].advance += more;
	run.glyphs = glyphs;
	run.rtl = rtl;
	cluster = cluster_at(&run, i);
	found = gap_follows(&run, &cluster);
	sheet_free(sheet);
	return found;
}

static void room_behind_a_last_letter_is_a_gap(void **state)
{
	(void)state;
	assert_true(follows("1949", 3, SIZE / 4, false));
	assert_false(follows("1949", 3, 0, false));
	assert_false(follows("1949", 3, SIZE / 20, false));
}

static void room_between_letters_is_none(void **state)
{
	(void)state;
	assert_false(follows("1949", 2, SIZE / 4, false));
}

static void room_beside_a_space_is_the_space(void **state)
{
	(void)state;
	assert_false(follows("19 ", 2, SIZE / 4, false));
	assert_false(follows("19\u00a0", 2, SIZE / 4, false));
}

static void from_right_to_left_there_is_none(void **state)
{
	(void)state;
	assert_false(follows("1", 0, SIZE / 4, true));
}

static void a_space_has_its_width(void **state)
{
	struct sheet *sheet = sheet_new();
	const struct face *face = sheet_face(sheet, "DejaVu Serif", "Book");
	uint32_t id;
	mpt width;

	(void)state;
	assert_true(gap_space(face, SIZE, &id, &width));
	assert_int_equal(width, sheet_shape(sheet, face, SIZE, " ")->width);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(room_behind_a_last_letter_is_a_gap),
		cmocka_unit_test(room_between_letters_is_none),
		cmocka_unit_test(room_beside_a_space_is_the_space),
		cmocka_unit_test(from_right_to_left_there_is_none),
		cmocka_unit_test(a_space_has_its_width),
	};

	return cmocka_run_group_tests_name("gap", tests, NULL, NULL);
}
