#include "layout/question/roles.h"

#include "desk.h"

enum {
	TALL = 40 * MPT
};

static const struct mark *box_in(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->marks[i].type == MARK_BOX)
			return &row->marks[i];
	return NULL;
}

/* A term in one row, which something makes taller at its top, and its box. */
static struct row row_with_box(struct test_desk *test, mpt drop, bool key)
{
	static const struct block blank = {
		.role = BLOCK_BLANK, .key = "12 or 13"};
	static const struct block question = {
		.role = BLOCK_QUESTION, .number = 1};
	struct setting setting = {.frame = test->frame,
		.outer = test->frame,
		.question = &question,
		.key = key,
		.box = 30 * MPT};
	struct row *row = galley_row(
		test->frame, 0, test->look.leading[USE_TEXT], CUT_NEVER);

	galley_row_lower(row, drop);
	if (key)
		rank_box_key(&setting, &blank);
	else
		rank_box_sheet(&setting, &blank);
	return test->galley.rows[0];
}

static void a_box_to_write_in_makes_its_row_as_high(void **state)
{
	struct test_desk *test = *state;
	const struct row row = row_with_box(test, 0, false);
	const struct mark *box = box_in(&row);

	assert_non_null(box);
	assert_true(row.height > test->look.leading[USE_TEXT]);
	assert_int_equal(box->height, box->width);
	assert_in_range(row.height - box->height, 1, MPT);
	assert_in_range(box->y, 0, MPT);
}

static void beside_a_tall_line_it_stands_at_its_text(void **state)
{
	struct test_desk *test = *state;
	const struct row row = row_with_box(test, TALL, false);
	const struct mark *box = box_in(&row);

	assert_in_range(box->y, TALL, TALL + MPT);
	assert_true(box->y + box->height <= row.height);
}

static void a_box_with_its_number_is_as_high_as_the_text(void **state)
{
	struct test_desk *test = *state;
	const struct row row = row_with_box(test, TALL, true);
	const struct mark *box = box_in(&row);
	const mpt leading = test->look.leading[USE_TEXT];

	assert_in_range(box->y, TALL, TALL + MPT);
	assert_in_range(box->height, leading - MPT, leading);
	assert_int_equal(row.height, TALL + leading);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_box_to_write_in_makes_its_row_as_high),
		TEST(beside_a_tall_line_it_stands_at_its_text),
		TEST(a_box_with_its_number_is_as_high_as_the_text),
	};

	return cmocka_run_group_tests_name("rank_box", tests, NULL, NULL);
}
