#include "bank/graph/curve.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct graph good(struct arena *arena, const char *plot)
{
	struct reading reading = reading_in(arena);
	struct graph graph = {.type = GRAPH_AXES};
	const bool fine =
		curve_read_all(&reading, node_of(&reading, plot), &graph);

	assert_string_equal(said(arena, reading.errors), "");
	assert_true(fine);
	return graph;
}

static void assert_value(struct arena *arena, const struct curve *curve,
	struct rational x, int top, int bottom)
{
	struct rational y;

	assert_true(curve_value(arena, curve->function, x, &y));
	assert_true(y.top == top);
	assert_true(y.bottom == bottom);
}

static void a_function_has_exact_values(void **state)
{
	const struct graph graph = good(*state, "[2*x + 1, x^2/3, 1/x]");
	const struct rational half = {1, 2};
	struct rational y;

	assert_int_equal(graph.curve_count, 3);
	assert_int_equal(graph.curves[0].type, CURVE_FUNCTION);
	assert_value(*state, &graph.curves[0], half, 2, 1);
	assert_value(*state, &graph.curves[1], half, 1, 12);
	assert_value(*state, &graph.curves[2], half, 2, 1);
	assert_false(curve_value(
		*state, graph.curves[2].function, rational_whole(0), &y));
}

static void one_curve_needs_no_list(void **state)
{
	const struct graph graph = good(*state, "x + 1");

	assert_int_equal(graph.curve_count, 1);
	assert_value(*state, graph.curves, rational_whole(4), 5, 1);
}

static void points_and_segments_have_coordinates(void **state)
{
	const struct graph graph = good(*state,
		"[{points: [[1, 1/2]]}, {segment: [[0, 0], [-3, sqrt(4)]]}]");

	assert_int_equal(graph.curves[0].type, CURVE_POINTS);
	assert_int_equal(graph.curves[0].point_count, 1);
	assert_true(graph.curves[0].points[0][AXIS_Y].bottom == 2);
	assert_int_equal(graph.curves[1].type, CURVE_SEGMENT);
	assert_true(graph.curves[1].points[1][AXIS_X].top == -3);
	assert_true(graph.curves[1].points[1][AXIS_Y].top == 2);
}

static void a_shade_has_a_relation_and_a_bound(void **state)
{
	const struct graph graph =
		good(*state, "[{shade: y < 2*x}, {shade: x >= 3}]");

	assert_int_equal(graph.curves[0].type, CURVE_SHADE);
	assert_int_equal(graph.curves[0].axis, AXIS_Y);
	assert_int_equal(graph.curves[0].relation, OPERATION_LESS);
	assert_value(*state, &graph.curves[0], rational_whole(4), 8, 1);
	assert_int_equal(graph.curves[1].axis, AXIS_X);
	assert_int_equal(graph.curves[1].relation, OPERATION_MORE_EQUAL);
	assert_value(*state, &graph.curves[1], rational_whole(4), 3, 1);
}

#define SHADE                                                                  \
	"error: plot: shade: expected an inequality such as y < 2*x + 1 or "   \
	"x >= 3\n"

static void mistakes_have_their_place(void **state)
{
	static const struct saying sayings[] = {
		{"[x < 1]", "b:1:2: error: plot: expected a function of x, "
			    "such as 2*x + 1\n"},
		{"[y]", "b:1:2: error: unknown name \"y\"\n= did you mean "
			"\"x\"?\n"},
		{"[{shade: 3 > y}]", "b:1:10: " SHADE},
		{"[{shade: y < y + 1}]", "b:1:10: " SHADE},
		{"[{shade: 'y < max(1, y)'}]", "b:1:10: " SHADE},
		{"[{shade: 'y < if(x < 1, 2, y)'}]", "b:1:10: " SHADE},
		{"[{shade: x > 2*x}]", "b:1:10: " SHADE},
		{"[{shade: y = x}]", "b:1:10: " SHADE},
		{"[{segment: [[0, 0]]}]",
			"b:1:12: error: plot: segment: expected a list of "
			"points, such as [[1, 2], [3, 4]]\n"},
		{"[{points: [[0, x]]}]",
			"b:1:12: error: plot: expected a point such as [1, "
			"2], found a list\n"},
		{"[{line: x}]", "b:1:3: error: plot: unknown field \"line\"\n"
				"= known: points, segment, shade\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = reading_in(*state);
		struct graph graph = {.type = GRAPH_AXES};

		assert_false(curve_read_all(
			&reading, node_of(&reading, sayings[i].text), &graph));
		assert_string_equal(
			said(*state, reading.errors), sayings[i].said);
	}
}

static void a_number_may_be_a_constant_expression(void **state)
{
	struct reading reading = reading_in(*state);
	struct rational number;

	assert_true(curve_number(
		&reading, node_of(&reading, "'= 3/4 - 1'"), &number));
	assert_true(number.top == -1 && number.bottom == 4);
	assert_false(curve_number(&reading, node_of(&reading, "x"), &number));
	assert_false(curve_number(&reading, node_of(&reading, "1/0"), &number));
	assert_false(curve_number(&reading, node_of(&reading, "[1]"), &number));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_function_has_exact_values),
		TEST(one_curve_needs_no_list),
		TEST(points_and_segments_have_coordinates),
		TEST(a_shade_has_a_relation_and_a_bound),
		TEST(mistakes_have_their_place),
		TEST(a_number_may_be_a_constant_expression),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
