#include "command/progress/progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	ROOM = 120
};

/* The line after work since this many milliseconds. */
static void assert_line(
	size_t first, size_t done, size_t count, int64_t took, const char *line)
{
	const struct progress progress = {
		.what = "drawing forms", .first = first, .last = took};
	char text[ROOM];

	assert_int_equal(progress_line(&progress, done, count, text, ROOM),
		strlen(line));
	assert_string_equal(text, line);
}

static void the_rate_tells_how_long_the_rest_will_take(void **state)
{
	(void)state;
	assert_line(0, 800, 3000, 2000,
		"drawing forms: 800 of 3000, 400 a second, 6 s left");
	assert_line(0, 1500, 3000, 1500,
		"drawing forms: 1500 of 3000, 1000 a second, 2 s left");
	assert_line(0, 3000, 3000, 6000,
		"drawing forms: 3000 of 3000, 500 a second, 0 s left");
}

static void what_was_done_before_does_not_count_for_the_rate(void **state)
{
	(void)state;
	assert_line(500, 600, 1000, 1000,
		"drawing forms: 600 of 1000, 100 a second, 4 s left");
}

static void from_two_minutes_on_minutes_are_counted(void **state)
{
	(void)state;
	assert_line(0, 10, 1200, 1000,
		"drawing forms: 10 of 1200, 10 a second, 119 s left");
	assert_line(0, 10, 1210, 1000,
		"drawing forms: 10 of 1210, 10 a second, 2 min left");
	assert_line(0, 1, 361, 1000,
		"drawing forms: 1 of 361, 1 a second, 6 min left");
}

static void a_rate_below_one_is_not_told(void **state)
{
	(void)state;
	assert_line(0, 1, 50, 1500, "drawing forms: 1 of 50");
	assert_line(0, 0, 50, 0, "drawing forms: 0 of 50");
}

static void off_a_terminal_nothing_is_noted(void **state)
{
	struct progress progress = progress_begin(false);

	(void)state;
	progress_show(&progress, "x", 1, 2);
	assert_null(progress.what);
	assert_false(progress.shown);
}

static void another_work_begins_anew(void **state)
{
	static const char one[] = "one", two[] = "two";
	struct progress progress = progress_begin(true);

	(void)state;
	progress_show(&progress, one, 5, 10);
	assert_ptr_equal(progress.what, one);
	assert_int_equal(progress.first, 5);
	progress_show(&progress, one, 7, 10);
	assert_int_equal(progress.first, 5);
	progress_show(&progress, one, 2, 10);
	assert_int_equal(progress.first, 2);
	progress_show(&progress, two, 4, 10);
	assert_ptr_equal(progress.what, two);
	assert_int_equal(progress.first, 4);
	progress_show(&progress, two, 11, 10);
	assert_int_equal(progress.first, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rate_tells_how_long_the_rest_will_take),
		cmocka_unit_test(
			what_was_done_before_does_not_count_for_the_rate),
		cmocka_unit_test(from_two_minutes_on_minutes_are_counted),
		cmocka_unit_test(a_rate_below_one_is_not_told),
		cmocka_unit_test(off_a_terminal_nothing_is_noted),
		cmocka_unit_test(another_work_begins_anew),
	};

	return cmocka_run_group_tests_name("progress", tests, NULL, NULL);
}
