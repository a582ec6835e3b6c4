#include "pdf/object.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_milli(int64_t value, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	object_put_milli(&out, value);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void assert_put(void (*put)(struct buffer *, const char *, size_t),
	const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	put(&out, text, strlen(text));
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void assert_name(const char *name, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	object_put_name(&out, name);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void thousandths_are_as_short_as_can_be(void **state)
{
	(void)state;
	assert_milli(0, "0");
	assert_milli(1000, "1");
	assert_milli(1500, "1.5");
	assert_milli(1050, "1.05");
	assert_milli(595276, "595.276");
	assert_milli(5, ".005");
	assert_milli(-5, "-.005");
	assert_milli(-12300, "-12.3");
	assert_milli(INT64_MIN, "-9223372036854775.808");
}

static void plain_strings_stay_readable(void **state)
{
	(void)state;
	assert_put(object_put_string, "", "()");
	assert_put(object_put_string, "Unit 18", "(Unit 18)");
	assert_put(object_put_string, "f(x) \\ y", "(f\\(x\\) \\\\ y)");
}

static void other_strings_are_utf16_with_a_mark(void **state)
{
	(void)state;
	assert_put(object_put_string, "\u00e9", "<FEFF00E9>");
	assert_put(object_put_string, "a\nb", "<FEFF0061000A0062>");
}

static void utf16_has_surrogates_and_replaces_what_is_bad(void **state)
{
	(void)state;
	assert_put(object_put_utf16, "a\u4e92", "00614E92");
	assert_put(object_put_utf16, "\U0001d538", "D835DD38");
	assert_put(object_put_utf16, "\xff", "FFFD");
}

static void names_escape_what_they_may_not_hold(void **state)
{
	(void)state;
	assert_name("ABCDEF+CharisSIL-Bold", "/ABCDEF+CharisSIL-Bold");
	assert_name("UMingCN,Light", "/UMingCN,Light");
	assert_name("a b/c#(\xc3", "/a#20b#2Fc#23#28#C3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thousandths_are_as_short_as_can_be),
		cmocka_unit_test(plain_strings_stay_readable),
		cmocka_unit_test(other_strings_are_utf16_with_a_mark),
		cmocka_unit_test(utf16_has_surrogates_and_replaces_what_is_bad),
		cmocka_unit_test(names_escape_what_they_may_not_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
