#include "base/common.h"
#include "base/dynlib.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Of the mathematical library, which every machine has. */
struct mathematics {
	double (*root)(double x);
	double (*power)(double x, double y);
};

static const char library_name[] = "libm.so.6";

static void functions_are_found_where_they_belong(void **state)
{
	static const struct library_function functions[] = {
		{"pow", offsetof(struct mathematics, power)},
		{"sqrt", offsetof(struct mathematics, root)},
	};
	struct mathematics mathematics = {0};

	(void)state;
	assert_true(dynlib_load(
		library_name, &mathematics, functions, LENGTH(functions)));
	assert_int_equal((int)mathematics.root(81), 9);
	assert_int_equal((int)mathematics.power(2, 5), 32);
}

static void a_missing_library_has_a_reason(void **state)
{
	static const struct library_function functions[] = {
		{"sqrt", offsetof(struct mathematics, root)},
		{"no_such_function", offsetof(struct mathematics, power)},
	};
	struct mathematics mathematics = {0};

	(void)state;
	assert_false(dynlib_load(
		library_name, &mathematics, functions, LENGTH(functions)));
	assert_non_null(dlerror());
	assert_false(dynlib_load("libnosuchlibrary.so.1", NULL, NULL, 0));
	assert_non_null(dlerror());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions_are_found_where_they_belong),
		cmocka_unit_test(a_missing_library_has_a_reason),
	};

	return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}
