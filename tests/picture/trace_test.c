#include "picture/svg/trace.h"

#include "../base/with_arena.h"

#include <math.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define NEAR 1e-9

static double distance(struct vector a, struct vector b)
{
	return hypot(a.x - b.x, a.y - b.y);
}

/* The place of a curve at t. */
static struct vector curve_at(const struct vector *at, double t)
{
	const double u = 1 - t;
	const double w[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
	struct vector place = {0, 0};

	for (int i = 0; i < 4; i++) {
		place.x += w[i] * at[i].x;
		place.y += w[i] * at[i].y;
	}
	return place;
}

/* Every place of the curves behind the first is on the circle around the
 * middle. */
static void assert_round(
	const struct trace *trace, struct vector middle, double radius)
{
	size_t curves = 0;

	for (size_t i = 0; i + 3 < trace->place_count; i += 3, curves++)
		for (int k = 0; k <= 20; k++)
			assert_true(fabs(distance(middle,
						 curve_at(trace->places + i,
							 k / 20.0)) -
					    radius) < radius * 3e-4);
	assert_true(curves > 0);
}

static struct trace arc_of(struct arena *arena, struct arc arc)
{
	struct trace trace = {.arena = arena};

	trace_move(&trace, arc.from);
	trace_arc(&trace, &arc);
	return trace;
}

static void an_ellipse_is_round_and_closed(void **state)
{
	struct trace trace = {.arena = *state};
	const struct vector middle = {7, -3};

	trace_ellipse(&trace, middle, (struct vector){100, 100});
	assert_round(&trace, middle, 100);
	assert_true(distance(trace.places[0], (struct vector){107, -3}) < NEAR);
	assert_int_equal(trace.steps[trace.step_count - 1], STEP_CLOSE);
}

static void an_arc_goes_the_way_that_is_asked(void **state)
{
	const struct vector from = {10, 0}, to = {0, 10}, origin = {0, 0};
	const struct vector beyond = {10, 10};
	struct trace trace;

	trace = arc_of(
		*state, (struct arc){{10, 10}, 0, false, true, from, to});
	assert_round(&trace, origin, 10);
	trace = arc_of(
		*state, (struct arc){{10, 10}, 0, false, false, from, to});
	assert_round(&trace, beyond, 10);
	trace = arc_of(*state, (struct arc){{10, 10}, 0, true, true, from, to});
	assert_round(&trace, beyond, 10);
	assert_true(trace.place_count >= 1 + 3 * 3);
	assert_true(distance(trace.places[trace.place_count - 1], to) < 1e-6);
}

/* Radii too small for its ends grow, as SVG has it. */
static void radii_that_do_not_reach_grow(void **state)
{
	const struct trace trace = arc_of(
		*state, (struct arc){{1, 1}, 30, false, true, {-5, 0}, {5, 0}});

	assert_round(&trace, (struct vector){0, 0}, 5);
}

static void lengths_out_of_range_are_none(void **state)
{
	(void)state;
	assert_int_equal(trace_round(1.5), 1500);
	assert_int_equal(trace_round(-0.0004), 0);
	assert_int_equal(trace_round(1e300), 0);
	assert_int_equal(trace_round(NAN), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_ellipse_is_round_and_closed),
		TEST(an_arc_goes_the_way_that_is_asked),
		TEST(radii_that_do_not_reach_grow),
		TEST(lengths_out_of_range_are_none),
	};

	return cmocka_run_group_tests_name("trace", tests, NULL, NULL);
}
