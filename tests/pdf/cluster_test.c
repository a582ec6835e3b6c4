#include "pdf/letters/cluster.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
	GLYPHS_MAX = 16
};

/* The clusters of a run whose glyphs have these bytes, with "|" between
 * them, as "letters:glyphs". */
static void assert_clusters(const char *text, bool rtl, const uint32_t *bytes,
	size_t count, const char *expected)
{
	struct glyph glyphs[GLYPHS_MAX] = {{0}};
	const struct run run = {.glyphs = glyphs,
		.count = count,
		.text = text,
		.length = strlen(text),
		.rtl = rtl};
	struct cluster cluster;
	char found[128] = "";

	for (size_t i = 0; i < count; i++)
		glyphs[i].cluster = bytes[i];
	for (size_t i = 0; i < count; i += cluster.count) {
		char one[32];

		cluster = cluster_at(&run, i);
		snprintf(one, sizeof(one), "%s%.*s:%zu", i > 0 ? "|" : "",
			(int)cluster.length, cluster.text, cluster.count);
		strcat(found, one);
	}
	assert_string_equal(found, expected);
}

static void a_glyph_stands_for_the_letters_up_to_the_next(void **state)
{
	const uint32_t bytes[] = {0, 1, 4};

	(void)state;
	assert_clusters("offic", false, bytes, LENGTH(bytes), "o:1|ffi:1|c:1");
}

static void glyphs_of_one_letter_stay_together(void **state)
{
	const uint32_t bytes[] = {0, 0, 2};

	(void)state;
	assert_clusters("\u00e4b", false, bytes, LENGTH(bytes), "\u00e4:2|b:1");
}

static void right_to_left_the_letters_come_before(void **state)
{
	const uint32_t bytes[] = {3, 1, 0};

	(void)state;
	assert_clusters("abcd", true, bytes, LENGTH(bytes), "d:1|bc:1|a:1");
}

static void spaces_dropped_at_the_end_belong_to_none(void **state)
{
	const uint32_t bytes[] = {0, 1};
	const uint32_t space[] = {0, 1, 2};

	(void)state;
	assert_clusters("ab  ", false, bytes, LENGTH(bytes), "a:1|b:1");
	assert_clusters("ab ", false, space, LENGTH(space), "a:1|b:1| :1");
}

static void bytes_past_the_text_give_no_letters(void **state)
{
	const uint32_t bytes[] = {0, 9, 20};

	(void)state;
	assert_clusters("ab", false, bytes, LENGTH(bytes), "ab:1|:1|:1");
}

static void accents_are_read_after_their_letter(void **state)
{
	const struct glyph glyphs[] = {{.id = 2}, {.id = 1}};
	const struct cluster left = {.glyphs = glyphs, .count = 2};
	const struct cluster right = {
		.glyphs = glyphs, .count = 2, .rtl = true};

	(void)state;
	assert_int_equal(cluster_glyph(&left, 0)->id, 2);
	assert_int_equal(cluster_glyph(&right, 0)->id, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_glyph_stands_for_the_letters_up_to_the_next),
		cmocka_unit_test(glyphs_of_one_letter_stay_together),
		cmocka_unit_test(right_to_left_the_letters_come_before),
		cmocka_unit_test(spaces_dropped_at_the_end_belong_to_none),
		cmocka_unit_test(bytes_past_the_text_give_no_letters),
		cmocka_unit_test(accents_are_read_after_their_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
