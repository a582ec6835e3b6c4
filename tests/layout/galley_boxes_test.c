#include "layout/galley.h"

#include "base/arena.h"
#include "layout/block/reply.h"
#include "type/font/face.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	RISE = 10 * MPT,
	LEADING = 14 * MPT,
	SIZE = 11 * MPT
};

struct kit {
	struct arena *arena;
	struct look look;
	struct desk desk;
	struct galley galley;
	struct frame frame;
};

static int kit_open(void **state)
{
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));

	kit->arena = arena;
	kit->look.rise[USE_TEXT] = RISE;
	kit->look.leading[USE_TEXT] = LEADING;
	kit->look.styles[USE_TEXT].size = SIZE;
	kit->desk = (struct desk){.arena = arena, .look = &kit->look};
	kit->frame = (struct frame){&kit->desk, &kit->galley, 0, 400 * MPT};
	*state = kit;
	return 0;
}

static int kit_close(void **state)
{
	struct kit *kit = *state;

	arena_free(kit->arena);
	return 0;
}

static const struct face face;
static const struct run letter = {
	.face = &face, .size = SIZE, .width = 6 * MPT};
static const struct run blank = {.size = SIZE, .width = 60 * MPT};

static const struct box text[] = {{
	.type = BOX_RUN,
	.width = 6 * MPT,
	.height = 8 * MPT,
	.depth = 2 * MPT,
	.run = &letter,
}};

/* A letter over a letter, with a rule between. */
static const struct box fraction[] = {
	{.type = BOX_RUN, .x = MPT, .y = 9 * MPT, .run = &letter},
	{.type = BOX_RULE, .y = 3 * MPT, .width = 8 * MPT, .height = 400},
	{.type = BOX_RUN, .x = MPT, .y = -7 * MPT, .run = &letter},
};

static const struct box group[] = {{
	.type = BOX_GROUP,
	.x = 2 * MPT,
	.width = 8 * MPT,
	.height = 17 * MPT,
	.depth = 9 * MPT,
	.boxes = fraction,
	.count = LENGTH(fraction),
}};

static const struct line plain = {.boxes = text, .count = 1};
static const struct line tall = {
	.boxes = group, .count = 1, .above = 17 * MPT, .below = 9 * MPT};

static struct row *text_row(struct kit *kit)
{
	return galley_row(kit->frame, 0, LEADING, CUT_FREE);
}

static void plain_text_has_its_leading(void **state)
{
	struct kit *kit = *state;
	struct row *row = text_row(kit);

	galley_put(kit->frame, row, &plain, USE_TEXT, 1);
	assert_int_equal(row->height, LEADING);
	assert_int_equal(row->drop, 0);
	assert_int_equal(row->marks[0].y, RISE);
	assert_true(row->text);
}

static void a_row_takes_its_height_from_its_line(void **state)
{
	struct kit *kit = *state;
	struct row *row = text_row(kit);
	mpt baseline;

	galley_put(kit->frame, row, &tall, USE_TEXT, 1);
	baseline = RISE + row->drop;
	assert_true(baseline >= tall.above);
	assert_int_equal(row->height, baseline + tall.below);
	assert_int_equal(row->count, 3);
	assert_int_equal(row->marks[0].x, 3 * MPT);
	assert_int_equal(row->marks[0].y, baseline - 9 * MPT);
	assert_int_equal(row->marks[1].type, MARK_RULE);
	assert_int_equal(row->marks[1].x, 2 * MPT);
	assert_int_equal(row->marks[1].y, baseline - 3 * MPT - 400);
	assert_int_equal(row->marks[1].height, 400);
	assert_int_equal(row->marks[2].y, baseline + 7 * MPT);
}

static void a_box_within_the_leading_changes_nothing(void **state)
{
	const struct line line = {
		.boxes = group, .count = 1, .above = RISE, .below = 4 * MPT};
	struct kit *kit = *state;
	struct row *row = text_row(kit);

	galley_put(kit->frame, row, &line, USE_TEXT, 1);
	assert_int_equal(row->drop, 0);
	assert_int_equal(row->height, LEADING);
}

/* Whichever comes first. */
static void a_label_is_on_the_baseline(void **state)
{
	struct kit *kit = *state;
	struct row *row = text_row(kit);
	mpt height;

	galley_put(kit->frame, row, &tall, USE_TEXT, 1);
	height = row->height;
	galley_put_first(kit->frame, row, &plain, USE_TEXT, 2);
	assert_int_equal(row->height, height);
	assert_int_equal(row->count, 4);
	assert_int_equal(row->marks[0].element, 2);
	assert_int_equal(row->marks[0].y, RISE + row->drop);
	row = text_row(kit);
	galley_put(kit->frame, row, &plain, USE_TEXT, 1);
	galley_put_first(kit->frame, row, &tall, USE_TEXT, 2);
	assert_int_equal(row->height, height);
	assert_int_equal(row->marks[0].element, 2);
	assert_int_equal(row->marks[3].y, RISE + row->drop);
}

/* Where the key writes its answers it is only a rule. */
static void a_blank_is_an_element_in_its_text(void **state)
{
	static const struct box boxes[] = {
		{.type = BOX_RUN, .run = &letter},
		{.type = BOX_RUN, .run = &blank},
	};
	const struct line line = {.boxes = boxes, .count = LENGTH(boxes)};
	struct kit *kit = *state;
	struct desk *desk = &kit->desk;
	const uint32_t outer = galley_enter(desk, ROLE_BODY);
	const uint32_t stem = galley_add_element(desk, ROLE_PARAGRAPH);
	struct row *row = text_row(kit);
	struct replies replies = {.count = 0};

	galley_leave(desk, outer);
	galley_put(kit->frame, row, &line, USE_TEXT, stem);
	assert_int_equal(row->marks[0].element, stem);
	assert_int_equal(row->marks[1].element, 3);
	assert_int_equal(desk->elements[2].role, ROLE_BLANK);
	assert_int_equal(desk->elements[2].parent, stem);
	assert_int_equal(desk->elements[stem - 1].parent, 1);
	assert_int_equal(desk->elements[0].parent, 0);
	desk->replies = &replies;
	galley_put(kit->frame, row, &line, USE_TEXT, stem);
	assert_int_equal(row->marks[3].element, stem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_blank_is_an_element_in_its_text, kit_open, kit_close),
		cmocka_unit_test_setup_teardown(
			plain_text_has_its_leading, kit_open, kit_close),
		cmocka_unit_test_setup_teardown(
			a_row_takes_its_height_from_its_line, kit_open,
			kit_close),
		cmocka_unit_test_setup_teardown(
			a_box_within_the_leading_changes_nothing, kit_open,
			kit_close),
		cmocka_unit_test_setup_teardown(
			a_label_is_on_the_baseline, kit_open, kit_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
