#include "exchange/intake/csv_pool.h"

#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *cells, *question;
};

static bool read(struct reader *reader, const char *cells)
{
	const struct table table = table_read(reader->quiz->arena, cells, '\t');

	return csv_pool_read(reader, &table.rows[0]);
}

/* Rows as in Blackboard's manual of uploads. */
static void the_first_cell_names_the_type(void **state)
{
	static const struct row rows[] = {
		{"MC\tQ\tx\tincorrect\ty\tcorrect",
			"multiple_choice: Q\n x\n [100][right]y\n"},
		{"MA\tQ\tx\tCorrect\ty\tcorrect\tz\tincorrect",
			"multiple_choice: Q\n [50][right]x\n [50][right]y\n "
			"z\n"},
		{"TF\tQ\ttrue", "true_false: Q\n [right]\n"},
		{"TF\tQ\tfalse", "true_false: Q\n \n"},
		{"ESS\tQ\texample", "essay: Q\n"},
		{"FIB\tQ\tx\ty", "short_answer: Q\n [100]x\n [100]y\n"},
		{"NUM\tQ\t3", "numeric: Q\n [100]3\n"},
		{"MAT\tQ\ta\tb\tc\td",
			"matching: Q\n [100]a -> b\n [100]c -> d\n"},
		{"ORD\tQ\tx\ty", "ordering: Q\n [100]x\n [100]y\n"},
		{"TF\tQ", "true_false: Q\n! it does not say whether it is true "
			  "or false\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct reader *reader = reading_of(*state, "");

		assert_true(read(reader, rows[i].cells));
		assert_string_equal(reading_text(reader), rows[i].question);
	}
}

static void other_rows_are_left_alone(void **state)
{
	struct reader *reader = reading_of(*state, "");

	assert_false(read(reader, "HOT\tQ\tx"));
	assert_false(read(reader, "Why?\tx"));
	assert_false(read(reader, "MC"));
	assert_int_equal(reader->quiz->count, 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_first_cell_names_the_type),
		TEST(other_rows_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
