#include "layout/paper/matrix_columns.h"

#include "desk.h"

enum {
	FORMS = 3,
	NUMBERS = 3
};

#define LONG_ANSWER                                                            \
	"because of the war that had begun in the east of the country"

/* Three forms of three numbers. */
struct made {
	struct composer composer;
	struct section sections[2];
	const struct section *of_number[NUMBERS];
	struct matrix_cell cells[FORMS][NUMBERS];
	struct matrix_form forms[FORMS];
	struct matrix matrix;
	twelfths points[NUMBERS];
	struct columns columns;
};

static struct made *made_new(struct test_desk *test)
{
	static const char *const names[] = {"A", "B", "C"};
	static const char *const numbers[] = {"1", "2", "3"};
	struct made *made = arena_alloc(test->arena, 1, sizeof(*made));

	made->composer = (struct composer){.arena = test->arena,
		.typesetter = test->desk.typesetter,
		.errors = test->desk.errors};
	for (size_t f = 0; f < FORMS; f++) {
		for (size_t i = 0; i < NUMBERS; i++)
			made->cells[f][i] = (struct matrix_cell){
				"b/x", names[f], numbers[i], POINT};
		made->forms[f] = (struct matrix_form){.name = names[f],
			.code = "ABCDE-F",
			.points = 3 * POINT,
			.cells = made->cells[f],
			.count = NUMBERS};
	}
	for (size_t i = 0; i < NUMBERS; i++) {
		made->points[i] = POINT;
		made->of_number[i] = &made->sections[i / 2];
	}
	made->matrix = (struct matrix){.arena = test->arena,
		.forms = made->forms,
		.count = FORMS,
		.numbers = NUMBERS,
		.sections = made->of_number};
	made->columns = (struct columns){.composer = &made->composer,
		.matrix = &made->matrix,
		.points = made->points,
		.look = test->look,
		.count = FORMS};
	return made;
}

/* The letters of a row's marks, each run in brackets. */
static const char *text_of(struct test_desk *test, size_t row)
{
	const struct row *at = &test->galley.rows[row];
	const char *text = "";

	for (size_t i = 0; i < at->count; i++)
		if (at->marks[i].type == MARK_RUN)
			text = arena_printf(test->arena, "%s[%.*s]", text,
				(int)at->marks[i].run->length,
				at->marks[i].run->text);
	return text;
}

static void set(struct test_desk *test, struct made *made)
{
	matrix_columns_fit(&made->columns);
	matrix_columns_body(test->frame, &made->columns);
}

static void columns_are_as_wide_as_their_codes(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const mpt code =
		galley_set_line(test->frame, "ABCDE-F", USE_SMALL).width;

	matrix_columns_fit(&made->columns);
	assert_int_equal(made->columns.column, code + 8 * MPT);
	assert_int_equal(made->columns.across,
		(test->look.width - made->columns.numbers) /
			made->columns.column);
}

static void a_long_answer_takes_what_room_there_is(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const mpt em = test->look.styles[USE_TEXT].size;

	made->cells[1][1].answer = LONG_ANSWER;
	matrix_columns_fit(&made->columns);
	assert_int_equal(made->columns.across, FORMS);
	assert_int_equal(made->columns.column,
		(test->look.width - made->columns.numbers) / FORMS);
	made->columns.look.width = made->columns.numbers + 30 * em;
	matrix_columns_fit(&made->columns);
	assert_int_equal(made->columns.column, 11 * em + 8 * MPT);
	assert_int_equal(made->columns.across, 2);
}

static void a_row_has_number_points_and_answers(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);

	set(test, made);
	assert_int_equal(test->galley.count, NUMBERS + 1);
	assert_string_equal(text_of(test, 0), "[1][1][A][B][C]");
}

static void answers_are_cut_between_words(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const char *text;

	made->cells[0][0].answer = LONG_ANSWER;
	made->cells[1][0].answer =
		"0123456789012345678901234567890123456789012345"; /* 46 */
	made->cells[2][0].answer =
		"01234567890123456789012345678901234567890123"; /* 44 */
	set(test, made);
	text = text_of(test, 0);
	assert_null(strstr(text, "eas"));
	assert_non_null(strstr(text, "…"));
	assert_null(strstr(text, "44"));
	assert_true(test->galley.rows[0].height > test->galley.rows[1].height);
}

static void what_differs_between_forms_is_in_their_cells(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);

	made->cells[1][0].printed = "i";
	made->points[1] = -1;
	made->cells[2][1].points = 2 * POINT;
	made->cells[0][2].item = NULL;
	set(test, made);
	assert_string_equal(text_of(test, 0), "[1][1][A][i: B][C]");
	assert_string_equal(
		text_of(test, 1), "[2][A\u00a0(1)][B\u00a0(1)][C\u00a0(2)]");
	assert_string_equal(text_of(test, 2), "[3][1][–][B][C]");
}

static void a_section_has_its_title_and_stays_with_its_first_number(
	void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);

	made->sections[1].title = "Second";
	set(test, made);
	assert_int_equal(test->galley.count, NUMBERS + 2);
	assert_string_equal(text_of(test, 2), "[Second]");
	assert_int_equal(test->galley.rows[2].cut, CUT_FREE);
	assert_int_equal(test->galley.rows[3].cut, CUT_NEVER);
	test->galley.count = 0;
	made->matrix.parted = true;
	set(test, made);
	assert_int_equal(test->galley.count, NUMBERS + 1);
}

static void totals_stay_with_the_last_number(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const char *text;

	made->forms[1].bonus = 2 * POINT;
	made->of_number[1] = NULL; /* no form has it */
	set(test, made);
	assert_int_equal(test->galley.count, NUMBERS);
	text = text_of(test, NUMBERS - 1);
	assert_non_null(strstr(text, "[3][3 + 2][3]"));
	assert_int_equal(test->galley.rows[NUMBERS - 1].cut, CUT_NEVER);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(columns_are_as_wide_as_their_codes),
		TEST(a_long_answer_takes_what_room_there_is),
		TEST(a_row_has_number_points_and_answers),
		TEST(answers_are_cut_between_words),
		TEST(what_differs_between_forms_is_in_their_cells),
		TEST(a_section_has_its_title_and_stays_with_its_first_number),
		TEST(totals_stay_with_the_last_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
