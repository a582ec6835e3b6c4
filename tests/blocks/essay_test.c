/*
 * How much room an essay gets, and who sees its rubric.
 */
#include "bank/kind/essay.h"

#include "bank_form.h"

static bool has(const char *dump, const char *line)
{
	return strstr(dump, line) != NULL;
}

static void an_essay_has_two_lines_for_each_point_within_limits(void **state)
{
	static const struct {
		const char *points;
		int lines;
	} cases[] = {{"1", 12}, {"6", 12}, {"6.75", 14}, {"10", 20}, {"30", 60},
		{"40", 60}};
	struct bank_form *made = *state;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *item = arena_printf(made->arena,
			"- {id: x, kind: essay, stem: Why?, points: %s}\n",
			cases[i].points);
		const char *space = arena_printf(made->arena,
			"  space elastic, %d lines\n", cases[i].lines);

		assert_true(has(bank_form_dump_of(made, item), space));
	}
}

static void lines_that_were_given_stay_as_they_are(void **state)
{
	const char *dump = bank_form_dump_of(*state,
		"- {id: x, kind: essay, stem: Why?, points: 9, lines: 7}\n");

	assert_true(has(dump, "  space, 7 lines\n"));
}

static const char rubric[] =
	"- {id: x, kind: essay, stem: Why?, thesis: Since, checklist: [Read],\n"
	"   rubric: [{criterion: Thesis, points: 2, notes: N,\n"
	"             levels: [{points: 2, text: Good}]}]}\n";

static void a_rubric_is_on_the_key_and_shown_if_wanted(void **state)
{
	struct bank_form *made = *state;
	const char *dump = bank_form_dump_of(made, rubric);
	const struct block *question;

	assert_true(has(dump, "    rubric\n      criterion, 2 points"));
	assert_true(has(dump, "        level, 2 points \"Good\"\n"));
	assert_true(has(dump, "    note thesis \"Since\"\n"));
	assert_true(has(dump, "  checklist \"Read\"\n"));
	assert_false(has(dump, "\n  rubric"));
	made->section.rubric = RUBRIC_SHOWN;
	assert_true(has(bank_form_dump(made), "\n  rubric\n    criterion"));
	made->section.rubric = RUBRIC_WITH_PEER;
	question = block_child(bank_form_section(made), BLOCK_QUESTION);
	assert_true(block_child(question, BLOCK_RUBRIC)->flags & BLOCK_PEER);
}

static void the_short_answer_names_the_rubric_if_there_is_one(void **state)
{
	struct bank_form *made = *state;
	const struct wording *words = &made->worksheet.wording;

	assert_true(has(bank_form_dump_of(made, rubric),
		wording_get(words, WORD_BY_RUBRIC)));
	assert_true(has(
		bank_form_dump_of(made, "- {id: x, kind: essay, stem: Why?}\n"),
		wording_get(words, WORD_ANSWERS_VARY)));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_essay_has_two_lines_for_each_point_within_limits),
		TEST(lines_that_were_given_stay_as_they_are),
		TEST(a_rubric_is_on_the_key_and_shown_if_wanted),
		TEST(the_short_answer_names_the_rubric_if_there_is_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
