/*
 * How much room a short answer gets, and what its parts earn.
 */
#include "bank/kind/short_answer.h"

#include "bank_form.h"

static void one_answer_has_others_beside_it(void **state)
{
	assert_string_equal(
		bank_form_dump_of(*state,
			"- {id: x, kind: short_answer, stem: What?,\n"
			"   answer: {text: Water, also: [H~2~O, '*Ice*']}}\n"),
		"question 1, 1 point, b/x = Water (also right: H₂O; Ice)\n"
		"  text \"What?\"\n"
		"  space answer, 2 lines = \"Water\"\n"
		"    note also-right \"H₂O; Ice\"\n");
}

static void parts_of_an_answer_share_its_points(void **state)
{
	assert_string_equal(
		bank_form_dump_of(*state,
			"- {id: x, kind: short_answer, stem: What?,\n"
			"   points: 3, answer: [One, Two]}\n"),
		"question 1, 3 points, b/x = One; Two\n"
		"  text \"What?\"\n"
		"  space, 4 lines\n"
		"    credit, 1½ points \"One\"\n"
		"    credit, 1½ points \"Two\"\n");
}

static void it_has_a_line_for_each_point_and_one_within_limits(void **state)
{
	static const struct {
		const char *points;
		int lines;
	} cases[] = {{"0.5", 2}, {"2.5", 4}, {"11", 12}, {"30", 12}};
	struct bank_form *made = *state;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *item = arena_printf(made->arena,
			"- {id: x, kind: short_answer, stem: What?,\n"
			"   points: %s, answer: One}\n",
			cases[i].points);
		const char *space = arena_printf(made->arena,
			"  space answer, %d lines =", cases[i].lines);

		assert_non_null(strstr(bank_form_dump_of(made, item), space));
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_answer_has_others_beside_it),
		TEST(parts_of_an_answer_share_its_points),
		TEST(it_has_a_line_for_each_point_and_one_within_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
