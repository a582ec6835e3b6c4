#include "base/json.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_json(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	json_put(&out, text);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void letters_stay_as_they_are(void **state)
{
	(void)state;
	assert_json("", "\"\"");
	assert_json("Why? It’s 水 😀.", "\"Why? It’s 水 😀.\"");
	assert_json("a/b\x7f", "\"a/b\x7f\"");
}

static void what_would_end_or_break_a_string_is_escaped(void **state)
{
	(void)state;
	assert_json("say \"a\\b\"", "\"say \\\"a\\\\b\\\"\"");
	assert_json("a\tb\nc\x01", "\"a\\u0009b\\u000ac\\u0001\"");
}

static void bytes_that_are_no_letters_are_replaced(void **state)
{
	(void)state;
	assert_json("a\xff", "\"a\\ufffd\"");
	assert_json("\xed\xa0\x80", "\"\\ufffd\\ufffd\\ufffd\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_stay_as_they_are),
		cmocka_unit_test(what_would_end_or_break_a_string_is_escaped),
		cmocka_unit_test(bytes_that_are_no_letters_are_replaced),
	};

	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
