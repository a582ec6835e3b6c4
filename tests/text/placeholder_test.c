#include "text/placeholder.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_found(
	const char *text, enum placeholder_kind kind, const char *name)
{
	struct arena *arena = arena_new();
	struct placeholder found;

	assert_true(placeholder_next(text, &found));
	if (found.kind != kind)
		fail_msg("<<%s>> is of kind %d", text, (int)found.kind);
	if (kind != PLACEHOLDER_UNKNOWN)
		assert_string_equal(placeholder_name(arena, &found), name);
	arena_free(arena);
}

static void a_placeholder_is_a_word_and_a_name(void **state)
{
	(void)state;
	assert_found("@{question a-1}", PLACEHOLDER_QUESTION, "a-1");
	assert_found("x @{ choice  b }.", PLACEHOLDER_CHOICE, "b");
	assert_found("@{line vow}@{line x}", PLACEHOLDER_LINE, "vow");
	assert_found("@{blank 12}", PLACEHOLDER_BLANK, "12");
	assert_found("@@{line a} @{line b}", PLACEHOLDER_LINE, "b");
}

static void anything_else_between_the_braces_is_unknown(void **state)
{
	static const char *const texts[] = {"@{a + b}", "@{line}", "@{line }",
		"@{line a b}", "@{line a", "@{line\na}", "@{}", "@{",
		"@{lines a}", "@{Line a}"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_found(texts[i], PLACEHOLDER_UNKNOWN, NULL);
}

static void two_at_signs_are_not_a_placeholder(void **state)
{
	struct arena *arena = arena_new();
	struct placeholder found;

	(void)state;
	assert_false(placeholder_next("a@b.org, {x}, @ {y}, @@{z}", &found));
	assert_string_equal(
		placeholder_unescaped(arena, "@@{a} @@ @@{b"), "@{a} @@ @{b");
	arena_free(arena);
}

static void a_text_without_its_placeholders_has_the_rest(void **state)
{
	struct arena *arena = arena_new();
	const char *plain = "none of them";

	(void)state;
	assert_string_equal(
		placeholder_dropped(arena, "a @{line b} c@{x}"), "a  c");
	assert_ptr_equal(placeholder_dropped(arena, plain), plain);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_placeholder_is_a_word_and_a_name),
		cmocka_unit_test(anything_else_between_the_braces_is_unknown),
		cmocka_unit_test(two_at_signs_are_not_a_placeholder),
		cmocka_unit_test(a_text_without_its_placeholders_has_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
