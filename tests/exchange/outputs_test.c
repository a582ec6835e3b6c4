#include "exchange/write/outputs.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *refusal(
	const char *format, const struct quiz_question *question)
{
	return outputs_refusal(outputs_named(format), question);
}

static void formats_refuse_kinds_that_they_lack(void **state)
{
	const struct quiz_question ordering = {.kind = QUIZ_ORDERING};
	const struct quiz_question essay = {.kind = QUIZ_ESSAY};

	(void)state;
	assert_string_equal(
		refusal("gift", &ordering), "it has no such kind of question");
	assert_null(refusal("moodle", &ordering));
	assert_null(refusal("gift", &essay));
	assert_non_null(refusal("anki", &essay));
}

static void canvas_has_blanks_of_one_sort_in_a_text(void **state)
{
	struct quiz_question question = {
		.kind = QUIZ_FILL_IN, .typed = 1, .options = 1};

	(void)state;
	assert_string_equal(refusal("qti12", &question),
		"it has blanks to fill in beside choices in its text");
	assert_null(refusal("qti21", &question));
	question.options = 0;
	assert_null(refusal("qti12", &question));
}

static void aiken_has_one_right_choice(void **state)
{
	struct quiz_answer answers[] = {{.right = true}, {.right = true}};
	struct quiz_question question = {
		.kind = QUIZ_CHOICE, .answers = answers, .count = 2};

	(void)state;
	assert_string_equal(refusal("aiken", &question),
		"it has room for one right choice only");
	assert_null(refusal("gift", &question));
	answers[1].right = false;
	assert_null(refusal("aiken", &question));
}

static void formats_are_found_by_name(void **state)
{
	assert_string_equal(outputs_named("qti21")->ending, ".zip");
	assert_null(outputs_named("word"));
	assert_string_equal(outputs_list(*state),
		"gift, aiken, moodle, qti12, qti21, csv, anki, json");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formats_refuse_kinds_that_they_lack),
		TEST(canvas_has_blanks_of_one_sort_in_a_text),
		TEST(aiken_has_one_right_choice),
		TEST(formats_are_found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
