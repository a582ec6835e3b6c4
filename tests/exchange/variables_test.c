#include "exchange/intake/variables.h"

#include "../base/with_arena.h"
#include "reading.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void put_all(struct quiz *quiz, struct variables_set *set,
	const char *const *numbers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		variables_put(quiz, set, numbers[i]);
}

/* The variables of the question as YAML. */
static const char *vars_text(const struct reader *reader)
{
	struct buffer out = {.arena = reader->quiz->arena};

	document_write(&out, reader->question->vars, NULL);
	return buffer_text(&out);
}

static struct reader *reader_with(struct variables **variables, char open,
	char close, struct arena *arena)
{
	struct reader *reader = reading_begun(arena, QUIZ_NUMERIC);

	*variables = variables_new(arena, open, close);
	reader->variables = *variables;
	return reader;
}

static void values_that_belong_together_are_picked_by_row(void **state)
{
	static const char *const a[] = {"1", "2"};
	static const char *const b[] = {"1.5", "2.5", "3.5"};
	struct variables *variables;
	struct reader *reader = reader_with(&variables, '{', '}', *state);

	put_all(reader->quiz, variables_add(reader->quiz, variables, "a"), a,
		2);
	put_all(reader->quiz, variables_add(reader->quiz, variables, "b"), b,
		3);
	variables_vary(reader, variables);
	assert_string_equal(vars_text(reader),
		"row: 1..2\na: = pick(row, [1, 2])\nb: = "
		"pick(row, [1.5, 2.5])\n");
	assert_int_equal(reader->question->losses, 1);
	assert_null(reader->question->refused);
}

static void one_variable_is_a_list_of_different_values(void **state)
{
	static const char *const a[] = {"1", "2", "1", NULL, "3"};
	struct variables *variables;
	struct reader *reader = reader_with(&variables, '{', '}', *state);

	put_all(reader->quiz, variables_add(reader->quiz, variables, "a"), a,
		5);
	variables_vary(reader, variables);
	assert_string_equal(vars_text(reader), "a: [1, 2, 3]\n");
}

static void a_range_is_a_mapping_and_nothing_is_refused(void **state)
{
	struct variables *variables;
	struct reader *reader = reader_with(&variables, '{', '}', *state);
	struct variables_set *set =
		variables_add(reader->quiz, variables, "my x");

	set->from = "1";
	set->to = "2";
	set->step = variables_step(*state, "1");
	variables_vary(reader, variables);
	assert_string_equal(
		vars_text(reader), "my_x: {from: 1, to: 2, step: 0.1}\n");
	variables_add(reader->quiz, variables, "b");
	variables_vary(reader, variables);
	assert_string_equal(
		reader->question->refused, "its variable b has no values");
}

static void decimals_make_a_step(void **state)
{
	assert_string_equal(variables_step(*state, "2"), "0.01");
	assert_string_equal(variables_step(*state, "9"), "0.000000001");
	assert_string_equal(variables_step(*state, "0"), "1");
	assert_string_equal(variables_step(*state, "x"), "1");
	assert_string_equal(variables_step(*state, NULL), "1");
}

static const char *shown(struct reader *reader, const char *text)
{
	struct variables_hidden hidden;
	const char *kept = variables_hide(reader, text, &hidden);

	return variables_show(reader, kept, &hidden);
}

static void names_and_formulas_in_texts_become_placeholders(void **state)
{
	struct variables *variables;
	struct reader *reader = reader_with(&variables, '{', '}', *state);

	variables_add(reader->quiz, variables, "a");
	variables_add(reader->quiz, variables, "my b");
	assert_string_equal(
		shown(reader, "{a} m and {my b}"), "@{a} m and @{my_b}");
	assert_string_equal(shown(reader, "{=2*{a}+1}"), "@{2 * a + 1}");
	assert_string_equal(shown(reader, "{={a}/3}"), "@{round(a / 3, 4)}");
	assert_string_equal(shown(reader, "{c} {} {open"), "{c} {} {open");
	variables->format = "2";
	assert_string_equal(shown(reader, "{={a}/3}"), "@{a / 3:2}");
}

static void answers_are_formulas_or_refused(void **state)
{
	struct variables *variables;
	struct reader *reader = reader_with(&variables, '[', ']', *state);

	variables_add(reader->quiz, variables, "a");
	assert_string_equal(
		variables_answer(reader, variables, "2*a"), "= 2 * a");
	assert_string_equal(shown(reader, "[a] {a}"), "@{a} {a}");
	assert_null(variables_answer(reader, variables, "gamma(a)"));
	assert_string_equal(reader->question->refused,
		"its formula has \"gamma\", which a bank cannot calculate");
	reader = reading_begun(*state, QUIZ_NUMERIC);
	assert_null(variables_answer(reader, variables, "2*"));
	assert_string_equal(
		reader->question->refused, "its formula ends too early");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(values_that_belong_together_are_picked_by_row),
		TEST(one_variable_is_a_list_of_different_values),
		TEST(a_range_is_a_mapping_and_nothing_is_refused),
		TEST(decimals_make_a_step),
		TEST(names_and_formulas_in_texts_become_placeholders),
		TEST(answers_are_formulas_or_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
