#include "layout/block/continued.h"

#include "desk.h"

enum {
	ROWS = 8
};

/* Rows of this height, which fits a page. */
static void add_rows(struct test_desk *test, mpt height, enum cut cut)
{
	for (size_t i = 0; i < ROWS; i++)
		galley_row(test->frame, 0, height, cut);
}

static void save_paper(struct test_desk *test)
{
	test->look.page.fit.manner = FIT_PAPER;
}

static void a_loose_form_has_no_notes(void **state)
{
	struct test_desk *test = *state;

	test->look.page.fit.manner = FIT_LOOSE;
	add_rows(test, test->look.body / 2, CUT_FREE);
	continued_note(test->frame, "3", true);
	for (size_t i = 0; i < ROWS; i++)
		assert_null(test->galley.rows[i].over);
}

static void every_row_but_the_first_of_an_item_has_a_note(void **state)
{
	struct test_desk *test = *state;

	save_paper(test);
	add_rows(test, test->look.body / 2, CUT_FREE);
	continued_note(test->frame, "3", true);
	assert_null(test->galley.rows[0].over);
	for (size_t i = 1; i < ROWS; i++)
		assert_ptr_equal(
			test->galley.rows[i].over, test->galley.rows[1].over);
	assert_true(test->galley.rows[1].over->count > 0);
	assert_true(test->galley.rows[1].over->height > 0);
}

static void a_part_that_begins_a_page_has_one_on_its_first_row(void **state)
{
	struct test_desk *test = *state;

	save_paper(test);
	add_rows(test, 10, CUT_FREE);
	continued_note(test->frame, "3", false);
	assert_non_null(test->galley.rows[0].over);
}

static void an_item_that_is_never_cut_has_none(void **state)
{
	struct test_desk *test = *state;

	save_paper(test);
	add_rows(test, 10, CUT_FREE);
	continued_note(test->frame, "3", true);
	assert_null(test->galley.rows[ROWS - 1].over);
	test->galley.rows[ROWS - 1].goes_on = true;
	continued_note(test->frame, "3", true);
	assert_non_null(test->galley.rows[ROWS - 1].over);
}

static void a_note_stands_above_the_head_of_a_table(void **state)
{
	struct test_desk *test = *state;
	struct row head = {.height = 1000};
	const struct row *rows;

	save_paper(test);
	add_rows(test, test->look.body / 2, CUT_FREE);
	test->galley.rows[3].over = test->galley.rows[4].over = &head;
	continued_note(test->frame, "3", true);
	rows = test->galley.rows;
	assert_int_equal(
		rows[3].over->height, rows[1].over->height + head.height);
	assert_ptr_equal(rows[4].over, rows[3].over);
	assert_int_equal(rows[5].over->height, rows[1].over->height);
}

static void a_long_answer_goes_on_between_its_middle_paragraphs(void **state)
{
	static const bool lets[ROWS] = {
		false, false, false, true, true, true, false, false};
	struct test_desk *test = *state;

	add_rows(test, test->look.body / 2, CUT_POOR);
	continued_let(test->frame);
	for (size_t i = 0; i < ROWS; i++)
		assert_int_equal(test->galley.rows[i].goes_on, lets[i]);
}

static void a_short_answer_or_a_paragraph_does_not(void **state)
{
	struct test_desk *test = *state;

	add_rows(test, 10, CUT_POOR);
	continued_let(test->frame);
	assert_false(test->galley.rows[4].goes_on);
	test->galley.count = 0;
	add_rows(test, test->look.body / 2, CUT_BAD);
	continued_let(test->frame);
	assert_false(test->galley.rows[4].goes_on);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_loose_form_has_no_notes),
		TEST(every_row_but_the_first_of_an_item_has_a_note),
		TEST(a_part_that_begins_a_page_has_one_on_its_first_row),
		TEST(an_item_that_is_never_cut_has_none),
		TEST(a_note_stands_above_the_head_of_a_table),
		TEST(a_long_answer_goes_on_between_its_middle_paragraphs),
		TEST(a_short_answer_or_a_paragraph_does_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
