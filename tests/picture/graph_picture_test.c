#include "picture/graph/graph_picture.h"

#include "base/arena.h"
#include "words/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static const struct graph_room page = {480 * MPT, 340 * MPT};

/* From -10 to 10 in steps of 1. */
static struct graph tens(enum graph_type type)
{
	const struct span_of span = {
		rational_whole(-10), rational_whole(10), rational_whole(1)};

	return (struct graph){.type = type,
		.axes = {span, span},
		.grid = true,
		.labels = true};
}

static const struct picture *draw(
	struct arena *arena, const struct graph *graph, struct graph_room room)
{
	const struct wording wording = wording_of("en");

	return graph_picture(arena, graph, &wording, room, true);
}

static size_t labels_of(const struct picture *picture)
{
	return picture->drawing.caption_count;
}

static void what_has_no_room_is_drawn_for_it(void **state)
{
	const struct graph_room narrow = {120 * MPT, 340 * MPT};
	const struct graph_room low = {480 * MPT, 100 * MPT};
	const struct graph axes = tens(GRAPH_AXES);
	struct graph line = tens(GRAPH_NUMBER_LINE);

	assert_true(draw(*state, &axes, narrow)->width <= narrow.width);
	assert_true(draw(*state, &axes, low)->height <= low.height);
	assert_int_equal(draw(*state, &line, narrow)->width, narrow.width);
	line.width = 200 * MPT;
	assert_int_equal(draw(*state, &line, page)->width, line.width);
	assert_int_equal(draw(*state, &line, narrow)->width, narrow.width);
}

static void labels_keep_their_size_and_become_fewer(void **state)
{
	const struct graph line = tens(GRAPH_NUMBER_LINE);
	const struct picture *whole = draw(*state, &line, page);
	const struct picture *narrow =
		draw(*state, &line, (struct graph_room){120 * MPT, 340 * MPT});

	assert_int_equal(labels_of(whole), 21);
	/* -10, -5, 0, 5, 10 */
	assert_int_equal(labels_of(narrow), 5);
	assert_string_equal(narrow->drawing.captions[0].text, "\xe2\x88\x92"
							      "10");
	assert_int_equal(narrow->drawing.captions[0].size,
		whole->drawing.captions[0].size);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_has_no_room_is_drawn_for_it),
		TEST(labels_keep_their_size_and_become_fewer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
