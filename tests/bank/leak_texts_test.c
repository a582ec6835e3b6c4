#include "bank/leak/leak_texts.h"

#include "bank/stimulus.h"
#include "base/common.h"
#include "shelf.h"

static void list(void *context, enum leak_in in, const struct node *node,
	const char *text)
{
	assert_non_null(node);
	buffer_printf(context, "%d[%s]", (int)in, text);
}

/* The texts of the only item, each behind its kind. */
static const char *texts(struct shelf *shelf, const char *fields)
{
	struct buffer out = {.arena = shelf->arena};
	const struct bank *bank = good_bank(
		shelf, arena_printf(shelf->arena,
			       "bank: b\nitems:\n- {id: a, %s}\n", fields));

	leak_texts_each(shelf->arena, bank->items, list, &out);
	return buffer_text(&out);
}

static const char *expected(
	struct shelf *shelf, enum leak_in in, const char *text)
{
	return arena_printf(shelf->arena, "%d[%s]", (int)in, text);
}

static void choices_and_help_are_printed(void **state)
{
	struct shelf *shelf = *state;

	assert_string_equal(
		texts(shelf, "kind: multiple_choice, stem: S, explanation: E, "
			     "choices: [{text: yes, correct: true, feedback: "
			     "F}, no], hint: H"),
		arena_printf(shelf->arena, "%s%s%s",
			expected(shelf, LEAK_IN_CHOICE, "yes"),
			expected(shelf, LEAK_IN_CHOICE, "no"),
			expected(shelf, LEAK_IN_HELP, "H")));
	assert_string_equal(
		texts(shelf, "kind: short_answer, stem: S, answer: A"), "");
}

static void answers_of_blanks_are_left_out(void **state)
{
	struct shelf *shelf = *state;

	assert_string_equal(
		texts(shelf, "kind: table, columns: [Name, Year], rows: "
			     "[[Rome, '{{476}}'], ['{{a|b}} of c', 2]]"),
		arena_printf(shelf->arena, "%s%s%s%s",
			expected(shelf, LEAK_IN_TABLE, "Name"),
			expected(shelf, LEAK_IN_TABLE, "Year"),
			expected(shelf, LEAK_IN_TABLE, "Rome /  /  / "),
			expected(shelf, LEAK_IN_TABLE, " /  of c / 2 / ")));
}

static void both_sides_of_a_pair_are_read(void **state)
{
	struct shelf *shelf = *state;

	assert_string_equal(
		texts(shelf, "kind: matching, stem: S, pairs: [[a, 1], [b, "
			     "2]], distractors: [3]"),
		arena_printf(shelf->arena, "%s%s%s%s%s",
			expected(shelf, LEAK_IN_PAIR, "a"),
			expected(shelf, LEAK_IN_PAIR, "1"),
			expected(shelf, LEAK_IN_PAIR, "b"),
			expected(shelf, LEAK_IN_PAIR, "2"),
			expected(shelf, LEAK_IN_PAIR, "3")));
}

static void a_source_is_read_by_sentences(void **state)
{
	struct shelf *shelf = *state;
	struct buffer out = {.arena = shelf->arena};
	const struct bank *bank =
		good_bank(shelf, "bank: b\n"
				 "stimuli:\n"
				 "- {id: s, title: T, text: \"One e.g.this! "
				 "Two? 三。四 v1.5\"}\n"
				 "items:\n"
				 "- {id: a, stimulus: s" PLAIN "}\n");

	leak_texts_of_source(shelf->arena, bank->stimuli.at, list, &out);
	assert_string_equal(buffer_text(&out),
		arena_printf(shelf->arena, "%s%s%s%s%s",
			expected(shelf, LEAK_IN_SOURCE, "One e.g.this!"),
			expected(shelf, LEAK_IN_SOURCE, " Two?"),
			expected(shelf, LEAK_IN_SOURCE, " 三。"),
			expected(shelf, LEAK_IN_SOURCE, "四 v1.5"),
			expected(shelf, LEAK_IN_SOURCE, "T")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(choices_and_help_are_printed),
		TEST(answers_of_blanks_are_left_out),
		TEST(both_sides_of_a_pair_are_read),
		TEST(a_source_is_read_by_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
