/*
 * What paths draw is tested with whole pictures (svg_test.c); here, where a
 * mistake in their data is found, and what the pen keeps from one command to
 * the next.
 */
#include "picture/svg/path.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct trace trace_in(struct arena *arena)
{
	return (struct trace){.arena = arena};
}

static void mistakes_are_found_at_their_place(void **state)
{
	static const struct {
		const char *data;
		size_t at;
	} cases[] = {
		{"L1 1", 0},                /* nothing to go on from */
		{"M1", 2},                  /* half a place */
		{"M1 1X", 4},               /* no command */
		{"M1 1L2", 6},              /* the data end */
		{"M1 1,,2 2", 5},           /* two commas */
		{"M0 0A1 1 0 2 0 1 1", 11}, /* a flag is 0 or 1 */
		{"M0 0A1 1 0 0 0 1", 16},
		{"M0 0Z5", 5}, /* it takes no numbers */
		{"M0 0C1 1 2 2 3", 14},
		{"M1e99 0", 1},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct trace trace = trace_in(*state);
		const char *wrong = path_trace(&trace, cases[i].data);

		assert_non_null(wrong);
		assert_int_equal(wrong - cases[i].data, cases[i].at);
	}
}

static void nothing_is_a_path(void **state)
{
	struct trace trace = trace_in(*state);

	assert_null(path_trace(&trace, ""));
	assert_null(path_trace(&trace, " \n\t"));
	assert_int_equal(trace.step_count, 0);
}

/* The last place that data lead to, which must be without mistake. */
static struct vector last_of(struct arena *arena, const char *data)
{
	struct trace trace = trace_in(arena);

	assert_null(path_trace(&trace, data));
	assert_true(trace.place_count > 0);
	return trace.places[trace.place_count - 1];
}

static void each_command_goes_on_from_the_last(void **state)
{
	static const struct {
		const char *data;
		int x, y;
	} cases[] = {
		{"M1 2h3v4", 4, 6},
		{"M1 2H3V4", 3, 4},
		{"M1 2 3 4l5 6", 8, 10},
		{"m1 2 3 4", 4, 6},    /* lines behind a move are relative */
		{"M5 5h3zl1 1", 6, 6}, /* from where the closed part began */
		{"M5 5h3zm1 1", 6, 6},
		{"M1 1a2 2 0 0 1 2 2h1", 4, 3},
		{"M0 0c1 1 2 2 3 3s1 1 2 2", 5, 5},
		{"M0 0q1 1 2 0t2 0t2 0", 6, 0},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct vector last = last_of(*state, cases[i].data);

		assert_int_equal(trace_round(last.x), cases[i].x * MPT);
		assert_int_equal(trace_round(last.y), cases[i].y * MPT);
	}
}

/* Only a curve of the same sort lends its control to a smooth one. */
static void smooth_curves_mirror_their_own_sort_alone(void **state)
{
	struct trace mirrored = trace_in(*state);
	struct trace other = trace_in(*state);
	struct trace line = trace_in(*state);

	assert_null(path_trace(&mirrored, "M0 0C0 3 3 3 3 0S6 0 6 0"));
	assert_true(mirrored.places[4].x == 3);
	assert_true(mirrored.places[4].y == -3);
	assert_null(path_trace(&other, "M0 0Q0 3 3 0S6 0 6 0"));
	assert_true(other.places[4].x == 3);
	assert_true(other.places[4].y == 0);
	assert_null(path_trace(&line, "M0 0L3 0S6 0 6 0"));
	assert_true(line.places[2].y == 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(mistakes_are_found_at_their_place),
		TEST(nothing_is_a_path),
		TEST(each_command_goes_on_from_the_last),
		TEST(smooth_curves_mirror_their_own_sort_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
