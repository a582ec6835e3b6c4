#include "worksheet/frame/tint.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	UNTOUCHED = 12345
};

/* Read a tint; what it is, with what was said about it. */
static uint32_t tint_of(
	struct arena *arena, const char *text, const char **messages)
{
	static const struct field field = {.name = "tint"};
	struct reading reading = {arena, error_list_new(arena)};
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	uint32_t tint = UNTOUCHED;

	*source = source_of("w", text);
	if (!read_tint(&reading, node_read(arena, source, reading.errors),
		    &field, &tint))
		assert_int_equal(tint, UNTOUCHED);
	*messages = said(arena, reading.errors);
	return tint;
}

static void assert_tint(const char *text, uint32_t expected)
{
	struct arena *arena = arena_new();
	const char *messages;

	assert_int_equal(tint_of(arena, text, &messages), expected);
	assert_string_equal(messages, "");
	arena_free(arena);
}

static void assert_refused(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	const char *messages;

	tint_of(arena, text, &messages);
	assert_string_equal(messages, expected);
	arena_free(arena);
}

static void tints_have_names(void **state)
{
	static const char *const names[] = {
		"cream", "blue", "green", "yellow", "pink"};

	(void)state;
	assert_tint("none", 0);
	for (size_t i = 0; i < LENGTH(names); i++) {
		struct arena *arena = arena_new();
		const char *messages;
		const uint32_t tint = tint_of(arena, names[i], &messages);

		assert_string_equal(messages, "");
		assert_true(tint_contrast(tint) > 700);
		arena_free(arena);
	}
}

static void any_pale_colour_is_a_tint(void **state)
{
	(void)state;
	assert_tint("\"#fdf6e3\"", 0xfdf6e3);
	assert_tint("\"#ADD8E6\"", 0xadd8e6);
	assert_tint("\"#ffffff\"", 0xffffff);
}

/* As WCAG 2 reckons it, with a gray of 70 on it: 9.49, 0.48 and 4.51 to 1. */
static void contrast_is_that_of_the_palest_text(void **state)
{
	(void)state;
	assert_in_range(tint_contrast(0xffffff), 938, 950);
	assert_in_range(tint_contrast(0x000000), 44, 48);
	assert_in_range(tint_contrast(0xb3b3b3), 446, 456);
}

static void dark_tints_are_refused(void **state)
{
	(void)state;
	assert_refused("\"#804020\"",
		"w:1:1: error: tint #804020 is too dark: small type would have "
		"a contrast of 1.2 to 1, and needs 4.5\n"
		"= known: cream, blue, green, yellow, pink\n");
	assert_refused("\"#000000\"",
		"w:1:1: error: tint #000000 is too dark: small type would have "
		"a contrast of 0.4 to 1, and needs 4.5\n"
		"= known: cream, blue, green, yellow, pink\n");
}

static void a_text_that_is_not_a_colour_is_reported(void **state)
{
	(void)state;
	assert_refused("creme", "w:1:1: error: unknown tint \"creme\"\n"
				"= did you mean \"cream\"?\n");
	assert_refused("\"#fff\"",
		"w:1:1: error: tint: expected a colour of six digits such as "
		"\"#fdf6e3\", found \"#fff\"\n");
	assert_refused("\"#fffffg\"",
		"w:1:1: error: tint: expected a colour of six digits such as "
		"\"#fdf6e3\", found \"#fffffg\"\n");
	assert_refused("[cream]",
		"w:1:1: error: tint: expected a word, found a list\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tints_have_names),
		cmocka_unit_test(any_pale_colour_is_a_tint),
		cmocka_unit_test(contrast_is_that_of_the_palest_text),
		cmocka_unit_test(dark_tints_are_refused),
		cmocka_unit_test(a_text_that_is_not_a_colour_is_reported),
	};

	return cmocka_run_group_tests_name("tint", tests, NULL, NULL);
}
