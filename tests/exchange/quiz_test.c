#include "exchange/quiz/quiz.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void numbers_lose_needless_zeros(void **state)
{
	static const char *const rows[][2] = {{"1.0000000", "1"},
		{"2.50", "2.5"}, {" -0.10 ", "-0.1"}, {"+3", "3"},
		{".5", "0.5"}, {"1e-3", "0.001"}, {"2.5e3", "2500"},
		{"0.000", "0"}};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(quiz_number(arena, rows[i][0]), rows[i][1]);
	assert_null(quiz_number(arena, "3 m"));
	assert_null(quiz_number(arena, ""));
	assert_null(quiz_number(arena, NULL));
	arena_free(arena);
}

static void shares_are_exact(void **state)
{
	(void)state;
	assert_int_equal(quiz_share("100"), QUIZ_ALL);
	assert_int_equal(quiz_share("33.33333"), 33333);
	assert_int_equal(quiz_share("-50"), -50000);
	assert_int_equal(quiz_share("0"), 0);
}

static void ranges_have_a_middle(void **state)
{
	struct arena *arena = arena_new();
	struct quiz quiz = {.arena = arena};
	struct quiz_answer answer = {.text = NULL};

	(void)state;
	quiz_range(&quiz, &answer, "3", "4");
	assert_string_equal(answer.text, "3.5");
	assert_string_equal(answer.tolerance, "0.5");
	quiz_range(&quiz, &answer, "-0.25", "0.5");
	assert_string_equal(answer.text, "0.125");
	assert_string_equal(answer.tolerance, "0.375");
	quiz_range(&quiz, &answer, "7", "7");
	assert_string_equal(answer.text, "7");
	assert_null(answer.tolerance);
	quiz_range(&quiz, &answer, "4", "3");
	assert_null(answer.text);
	arena_free(arena);
}

static void tolerances_have_two_ends(void **state)
{
	struct arena *arena = arena_new();
	struct quiz_answer answer = {.text = "2.5", .tolerance = "0.75"};
	const char *low = NULL, *high = NULL;

	(void)state;
	assert_true(quiz_ends(arena, &answer, &low, &high));
	assert_string_equal(low, "1.75");
	assert_string_equal(high, "3.25");
	answer.text = "x";
	assert_false(quiz_ends(arena, &answer, &low, &high));
	answer = (struct quiz_answer){.text = "2.5"};
	assert_false(quiz_ends(arena, &answer, &low, &high));
	arena_free(arena);
}

static void truth_is_read_in_any_case(void **state)
{
	(void)state;
	assert_int_equal(quiz_truth("True"), 1);
	assert_int_equal(quiz_truth("FALSE"), 0);
	assert_int_equal(quiz_truth("truer"), -1);
	assert_int_equal(quiz_truth("tru"), -1);
	assert_int_equal(quiz_truth(""), -1);
	assert_int_equal(quiz_truth(NULL), -1);
}

/* The right answer says whether the statement is true. */
static void two_choices_become_a_judgement(void **state)
{
	static const struct {
		const char *first, *second;
		bool second_is_right, is_true;
	} rows[] = {{"True", "False", false, true},
		{"True", "False", true, false}, {"False", "True", true, true},
		{"False", "True", false, false}};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct quiz_answer answers[] = {
			{.text = rows[i].first, .feedback = "1"},
			{.text = rows[i].second, .feedback = "2"}};
		struct quiz_question question = {
			.answers = answers, .count = 2};

		quiz_judge(&question, rows[i].second_is_right);
		assert_int_equal(question.kind, QUIZ_TRUE_FALSE);
		assert_int_equal(answers[0].right, rows[i].is_true);
		assert_string_equal(answers[0].feedback,
			rows[i].second_is_right ? "2" : "1");
		assert_null(answers[0].text);
	}
}

static void choices_stay_last_only_at_the_end(void **state)
{
	static const bool rows[][2][4] = {
		{{false, true, false, true}, {false, false, false, true}},
		{{true, true, true, true}, {false, true, true, true}},
		{{true, true, true, false}, {false, false, false, false}}};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct quiz_answer answers[4] = {{.text = NULL}};
		struct quiz_question question = {
			.answers = answers, .count = 4};

		for (size_t k = 0; k < 4; k++)
			answers[k].last = rows[i][0][k];
		quiz_keep_last(&question);
		for (size_t k = 0; k < 4; k++)
			assert_int_equal(answers[k].last, rows[i][1][k]);
	}
}

static void names_are_cut_between_characters(void **state)
{
	struct arena *arena = arena_new();
	const struct quiz quiz = {.arena = arena};
	struct buffer text = {.arena = arena};
	struct quiz_question question = {.stem = "Why?\nSo"};

	(void)state;
	assert_string_equal(quiz_name(&quiz, &question), "\"Why?…\"");
	question.title = "T";
	assert_string_equal(quiz_name(&quiz, &question), "\"T\"");
	buffer_puts(&text, "a");
	for (int i = 0; i < 40; i++)
		buffer_puts(&text, "é");
	question.title = buffer_text(&text);
	assert_int_equal(strlen(quiz_name(&quiz, &question)),
		1 + 1 + 29 * 2 + strlen("…\""));
	arena_free(arena);
}

static void a_tag_is_added_once(void **state)
{
	struct arena *arena = arena_new();
	struct quiz quiz = {.arena = arena};
	struct quiz_question question = {.count = 0};

	(void)state;
	quiz_tag(&quiz, &question, "Cell walls");
	quiz_tag(&quiz, &question, "cell-walls");
	quiz_tag(&quiz, &question, " ");
	assert_int_equal(question.tag_count, 1);
	assert_string_equal(question.tags[0], "cell-walls");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_lose_needless_zeros),
		cmocka_unit_test(shares_are_exact),
		cmocka_unit_test(ranges_have_a_middle),
		cmocka_unit_test(tolerances_have_two_ends),
		cmocka_unit_test(truth_is_read_in_any_case),
		cmocka_unit_test(two_choices_become_a_judgement),
		cmocka_unit_test(choices_stay_last_only_at_the_end),
		cmocka_unit_test(names_are_cut_between_characters),
		cmocka_unit_test(a_tag_is_added_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
