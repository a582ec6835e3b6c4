/*
 * Where the blank of a number stands, and what a grader reads beside it.
 */
#include "bank/kind/numeric.h"

#include "bank_form.h"

/* The paragraphs of the stem with its blank. */
static size_t paragraphs_of(struct bank_form *made, const char *stem)
{
	const struct block *question;

	bank_form_take(made,
		arena_printf(made->arena,
			"- {id: x, kind: numeric, stem: '%s', answer: 7}\n",
			stem),
		(struct dealt){NULL, NULL, 0, 0});
	question = block_child(bank_form_section(made), BLOCK_QUESTION);
	return block_child(question, BLOCK_TEXT)->texts.at[0].count;
}

static void a_question_has_its_blank_below_it(void **state)
{
	struct bank_form *made = *state;

	assert_int_equal(paragraphs_of(made, "What is 3 + 4?"), 2);
	assert_string_equal(bank_form_dump(made),
		"question 1, 1 point, b/x = 7\n"
		"  text \"What is 3 + 4? ____\", blanks for the widest of 1\n"
		"    blank, 1 point = \"7\"\n");
}

static void what_leads_to_a_number_goes_on_with_it(void **state)
{
	static const char *const stems[] = {"3 + 4 =", "3 + 4 = ", "Sum:",
		"$3 + 4 =$", "3 + 4 ≈", "$3 + 4 ≈$", "$3 + 4 \\approx$"};

	for (size_t i = 0; i < LENGTH(stems); i++)
		assert_int_equal(paragraphs_of(*state, stems[i]), 1);
	assert_int_equal(paragraphs_of(*state, "= or not?"), 2);
}

static void a_unit_follows_the_blank(void **state)
{
	assert_string_equal(
		bank_form_dump_of(*state,
			"- {id: x, kind: numeric, stem: 'How far?',\n"
			"   answer: {value: 7, unit: km}}\n"),
		"question 1, 1 point, b/x = 7 km\n"
		"  text \"How far? ____ km\", blanks for the widest of 1\n"
		"    blank, 1 point = \"7\"\n");
}

static void lines_to_work_on_are_left_out_first(void **state)
{
	assert_string_equal(
		bank_form_dump_of(*state,
			"- {id: x, kind: numeric, stem: 'Sum:', answer: 7,\n"
			"   work: 3}\n"),
		"question 1, 1 point, b/x = 7\n"
		"  text \"Sum: ____\", blanks for the widest of 1\n"
		"    blank, 1 point = \"7\"\n"
		"  space spare, 3 lines\n");
}

static void a_tolerance_is_a_range_with_its_unit(void **state)
{
	const char *dump = bank_form_dump_of(*state,
		"- {id: x, kind: numeric, stem: 'How far?', points: 1,\n"
		"   answer: {value: 50, unit: km, tolerance: 5}}\n");

	assert_non_null(strstr(dump, "  note accepted \"45 to 55 km\"\n"));
}

static void wrong_figures_cost_half_a_point_or_less(void **state)
{
	static const char *const costs[][2] = {{"3", "½ point"},
		{"1", "½ point"}, {"1/2", "½ point"}, {"1/4", "¼ point"}};
	struct bank_form *made = *state;

	for (size_t i = 0; i < LENGTH(costs); i++) {
		const char *item = arena_printf(made->arena,
			"- {id: x, kind: numeric, stem: 'Sum:',\n"
			"   answer: {value: 7, show: s2, figures: required},\n"
			"   points: %s}\n",
			costs[i][0]);
		const char *note = arena_printf(made->arena,
			"  note significant \"2; any other number costs %s\"\n",
			costs[i][1]);

		assert_non_null(strstr(bank_form_dump_of(made, item), note));
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_question_has_its_blank_below_it),
		TEST(what_leads_to_a_number_goes_on_with_it),
		TEST(a_unit_follows_the_blank),
		TEST(lines_to_work_on_are_left_out_first),
		TEST(a_tolerance_is_a_range_with_its_unit),
		TEST(wrong_figures_cost_half_a_point_or_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
