#include "exchange/xml/qti1_number.h"

#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *read(
	struct arena *arena, struct qti1_score *scores, size_t count)
{
	struct reader *reader = reading_begun(arena, QUIZ_OTHER);
	const struct qti1_item item = {.scores = scores, .score_count = count};

	qti1_number_read(reader, &item);
	return reading_text(reader);
}

static void numbers_and_ranges_that_score_are_answers(void **state)
{
	struct qti1_score scores[] = {{.value = "3.50", .score = 100},
		{.value = "7", .score = 0}, {.value = "8", .full = true},
		{.value = "1", .low = "1", .high = "2", .score = 50},
		{.value = "x", .score = 50}};

	assert_string_equal(read(*state, scores, LENGTH(scores)),
		"numeric: \n [100]3.5\n [100]8\n [100]1.5 +- 0.5\n [100]\n");
}

/* As Canvas writes a number with a margin: the number, or the range. */
static void a_range_around_a_right_number_is_its_tolerance(void **state)
{
	struct qti1_score scores[] = {{.value = "3", .score = 100},
		{.value = "2.5", .low = "2.5", .high = "3.5", .score = 100},
		{.value = "1", .low = "1", .high = "5", .score = 100}};

	assert_string_equal(
		read(*state, scores, 2), "numeric: \n [100]3 +- 0.5\n");
	assert_string_equal(read(*state, scores, 3),
		"numeric: \n [100]3 +- 0.5\n [100]3 +- 2\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(numbers_and_ranges_that_score_are_answers),
		TEST(a_range_around_a_right_number_is_its_tolerance),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
