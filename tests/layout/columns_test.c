#include "layout/block/columns.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	COLUMNS = 3,
	ROWS = 2
};

static bool share(const mpt *wanted, const mpt *least, mpt measure, mpt *widths)
{
	struct arena *arena = arena_new();
	const struct columns columns = {COLUMNS, ROWS, wanted, least};
	const bool fits = columns_share(arena, &columns, measure, widths);

	arena_free(arena);
	return fits;
}

static void columns_get_what_they_want_where_there_is_room(void **state)
{
	static const mpt wanted[] = {100, 50, 10, 80, 70, 10};
	static const mpt least[] = {40, 40, 40};
	mpt widths[COLUMNS];

	(void)state;
	assert_true(share(wanted, least, 210, widths));
	assert_int_equal(widths[0], 100);
	assert_int_equal(widths[1], 70);
	assert_int_equal(widths[2], 40);
}

static void none_is_narrower_than_its_longest_word(void **state)
{
	static const mpt wanted[] = {1000, 50, 90, 9000, 70, 90};
	static const mpt least[] = {60, 50, 90};
	mpt widths[COLUMNS];

	(void)state;
	for (mpt measure = 200; measure < 3000; measure += 7) {
		mpt all = 0;

		assert_true(share(wanted, least, measure, widths));
		for (size_t i = 0; i < COLUMNS; i++) {
			assert_true(widths[i] >= least[i]);
			all += widths[i];
		}
		assert_true(all <= measure);
		assert_true(all > measure - 8);
	}
}

static void short_texts_stay_on_one_line(void **state)
{
	static const mpt wanted[] = {100, 3000, 110, 90, 4000, 120};
	static const mpt least[] = {40, 50, 60};
	mpt widths[COLUMNS];

	(void)state;
	assert_true(share(wanted, least, 1000, widths));
	assert_int_equal(widths[0], 100);
	assert_int_equal(widths[1], 780);
	assert_int_equal(widths[2], 120);
}

static void of_two_long_columns_the_longer_gets_more(void **state)
{
	static const mpt wanted[] = {1000, 9000, 10, 1000, 9000, 10};
	static const mpt least[] = {50, 50, 10};
	mpt widths[COLUMNS];

	(void)state;
	assert_true(share(wanted, least, 1010, widths));
	assert_true(widths[1] > 2 * widths[0]);
}

static void words_that_do_not_fit_are_refused(void **state)
{
	static const mpt wanted[] = {100, 50, 10, 80, 70, 10};
	static const mpt least[] = {40, 40, 40};
	mpt widths[COLUMNS] = {7, 7, 7};

	(void)state;
	assert_false(share(wanted, least, 119, widths));
	assert_int_equal(widths[0], 7);
	assert_true(share(wanted, least, 120, widths));
	assert_int_equal(widths[0], 40);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			columns_get_what_they_want_where_there_is_room),
		cmocka_unit_test(none_is_narrower_than_its_longest_word),
		cmocka_unit_test(short_texts_stay_on_one_line),
		cmocka_unit_test(of_two_long_columns_the_longer_gets_more),
		cmocka_unit_test(words_that_do_not_fit_are_refused),
	};

	return cmocka_run_group_tests_name("columns", tests, NULL, NULL);
}
