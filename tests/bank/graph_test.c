#include "bank/graph/graph.h"

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

static const struct graph *good(struct arena *arena, const char *text)
{
	struct reading reading = reading_in(arena);
	const struct graph *graph =
		graph_read(&reading, node_of(&reading, text));

	assert_string_equal(said(arena, reading.errors), "");
	assert_non_null(graph);
	return graph;
}

static void assert_rational(struct rational number, int top, int bottom)
{
	assert_true(number.top == top);
	assert_true(number.bottom == bottom);
}

static void axes_have_two_spans_and_defaults(void **state)
{
	const struct graph *graph =
		good(*state, "{axes: {x: [-5, 5], y: [0, 1/2], step: [1, "
			     "0.25]}, width: 10cm}");
	const struct graph *plain =
		good(*state, "{axes: {x: [0, 1], y: [0, 2], grid: false}}");

	assert_int_equal(graph->type, GRAPH_AXES);
	assert_rational(graph->axes[AXIS_X].from, -5, 1);
	assert_rational(graph->axes[AXIS_X].step, 1, 1);
	assert_rational(graph->axes[AXIS_Y].to, 1, 2);
	assert_rational(graph->axes[AXIS_Y].step, 1, 4);
	assert_int_equal(graph->width, 10 * MPT_CM);
	assert_int_equal(graph->height, 0);
	assert_true(graph->grid);
	assert_true(graph->labels);
	assert_false(graph->key_only);
	assert_rational(plain->axes[AXIS_Y].step, 1, 1);
	assert_false(plain->grid);
}

static void a_number_line_labels_all_some_or_no_numbers(void **state)
{
	const struct graph *all =
		good(*state, "{number_line: {from: 0, to: 1, step: 1/8}}");
	const struct graph *some = good(*state,
		"{number_line: {from: 0, to: 1, step: 1/8, labels: [0, "
		"1/2]}}");
	const struct graph *none =
		good(*state, "{number_line: {from: 0, to: 1, labels: false}}");

	assert_int_equal(all->type, GRAPH_NUMBER_LINE);
	assert_rational(all->axes[AXIS_X].step, 1, 8);
	assert_true(all->labels);
	assert_null(all->labelled);
	assert_int_equal(some->labelled_count, 2);
	assert_rational(some->labelled[1], 1, 2);
	assert_false(none->labels);
}

static void squares_have_a_size(void **state)
{
	const struct graph *grid = good(*state, "{grid: 5mm}");
	const struct graph *dots = good(*state, "{dots: 1cm, height: 8cm}");

	assert_int_equal(grid->type, GRAPH_GRID);
	assert_int_equal(grid->square, (5 * MPT_CM + 5) / 10);
	assert_true(grid->height > 0);
	assert_int_equal(dots->type, GRAPH_DOTS);
	assert_int_equal(dots->height, 8 * MPT_CM);
}

static void a_plot_may_be_for_the_key_alone(void **state)
{
	const struct graph *graph = good(*state,
		"{axes: {x: [0, 1], y: [0, 1]}, plot: [x, x^2], show: key}");

	assert_true(graph->key_only);
	assert_int_equal(graph->curve_count, 2);
}

static void two_hundred_steps_are_the_most(void **state)
{
	struct reading reading = reading_in(*state);

	good(*state, "{number_line: {from: 0, to: 200}}");
	assert_null(graph_read(&reading,
		node_of(&reading, "{number_line: {from: 0, to: 201}}")));
	assert_string_equal(said(*state, reading.errors),
		"b:1:15: error: space: an axis has at most 200 steps\n");
}

static void mistakes_have_their_place(void **state)
{
	static const struct saying sayings[] = {
		{"{axes: {x: [5, 5], y: [0, 1]}}",
			"b:1:8: error: space: an axis must end above its "
			"beginning\n"},
		{"{axes: {x: [0, 1], y: [0, 1], step: 0}}",
			"b:1:8: error: space: expected a step above 0\n"},
		{"{grid: 5mm, dots: 5mm}",
			"b:1:1: error: space: expected grid or dots, found "
			"both\n"},
		{"{grid: 5mm, width: 41cm}",
			"b:1:1: error: space: expected a width and a height "
			"up to 40cm\n"},
		{"{number_line: {from: 0, to: 1}, plot: [x]}",
			"b:1:39: error: plot: only axes have one\n"},
		{"{grid: 5mm, plot: [x]}",
			"b:1:19: error: plot: only axes have one\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = reading_in(*state);

		assert_null(graph_read(
			&reading, node_of(&reading, sayings[i].text)));
		assert_string_equal(
			said(*state, reading.errors), sayings[i].said);
	}
}

static void a_graph_is_known_by_its_field(void **state)
{
	struct reading reading = reading_in(*state);

	assert_true(graph_is(node_of(&reading, "{width: 5cm, dots: 5mm}")));
	assert_false(graph_is(node_of(&reading, "{squares: 5}")));
	assert_false(graph_is(node_of(&reading, "grid")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(axes_have_two_spans_and_defaults),
		TEST(a_number_line_labels_all_some_or_no_numbers),
		TEST(squares_have_a_size),
		TEST(a_plot_may_be_for_the_key_alone),
		TEST(two_hundred_steps_are_the_most),
		TEST(mistakes_have_their_place),
		TEST(a_graph_is_known_by_its_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
