#include "picture/graph/plot.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	UNIT = 10 * MPT /* of both axes, which go from -10 to 10 */
};

static const struct expression *function(struct arena *arena, const char *text)
{
	static const char *const name[] = {"x"};
	static const enum value_type type[] = {VALUE_NUMBER};
	static const struct names names = {name, type, 1, NULL};
	struct fault fault;
	const struct expression *parsed =
		expression_parse(arena, text, strlen(text), &names, &fault);

	assert_non_null(parsed);
	return parsed;
}

static struct canvas *canvas_of(struct arena *arena)
{
	const struct scale scale = {{-10, 1}, {10, 1}, -10 * UNIT, 10 * UNIT};
	struct canvas *canvas = arena_alloc(arena, 1, sizeof(*canvas));

	*canvas = (struct canvas){.arena = arena, .scales = {scale, scale}};
	return canvas;
}

static const struct canvas *drawn(struct arena *arena, struct curve curve)
{
	struct canvas *canvas = canvas_of(arena);
	const struct graph graph = {.curves = &curve, .curve_count = 1};

	plot_areas(canvas, &graph);
	plot_lines(canvas, &graph);
	return canvas;
}

static const struct canvas *plotted(struct arena *arena, const char *text)
{
	return drawn(arena, (struct curve){.type = CURVE_FUNCTION,
				    .function = function(arena, text)});
}

static struct place first_of(const struct shape *shape)
{
	return shape->outline.places[0];
}

static struct place last_of(const struct shape *shape)
{
	return shape->outline.places[shape->outline.place_count - 1];
}

static void assert_place(struct place place, mpt x, mpt y)
{
	assert_int_equal(place.x, x);
	assert_int_equal(place.y, y);
}

static void a_line_goes_from_edge_to_edge(void **state)
{
	const struct canvas *canvas = plotted(*state, "x / 2");

	assert_int_equal(canvas->shape_count, 1);
	assert_place(first_of(canvas->shapes), -10 * UNIT, -5 * UNIT);
	assert_place(last_of(canvas->shapes), 10 * UNIT, 5 * UNIT);
}

static void a_curve_is_cut_off_where_it_leaves(void **state)
{
	const struct canvas *canvas = plotted(*state, "4*x");

	assert_int_equal(canvas->shape_count, 1);
	assert_place(first_of(canvas->shapes), -5 * UNIT / 2, -10 * UNIT);
	assert_place(last_of(canvas->shapes), 5 * UNIT / 2, 10 * UNIT);
}

static void a_curve_may_come_back(void **state)
{
	/* Within the axes for x from -5 to -√5 and from √5 to 5. */
	const struct canvas *canvas = plotted(*state, "x^2 - 15");

	assert_int_equal(canvas->shape_count, 2);
	assert_place(first_of(&canvas->shapes[0]), -5 * UNIT, 10 * UNIT);
	assert_place(last_of(&canvas->shapes[1]), 5 * UNIT, 10 * UNIT);
	assert_int_equal(last_of(&canvas->shapes[0]).y, -10 * UNIT);
	/* √5 is 2.236; chords are a little off it. */
	assert_in_range(-last_of(&canvas->shapes[0]).x, 223 * UNIT / 100,
		225 * UNIT / 100);
}

static void a_pole_is_not_crossed(void **state)
{
	const struct canvas *canvas = plotted(*state, "1 / x"), *between;

	assert_int_equal(canvas->shape_count, 2);
	assert_true(last_of(&canvas->shapes[0]).x < 0);
	assert_int_equal(last_of(&canvas->shapes[0]).y, -10 * UNIT);
	assert_true(first_of(&canvas->shapes[1]).x > 0);
	assert_int_equal(first_of(&canvas->shapes[1]).y, 10 * UNIT);
	/* Here it jumps between two of the places that are 1/12 apart. */
	between = plotted(*state, "1 / (x - 1/24)");
	assert_int_equal(between->shape_count, 2);
	assert_int_equal(last_of(&between->shapes[0]).y, -10 * UNIT);
	assert_int_equal(first_of(&between->shapes[1]).y, 10 * UNIT);
}

static void a_function_outside_draws_nothing(void **state)
{
	assert_int_equal(plotted(*state, "x^2 + 11")->shape_count, 0);
	assert_int_equal(plotted(*state, "0 - 11")->shape_count, 0);
}

static void points_within_the_axes_are_dots(void **state)
{
	struct rational points[][AXES] = {
		{{1, 1}, {2, 1}}, {{11, 1}, {0, 1}}, {{10, 1}, {-10, 1}}};
	const struct canvas *canvas =
		drawn(*state, (struct curve){.type = CURVE_POINTS,
				      .points = points,
				      .point_count = LENGTH(points)});

	assert_int_equal(canvas->shape_count, 2);
	assert_true(canvas->shapes[0].fill.on);
}

static void a_segment_is_cut_off_at_the_edge(void **state)
{
	struct rational points[][AXES] = {{{0, 1}, {0, 1}}, {{4, 1}, {20, 1}}};
	const struct canvas *canvas =
		drawn(*state, (struct curve){.type = CURVE_SEGMENT,
				      .points = points,
				      .point_count = LENGTH(points)});

	assert_int_equal(canvas->shape_count, 1);
	assert_place(first_of(canvas->shapes), 0, 0);
	assert_place(last_of(canvas->shapes), 2 * UNIT, 10 * UNIT);
}

static void assert_shade(struct arena *arena, enum operation relation, int axis,
	struct place corner, bool dashed)
{
	const struct canvas *canvas =
		drawn(arena, (struct curve){.type = CURVE_SHADE,
				     .function = function(arena, "3"),
				     .relation = relation,
				     .axis = axis});

	assert_int_equal(canvas->shape_count, 2);
	assert_true(canvas->shapes[0].fill.on);
	assert_place(last_of(&canvas->shapes[0]), corner.x, corner.y);
	assert_int_equal(canvas->shapes[1].pen.dash_count, dashed ? 2 : 0);
}

static void an_inequality_shades_its_side(void **state)
{
	const mpt end = 10 * UNIT;

	assert_shade(*state, OPERATION_LESS, AXIS_Y, (struct place){-end, -end},
		true);
	assert_shade(*state, OPERATION_MORE_EQUAL, AXIS_Y,
		(struct place){-end, end}, false);
	assert_shade(*state, OPERATION_LESS_EQUAL, AXIS_X,
		(struct place){-end, -end}, false);
	assert_shade(*state, OPERATION_MORE, AXIS_X, (struct place){end, -end},
		true);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_goes_from_edge_to_edge),
		TEST(a_curve_is_cut_off_where_it_leaves),
		TEST(a_curve_may_come_back),
		TEST(a_pole_is_not_crossed),
		TEST(a_function_outside_draws_nothing),
		TEST(points_within_the_axes_are_dots),
		TEST(a_segment_is_cut_off_at_the_edge),
		TEST(an_inequality_shades_its_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
