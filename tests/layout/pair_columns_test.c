#include "layout/question/pair_columns.h"

#include "blocks/block.h"
#include "layout/block/lists.h"

#include "desk.h"

#define WORDS_10 "one one one one one one one one one one "
#define WORD "Donaudampfschifffahrtsgesellschaft"
#define WORDS_7 "one one one one one one one"
#define WORDS_30 WORDS_10 WORDS_10 WORDS_10

static struct block *thing_of(
	struct test_desk *test, enum block_role role, const char *text)
{
	struct block *block = arena_alloc(test->arena, 1, sizeof(*block));
	struct rich *rich = arena_alloc(test->arena, 1, sizeof(*rich));

	*rich = rich_plain(test->arena, text);
	block->role = role;
	block->texts = (struct texts){rich, 1};
	return block;
}

/* The columns of two pairs with the same text on each side. */
static struct pair_columns columns_of(
	struct test_desk *test, const char *left, const char *right)
{
	struct block *lefts = thing_of(test, BLOCK_LEFT, left);
	struct block *rights = thing_of(test, BLOCK_RIGHT, right);
	const struct block pairs = {.role = BLOCK_PAIRS, .children = lefts};

	lefts->next = rights;
	return pair_columns_new(test->frame, &pairs);
}

/* Columns fill the measure, with a gutter of two ems. */
static void assert_side_by_side(
	const struct test_desk *test, const struct pair_columns *columns)
{
	assert_false(columns->stacked);
	assert_int_equal(columns->from,
		columns->left + 2 * test->look.styles[USE_TEXT].size);
	assert_int_equal(columns->from + columns->right, MEASURE);
}

static void short_texts_begin_no_nearer_than_a_third(void **state)
{
	struct test_desk *test = *state;
	const struct pair_columns columns = columns_of(test, "a", "b");
	const mpt room = MEASURE - 2 * test->look.styles[USE_TEXT].size;

	assert_side_by_side(test, &columns);
	assert_int_equal(columns.left, room / 3);
}

static void a_left_side_that_fits_has_what_it_wants(void **state)
{
	static const char left[] = "a left side of some words";
	struct test_desk *test = *state;
	const struct pair_columns columns = columns_of(test, left, "b");
	const mpt before = pair_columns_part(test->frame, PAIR_BLANK) +
			   pair_columns_part(test->frame, PAIR_GAP) +
			   lists_indent(test->frame);
	const mpt width = galley_set_line(test->frame, left, USE_TEXT).width;

	assert_side_by_side(test, &columns);
	assert_in_range(columns.left, before + width, before + width + 2);
}

static void a_short_side_leaves_the_rest_to_a_long_one(void **state)
{
	struct test_desk *test = *state;
	const struct pair_columns columns = columns_of(test, WORDS_30, "b");

	assert_side_by_side(test, &columns);
	assert_true(columns.right < MEASURE / 4);
}

static void long_sides_share_but_neither_gets_less_than_two_fifths(void **state)
{
	struct test_desk *test = *state;
	const struct pair_columns even = columns_of(test, WORDS_30, WORDS_30);
	const struct pair_columns uneven = columns_of(test, WORDS_30, WORDS_7);
	const mpt room = MEASURE - 2 * test->look.styles[USE_TEXT].size;

	assert_side_by_side(test, &even);
	assert_in_range(even.left, room * 45 / 100, room * 60 / 100);
	assert_int_equal(uneven.left, room - room / 100 * 40);
}

static void no_word_is_broken_where_the_other_side_has_room(void **state)
{
	struct test_desk *test = *state;
	const struct pair_columns right = columns_of(test, WORDS_30, WORD);
	const struct pair_columns left =
		columns_of(test, WORD " " WORDS_30, WORDS_30);
	const mpt width = galley_set_line(test->frame, WORD, USE_TEXT).width;

	assert_side_by_side(test, &right);
	assert_true(right.right >= width + lists_indent(test->frame));
	assert_side_by_side(test, &left);
	assert_true(left.left >= width + lists_indent(test->frame) +
					 pair_columns_part(test->frame,
						 PAIR_BLANK + PAIR_GAP));
}

static void words_too_wide_or_a_narrow_column_are_stacked(void **state)
{
	struct test_desk *test = *state;
	struct pair_columns columns = columns_of(test, WORD, WORD);

	assert_true(columns.stacked);
	assert_int_equal(columns.left, MEASURE);
	assert_int_equal(columns.right, MEASURE);
	test->frame.measure = 20 * test->look.styles[USE_TEXT].size;
	assert_false(columns_of(test, "a", "b").stacked);
	test->frame.measure--;
	assert_true(columns_of(test, "a", "b").stacked);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(short_texts_begin_no_nearer_than_a_third),
		TEST(a_left_side_that_fits_has_what_it_wants),
		TEST(a_short_side_leaves_the_rest_to_a_long_one),
		TEST(long_sides_share_but_neither_gets_less_than_two_fifths),
		TEST(no_word_is_broken_where_the_other_side_has_room),
		TEST(words_too_wide_or_a_narrow_column_are_stacked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
