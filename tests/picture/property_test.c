#include "picture/svg/property.h"

#include "base/common.h"
#include "picture/svg/word_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_set(struct style *style, const char *name, const char *value)
{
	const struct property *property = property_find(name);
	const char *expected;

	assert_non_null(property);
	expected = property_set(property, value, style);
	if (expected != NULL)
		fail_msg("%s: %s: expected %s", name, value, expected);
}

static void inks_are_colours_none_or_the_current_one(void **state)
{
	struct style style = style_initial();

	(void)state;
	assert_set(&style, "fill", "#102030");
	assert_true(style.fill.paint.on && !style.fill.current);
	assert_int_equal(style.fill.paint.rgb[2], 0x30);
	assert_set(&style, "fill", "none");
	assert_false(style.fill.paint.on);
	assert_set(&style, "stroke", "currentColor");
	assert_true(style.stroke.paint.on && style.stroke.current);
	assert_set(&style, "stroke", "transparent");
	assert_false(style.stroke.paint.on || style.stroke.current);
}

static void alphas_are_parts_or_per_cent_within_bounds(void **state)
{
	static const struct {
		const char *value;
		int alpha;
	} cases[] = {
		{"0.25", 250},
		{"25%", 250},
		{"1e-1", 100},
		{"-1", 0},
		{"7", OPAQUE},
		{"250%", OPAQUE},
	};
	struct style style = style_initial();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_set(&style, "opacity", cases[i].value);
		assert_int_equal(style.alpha, cases[i].alpha);
		assert_set(&style, "fill-opacity", cases[i].value);
		assert_int_equal(style.fill.paint.alpha, cases[i].alpha);
		assert_set(&style, "stroke-opacity", cases[i].value);
		assert_int_equal(style.stroke.paint.alpha, cases[i].alpha);
	}
}

static void dashes_are_lengths_that_are_not_all_0(void **state)
{
	struct style style = style_initial();

	(void)state;
	assert_set(&style, "stroke-dasharray", "3pt, 1 2");
	assert_int_equal(style.dash_count, 3);
	assert_true(style.dashes[0] == 4 && style.dashes[2] == 2);
	assert_set(&style, "stroke-dasharray", "0 0");
	assert_int_equal(style.dash_count, 0);
	assert_set(&style, "stroke-dasharray",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");
	assert_int_equal(style.dash_count, DASHES_MAX);
	assert_set(&style, "stroke-dasharray", "none");
	assert_int_equal(style.dash_count, 0);
}

static void words_stand_for_what_they_name(void **state)
{
	struct style style = style_initial();

	(void)state;
	assert_set(&style, "stroke-linecap", "square");
	assert_int_equal(style.cap, CAP_SQUARE);
	assert_set(&style, "stroke-linejoin", "bevel");
	assert_int_equal(style.join, JOIN_BEVEL);
	assert_set(&style, "text-anchor", "end");
	assert_int_equal(style.anchor, ANCHOR_END);
	assert_set(&style, "fill-rule", "evenodd");
	assert_true(style.even_odd && !style.clip_even_odd);
	assert_set(&style, "clip-rule", "evenodd");
	assert_true(style.clip_even_odd);
	assert_set(&style, "font-weight", "600");
	assert_true(style.strong);
	assert_set(&style, "font-weight", "500");
	assert_false(style.strong);
	assert_set(&style, "font-style", "oblique");
	assert_true(style.emphasis);
	assert_set(&style, "visibility", "collapse");
	assert_true(style.hidden);
	assert_set(&style, "display", "none");
	assert_true(style.absent);
	assert_set(&style, "display", "inline");
	assert_false(style.absent);
	assert_set(&style, "clip-path", "url(#a)");
	assert_string_equal(style.clip, "url(#a)");
}

/* An em is the size that is inherited. */
static void sizes_may_be_in_that_of_the_parent(void **state)
{
	struct style style = style_initial();

	(void)state;
	style.font_size = 20;
	assert_set(&style, "font-size", "1.5em");
	assert_true(style.font_size == 30);
	assert_set(&style, "font-size", "9pt");
	assert_true(style.font_size == 12);
}

static void a_wrong_value_says_what_was_expected(void **state)
{
	static const struct {
		const char *name, *value, *expected;
	} cases[] = {
		{"fill", "url(#gradient)", "a colour or none"},
		{"color", "none", "a colour"},
		{"opacity", "", "a number from 0 to 1"},
		{"opacity", "%", "a number from 0 to 1"},
		{"stroke-width", "-1", "a length"},
		{"stroke-width", "2em", "a length"},
		{"font-size", "0", "a length"},
		{"stroke-linecap", "but", "butt, round or square"},
		{"stroke-miterlimit", "0.5", "a number from 1 to 1000"},
		{"stroke-dasharray", "1 -1", "none or at most 16 lengths"},
		{"stroke-dasharray", "1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8",
			"none or at most 16 lengths"},
		{"clip-path", "url(a.svg#b)", "none or url(#…)"},
		{"clip-path", "url(#)", "none or url(#…)"},
		{"fill-rule", "winding", "nonzero or evenodd"},
		/* Of these, only what changes nothing is supported. */
		{"mask", "url(#m)", "none"},
		{"writing-mode", "tb", "lr-tb lr horizontal-tb"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct style style = style_initial();
		const char *expected = property_set(
			property_find(cases[i].name), cases[i].value, &style);

		if (expected == NULL)
			fail_msg("%s: %s is taken", cases[i].name,
				cases[i].value);
		assert_string_equal(expected, cases[i].expected);
	}
}

static void what_prints_the_same_may_say_anything(void **state)
{
	const struct style before = style_initial();
	struct style style = before;

	(void)state;
	assert_set(&style, "font-family", "Anything, at all");
	assert_set(&style, "shape-rendering", "crispEdges");
	assert_set(&style, "letter-spacing", "0px");
	assert_set(&style, "-inkscape-stroke", "none");
	assert_memory_equal(&style, &before, sizeof(style));
	assert_null(property_find("colour"));
	assert_null(property_find(""));
	assert_null(property_find("Fill"));
}

static void words_are_found_whole(void **state)
{
	(void)state;
	assert_int_equal(word_list_find("butt round square", "butt"), 0);
	assert_int_equal(word_list_find("butt round square", "square"), 2);
	assert_int_equal(word_list_find("butt round square", "squar"), -1);
	assert_int_equal(word_list_find("butt round square", "quare"), -1);
	assert_int_equal(word_list_find("butt round square", ""), -1);
	assert_int_equal(word_list_find("", "butt"), -1);
	assert_true(word_list_have("  thin  red ", "red"));
	assert_false(word_list_have("thin reddish", "red"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(inks_are_colours_none_or_the_current_one),
		cmocka_unit_test(alphas_are_parts_or_per_cent_within_bounds),
		cmocka_unit_test(dashes_are_lengths_that_are_not_all_0),
		cmocka_unit_test(words_stand_for_what_they_name),
		cmocka_unit_test(sizes_may_be_in_that_of_the_parent),
		cmocka_unit_test(a_wrong_value_says_what_was_expected),
		cmocka_unit_test(what_prints_the_same_may_say_anything),
		cmocka_unit_test(words_are_found_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
