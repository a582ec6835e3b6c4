#include "layout/blank/blank_places.h"

#include "desk.h"

enum {
	ROWS = 3
};

static const char text[] = "______ and ____ and __";

/* A blank of the text, from this byte on. */
static struct run blank_of(size_t from, size_t length)
{
	return (struct run){.text = text + from, .length = length};
}

static void put(struct test_desk *test, size_t row, const struct run *run,
	uint32_t element)
{
	while (test->galley.count <= row)
		galley_row(test->frame, 0, 10, CUT_FREE);
	galley_row_rule(test->frame, &test->galley.rows[row],
		(struct mark){
			.type = MARK_RUN, .run = run, .element = element});
}

static void words_are_no_blanks(void **state)
{
	static const struct face face;
	struct test_desk *test = *state;
	const struct run word = {.face = &face};
	size_t count;

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	put(test, 0, &word, 1);
	assert_null(blank_places_find(test->frame, 0, &count));
	assert_int_equal(count, 0);
}

static void a_broken_blank_has_several_places(void **state)
{
	struct test_desk *test = *state;
	const struct run begin = blank_of(0, 4), end = blank_of(4, 2);
	const struct run next = blank_of(11, 4);
	const struct blank_place *places;
	size_t count;

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	put(test, 0, &begin, 1);
	put(test, 1, &end, 1);
	put(test, 1, &next, 1);
	places = blank_places_find(test->frame, 0, &count);
	assert_int_equal(count, 3);
	assert_ptr_equal(places[1].row, &test->galley.rows[1]);
	assert_int_equal(blank_places_of_one(places, count), 2);
	assert_int_equal(blank_places_of_one(places + 2, count - 2), 1);
}

static void two_blanks_that_touch_on_a_line_are_two(void **state)
{
	struct test_desk *test = *state;
	const struct run one = blank_of(0, 4), other = blank_of(4, 2);
	const struct blank_place *places;
	size_t count;

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	put(test, 0, &one, 1);
	put(test, 0, &other, 1);
	places = blank_places_find(test->frame, 0, &count);
	assert_int_equal(blank_places_of_one(places, count), 1);
}

static void paragraphs_beside_each_other_are_read_in_turn(void **state)
{
	struct test_desk *test = *state;
	const struct run runs[] = {blank_of(0, 6), blank_of(0, 6),
		blank_of(11, 4), blank_of(11, 4)};
	static const uint32_t order[] = {1, 1, 2, 2};
	const struct blank_place *places;
	size_t count;

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	put(test, 0, &runs[0], 1);
	put(test, 0, &runs[1], 2);
	put(test, 1, &runs[2], 1);
	put(test, 1, &runs[3], 2);
	places = blank_places_find(test->frame, 0, &count);
	assert_int_equal(count, 4);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(places[i].element, order[i]);
		assert_ptr_equal(places[i].row, &test->galley.rows[i % 2]);
	}
}

static void a_blank_of_a_formula_belongs_to_its_paragraph(void **state)
{
	struct test_desk *test = *state;
	const struct run first = blank_of(0, 6), in_formula = blank_of(6, 1);
	const struct blank_place *places;
	uint32_t outer;
	size_t count;

	outer = galley_enter(&test->desk, ROLE_PARAGRAPH);
	galley_add_element(&test->desk, ROLE_FORMULA);
	galley_leave(&test->desk, outer);
	put(test, 0, &first, 1);
	put(test, 1, &in_formula, 2);
	places = blank_places_find(test->frame, 0, &count);
	assert_int_equal(places[1].element, 1);
	assert_int_equal(places[1].mark.element, 2);
	assert_false(places[1].more);
}

static void rows_before_the_first_are_passed_over(void **state)
{
	struct test_desk *test = *state;
	const struct run run = blank_of(0, 6);
	size_t count;

	galley_add_element(&test->desk, ROLE_PARAGRAPH);
	for (size_t i = 0; i < ROWS; i++)
		put(test, i, &run, 1);
	blank_places_find(test->frame, 1, &count);
	assert_int_equal(count, ROWS - 1);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_no_blanks),
		TEST(a_broken_blank_has_several_places),
		TEST(two_blanks_that_touch_on_a_line_are_two),
		TEST(paragraphs_beside_each_other_are_read_in_turn),
		TEST(a_blank_of_a_formula_belongs_to_its_paragraph),
		TEST(rows_before_the_first_are_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
