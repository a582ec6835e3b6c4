/*
 * What a shape covers: the middle of a caption, if letters are as wide as half
 * their size.
 */
#include "picture/svg/cover.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Four letters of 12 from the origin: their middle is at 12, 4. */
static const struct caption caption = {.text = "mé−n", .size = 12};

static const uint8_t box_steps[] = {
	STEP_MOVE, STEP_LINE, STEP_LINE, STEP_LINE, STEP_CLOSE};

static bool covered(
	struct arena *arena, struct caption words, const struct shape *shape)
{
	struct fault fault = {.arena = arena};
	struct svg svg = {.styling = {.arena = arena, .fault = &fault},
		.captions = &words,
		.caption_count = 1};
	const struct scene scene = {.svg = &svg};
	const struct xml element = {.name = "path"};

	return cover_letters(&scene, &element, shape);
}

/* Does a box of 2 around a place cover the caption? */
static bool box_covers(struct arena *arena, struct caption words, mpt x, mpt y)
{
	const struct place places[] = {
		{x - 1, y - 1}, {x + 1, y - 1}, {x + 1, y + 1}, {x - 1, y + 1}};
	const struct shape shape = {.fill = {.on = true},
		.outline = {
			box_steps, LENGTH(box_steps), places, LENGTH(places)}};

	return covered(arena, words, &shape);
}

static void the_middle_of_the_letters_counts(void **state)
{
	assert_true(box_covers(*state, caption, 12, 4));
	assert_false(box_covers(*state, caption, 15, 4));
	assert_false(box_covers(*state, caption, 12, 0));
	assert_false(box_covers(*state, caption, 9, 4));
}

static void the_anchor_moves_the_middle(void **state)
{
	struct caption words = caption;

	words.anchor = ANCHOR_MIDDLE;
	assert_true(box_covers(*state, words, 0, 4));
	words.anchor = ANCHOR_END;
	assert_true(box_covers(*state, words, -12, 4));
}

static void a_turn_moves_the_middle(void **state)
{
	struct caption words = caption;

	words.turn = 1;
	assert_true(box_covers(*state, words, -4, 12));
	words.turn = 2;
	assert_true(box_covers(*state, words, -12, -4));
	words.turn = 3;
	assert_true(box_covers(*state, words, 4, -12));
	words.at = (struct place){100, 200};
	assert_true(box_covers(*state, words, 104, 188));
}

static void only_a_filled_shape_hides_letters(void **state)
{
	static const struct place places[] = {
		{0, 0}, {50, 0}, {50, 50}, {0, 50}};
	struct shape shape = {.stroke = {.on = true},
		.outline = {
			box_steps, LENGTH(box_steps), places, LENGTH(places)}};

	assert_false(covered(*state, caption, &shape));
	shape.fill.on = true;
	assert_true(covered(*state, caption, &shape));
}

static void a_hole_hides_nothing(void **state)
{
	static const uint8_t steps[] = {STEP_MOVE, STEP_LINE, STEP_LINE,
		STEP_LINE, STEP_CLOSE, STEP_MOVE, STEP_LINE, STEP_LINE,
		STEP_LINE};
	static const struct place places[] = {{0, 0}, {50, 0}, {50, 50},
		{0, 50}, {10, 2}, {14, 2}, {14, 6}, {10, 6}};
	struct shape shape = {.fill = {.on = true},
		.outline = {steps, LENGTH(steps), places, LENGTH(places)}};

	assert_false(covered(*state, caption, &shape));
	shape.outline.step_count = 5;
	assert_true(covered(*state, caption, &shape));
}

static void a_curve_is_taken_as_its_control_points(void **state)
{
	static const uint8_t steps[] = {STEP_MOVE, STEP_CURVE, STEP_CLOSE};
	static const struct place places[] = {
		{0, 0}, {0, 20}, {24, 20}, {24, 0}};
	const struct shape shape = {.fill = {.on = true},
		.outline = {steps, LENGTH(steps), places, LENGTH(places)}};

	assert_true(covered(*state, caption, &shape));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_middle_of_the_letters_counts),
		TEST(the_anchor_moves_the_middle),
		TEST(a_turn_moves_the_middle),
		TEST(only_a_filled_shape_hides_letters),
		TEST(a_hole_hides_nothing),
		TEST(a_curve_is_taken_as_its_control_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
