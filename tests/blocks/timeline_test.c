/*
 * What a section asks of a dated term, and what the student then is given.
 */
#include "bank/kind/timeline.h"

#include "bank_form.h"

static const char term[] = "- {id: x, kind: timeline, term: '*Suez* Canal',\n"
			   "   date: 1869, where: Egypt,\n"
			   "   significance: [A short way, Trade]}\n";

static const char *dump_of(struct bank_form *made, enum ask ask)
{
	made->section.ask = ask;
	return bank_form_dump_of(made, term);
}

static const char *brief_of(struct bank_form *made, enum ask ask)
{
	dump_of(made, ask);
	return brief_answer(made->arena, &made->worksheet.wording, &made->drawn,
		&made->drawn.items[0]);
}

static void to_identify_a_term_is_to_say_all_that_is_known(void **state)
{
	assert_string_equal(dump_of(*state, ASK_IDENTIFY),
		"question 1, 1 point, b/x = 1869\n"
		"  text strong \"Suez Canal\"\n"
		"  labelled when = \"1869\"\n"
		"  labelled where = \"Egypt\"\n"
		"  labelled significance = \"A short way\" \"Trade\"\n"
		"    space, 1 line\n");
}

static void to_date_a_term_is_to_write_beside_it(void **state)
{
	assert_string_equal(dump_of(*state, ASK_DATE),
		"question 1, 1 point, b/x = 1869\n"
		"  text \"Suez Canal\"\n"
		"  labelled when short = \"1869\"\n"
		"  note where \"Egypt\"\n"
		"  note significance \"A short way\" \"Trade\"\n");
}

static void to_name_a_term_its_date_and_significance_are_given(void **state)
{
	assert_string_equal(dump_of(*state, ASK_TERM),
		"question 1, 1 point, b/x = Suez Canal\n"
		"  text 1869 \"A short way\" \"Trade\"\n"
		"  labelled term = \"Suez Canal\"\n"
		"  note where \"Egypt\"\n");
}

static void the_short_answer_is_what_was_left_open(void **state)
{
	assert_string_equal(brief_of(*state, ASK_IDENTIFY), "1869");
	assert_string_equal(brief_of(*state, ASK_TERM), "Suez Canal");
	assert_string_equal(brief_of(*state, ASK_ORDER), "1");
	assert_string_equal(brief_of(*state, ASK_STRIP), "1869");
}

static void significance_has_a_line_for_each_point_within_limits(void **state)
{
	static const struct {
		const char *points;
		int lines; /* below the label's own */
	} cases[] = {{"1", 1}, {"2", 1}, {"2.5", 2}, {"4", 3}, {"9", 4}};
	struct bank_form *made = *state;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *item = arena_printf(made->arena,
			"- {id: x, kind: timeline, term: T, date: 1,\n"
			"   significance: S, points: %s}\n",
			cases[i].points);
		const char *space = arena_printf(
			made->arena, "    space, %d line", cases[i].lines);

		made->section.ask = ASK_IDENTIFY;
		assert_non_null(strstr(bank_form_dump_of(made, item), space));
	}
}

static void a_strip_has_an_entry_for_each_term_below_the_questions(void **state)
{
	struct bank_form *made = *state;
	const struct block *strip;

	dump_of(made, ASK_STRIP);
	strip = block_child(bank_form_section(made), BLOCK_STRIP);
	assert_non_null(strip);
	assert_int_equal(block_count(strip, BLOCK_ENTRY), 1);
	assert_int_equal(strip->children->number, 1);
	assert_null(strip->next); /* no note: the date is exact */
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(to_identify_a_term_is_to_say_all_that_is_known),
		TEST(to_date_a_term_is_to_write_beside_it),
		TEST(to_name_a_term_its_date_and_significance_are_given),
		TEST(the_short_answer_is_what_was_left_open),
		TEST(significance_has_a_line_for_each_point_within_limits),
		TEST(a_strip_has_an_entry_for_each_term_below_the_questions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
