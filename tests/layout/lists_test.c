#include "layout/block/lists.h"

#include "desk.h"

/* Enter the element of each block.  Returns that of its marker. */
static uint32_t enter(struct test_desk *test, struct list_nest *nest, int depth,
	const char *marker)
{
	const struct rich_block block = {.depth = depth, .marker = marker};

	return lists_enter(&test->desk, nest, &block);
}

static enum role role_of(const struct test_desk *test, uint32_t element)
{
	return test->desk.elements[element - 1].role;
}

static uint32_t parent_of(const struct test_desk *test, uint32_t element)
{
	return test->desk.elements[element - 1].parent;
}

static void an_item_has_its_label_and_its_body(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};
	const uint32_t label = enter(test, &nest, 1, "•");
	const uint32_t body = test->desk.parent;
	const uint32_t item = parent_of(test, label);

	assert_int_equal(role_of(test, label), ROLE_LABEL);
	assert_int_equal(role_of(test, body), ROLE_BODY);
	assert_int_equal(role_of(test, item), ROLE_ITEM);
	assert_int_equal(parent_of(test, body), item);
	assert_int_equal(role_of(test, parent_of(test, item)), ROLE_LIST);
}

static void items_share_their_list(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};
	const uint32_t first = enter(test, &nest, 1, "1.");
	const uint32_t second = enter(test, &nest, 1, "2.");

	assert_int_not_equal(parent_of(test, first), parent_of(test, second));
	assert_int_equal(parent_of(test, parent_of(test, first)),
		parent_of(test, parent_of(test, second)));
}

static void a_second_paragraph_goes_on_in_its_item(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};
	uint32_t body;

	enter(test, &nest, 1, "1.");
	body = test->desk.parent;
	assert_int_equal(enter(test, &nest, 1, NULL), 0);
	assert_int_equal(test->desk.parent, body);
}

static void a_list_in_an_item_is_in_its_body(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};
	uint32_t body, inner;

	enter(test, &nest, 1, "1.");
	body = test->desk.parent;
	inner = enter(test, &nest, 2, "•");
	assert_int_equal(
		parent_of(test, parent_of(test, parent_of(test, inner))), body);
	enter(test, &nest, 1, NULL);
	assert_int_equal(test->desk.parent, body);
	enter(test, &nest, 0, NULL);
	assert_int_equal(test->desk.parent, 0);
}

static void a_list_behind_a_paragraph_is_another(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};
	uint32_t first, second;

	first = enter(test, &nest, 1, "•");
	enter(test, &nest, 0, NULL);
	second = enter(test, &nest, 1, "•");
	assert_int_not_equal(parent_of(test, parent_of(test, first)),
		parent_of(test, parent_of(test, second)));
}

static void a_list_too_deep_is_as_deep_as_can_be(void **state)
{
	struct test_desk *test = *state;
	struct list_nest nest = {.depth = 0};

	enter(test, &nest, 100, "•");
	assert_int_equal(nest.depth, LIST_DEPTHS);
}

static void a_marker_hangs_before_the_text(void **state)
{
	struct test_desk *test = *state;
	const struct frame text = galley_inset(test->frame, 50 * MPT);
	const mpt width = galley_set_line(text, "7.", USE_TEXT).width;
	const struct row *row;

	galley_row(text, 0, test->look.leading[USE_TEXT], CUT_FREE);
	lists_mark(text, "7.", USE_TEXT, 0, 0);
	lists_mark(text, "7.", USE_TEXT, 1, 0); /* a text without a line */
	row = &test->galley.rows[0];
	assert_int_equal(row->count, 1);
	assert_int_equal(
		row->marks[0].x + width, 50 * MPT - insets_gap(text, USE_TEXT));
}

static void a_wide_label_moves_its_text(void **state)
{
	struct test_desk *test = *state;
	const mpt usual = lists_indent(test->frame);
	const mpt wide = galley_set_line(test->frame, "MMMM.", USE_TEXT).width;

	assert_int_equal(usual, test->look.styles[USE_TEXT].size * 170 / 100);
	assert_int_equal(lists_indent_behind(test->frame, "A."), usual);
	assert_in_range(lists_indent_behind(test->frame, "MMMM."), wide + 1,
		wide + test->look.styles[USE_TEXT].size / 2);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_item_has_its_label_and_its_body),
		TEST(items_share_their_list),
		TEST(a_second_paragraph_goes_on_in_its_item),
		TEST(a_list_in_an_item_is_in_its_body),
		TEST(a_list_behind_a_paragraph_is_another),
		TEST(a_list_too_deep_is_as_deep_as_can_be),
		TEST(a_marker_hangs_before_the_text),
		TEST(a_wide_label_moves_its_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
