#include "exchange/text/unescaped.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void the_first_mark_without_a_backslash_is_found(void **state)
{
	static const struct {
		const char *text, *bytes;
		size_t at;
	} rows[] = {{"a}b", "}", 1}, {"a\\}b}", "}", 4}, {"a\\\\}", "}", 3},
		{"a~b=c", "=~", 1}, {"abc", "=~", 3}, {"", "=", 0},
		{"a\\", "\\", 1}, {"\\=\\=", "=", 4}};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *text = rows[i].text;

		assert_ptr_equal(unescaped_find(text, text + strlen(text),
					 rows[i].bytes),
			text + rows[i].at);
	}
}

static void the_search_ends_where_it_shall(void **state)
{
	static const char text[] = "ab}c";

	(void)state;
	assert_ptr_equal(unescaped_find(text, text + 2, "}"), text + 2);
	assert_ptr_equal(unescaped_find(text, text + 3, "}"), text + 2);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_first_mark_without_a_backslash_is_found),
		TEST(the_search_ends_where_it_shall),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
