#include "picture/graph/canvas.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct scale tens = {{-10, 1}, {10, 1}, 100 * MPT, 300 * MPT};

static void numbers_stand_in_proportion(void **state)
{
	const struct rational third = {1, 3};

	(void)state;
	assert_int_equal(canvas_place(&tens, rational_whole(-10)), 100 * MPT);
	assert_int_equal(canvas_place(&tens, rational_whole(10)), 300 * MPT);
	assert_int_equal(canvas_place(&tens, rational_whole(0)), 200 * MPT);
	/* 10 pt to a unit: 3.333 pt. */
	assert_int_equal(canvas_place(&tens, third), 203333);
}

static void an_axis_may_run_downwards(void **state)
{
	const struct scale down = {{0, 1}, {10, 1}, 300, 100};

	(void)state;
	assert_int_equal(canvas_place(&down, rational_whole(0)), 300);
	assert_int_equal(canvas_place(&down, rational_whole(5)), 200);
	assert_int_equal(canvas_place(&down, rational_whole(10)), 100);
}

static void numbers_far_away_stay_within_a_bound(void **state)
{
	struct rational huge;

	(void)state;
	assert_true(rational_power(rational_whole(10), 37, &huge));
	assert_in_range(canvas_place(&tens, huge), 100 * 1000 * MPT, INT32_MAX);
	assert_int_equal(canvas_place(&tens, rational_negative(huge)),
		-canvas_place(&tens, huge));
	assert_int_equal(canvas_place(&tens, rational_whole(1000 * 1000)),
		canvas_place(&tens, huge));
}

static void a_line_goes_through_its_places(void **state)
{
	struct canvas canvas = {.arena = *state};
	const struct place places[] = {{1, 2}, {3, 4}, {5, 6}};
	const struct shape *shape;

	canvas_line(&canvas, places, 3, (struct ink){MPT, 40, 0});
	canvas_line(&canvas, places, 1, (struct ink){MPT, 40, 0});
	canvas_line(&canvas, places, 2, (struct ink){MPT, 40, 500});
	assert_int_equal(canvas.shape_count, 2);
	shape = &canvas.shapes[0];
	assert_int_equal(shape->outline.step_count, 3);
	assert_int_equal(shape->outline.steps[0], STEP_MOVE);
	assert_int_equal(shape->outline.steps[2], STEP_LINE);
	assert_int_equal(shape->outline.places[2].x, 5);
	assert_true(shape->stroke.on);
	assert_false(shape->fill.on);
	assert_int_equal(shape->stroke.rgb[0], 40);
	assert_int_equal(shape->pen.dash_count, 0);
	assert_int_equal(canvas.shapes[1].pen.dash_count, 2);
	assert_int_equal(canvas.shapes[1].pen.dashes[1], 500);
}

static void an_area_is_closed_and_lets_the_grid_through(void **state)
{
	struct canvas canvas = {.arena = *state};
	const struct place places[] = {{0, 0}, {9, 0}, {0, 9}};

	canvas_area(&canvas, places, 2);
	assert_int_equal(canvas.shape_count, 0);
	canvas_area(&canvas, places, 3);
	assert_int_equal(canvas.shapes[0].outline.step_count, 4);
	assert_int_equal(canvas.shapes[0].outline.steps[3], STEP_CLOSE);
	assert_in_range(canvas.shapes[0].fill.alpha, 1, OPAQUE - 1);
}

/* The square of a place's distance from the origin, in millionths of pt^2. */
static int64_t square_of(int64_t x, int64_t y)
{
	return x * x + y * y;
}

static void a_dot_is_a_circle(void **state)
{
	const int64_t radius = 100 * MPT;
	struct canvas canvas = {.arena = *state};
	const struct place *at;

	canvas_dot(&canvas, (struct place){0, 0}, (mpt)radius);
	assert_int_equal(canvas.shapes[0].outline.place_count, 13);
	at = canvas.shapes[0].outline.places;
	for (size_t i = 0; i < 4; i++, at += 3) {
		/* Eight times the middle of a Bézier curve. */
		const int64_t x = at[0].x + 3 * at[1].x + 3 * at[2].x + at[3].x;
		const int64_t y = at[0].y + 3 * at[1].y + 3 * at[2].y + at[3].y;

		assert_int_equal(square_of(at->x, at->y), radius * radius);
		/* A circle's is off by less than 3 in 10,000. */
		assert_in_range(square_of(x, y) * 1000,
			radius * radius * 64 * 999,
			radius * radius * 64 * 1001);
	}
}

static void the_head_of_an_arrow_is_at_its_end(void **state)
{
	struct canvas canvas = {.arena = *state};
	const struct place *head;

	canvas_arrow(&canvas, (struct place){0, 0}, (struct place){0, 90000});
	assert_int_equal(canvas.shape_count, 2);
	head = canvas.shapes[1].outline.places;
	assert_int_equal(head[1].y, 90000);
	assert_true(head[0].y < 90000 && head[0].y == head[2].y);
	assert_int_equal(head[0].x, -head[2].x);
	canvas_arrow(&canvas, (struct place){0, 0}, (struct place){-90000, 0});
	head = canvas.shapes[3].outline.places;
	assert_int_equal(head[1].x, -90000);
	assert_true(head[0].x > -90000 && head[0].x == head[2].x);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(numbers_stand_in_proportion),
		TEST(an_axis_may_run_downwards),
		TEST(numbers_far_away_stay_within_a_bound),
		TEST(a_line_goes_through_its_places),
		TEST(an_area_is_closed_and_lets_the_grid_through),
		TEST(a_dot_is_a_circle),
		TEST(the_head_of_an_arrow_is_at_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
