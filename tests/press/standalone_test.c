#include "press/practice/standalone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct text_list texts(const char *const *at)
{
	struct text_list list = {at, 0};

	while (at[list.count] != NULL)
		list.count++;
	return list;
}

static void plain_texts_stand_alone(void **state)
{
	static const char *const plain[] = {
		"What is **osmosis**?", "a@b.org", "{height=1cm} @", "", NULL};

	(void)state;
	assert_false(standalone_names_any(texts(plain)));
	assert_false(standalone_names_others(texts(plain)));
	assert_false(standalone_names_any((struct text_list){NULL, 0}));
}

static void numbers_of_questions_and_lines_need_a_form(void **state)
{
	static const char *const question[] = {
		"Plain.", "See @{question cells}.", NULL};
	static const char *const line[] = {"In line @{line here}, why?", NULL};

	(void)state;
	assert_true(standalone_names_others(texts(question)));
	assert_true(standalone_names_any(texts(question)));
	assert_true(standalone_names_others(texts(line)));
	assert_true(standalone_names_any(texts(line)));
}

static void letters_and_blanks_belong_to_the_question_itself(void **state)
{
	static const char *const choice[] = {"@{choice 2} is wrong.", NULL};
	static const char *const blank[] = {"Why @{blank 1}?", NULL};

	(void)state;
	assert_false(standalone_names_others(texts(choice)));
	assert_true(standalone_names_any(texts(choice)));
	assert_false(standalone_names_others(texts(blank)));
	assert_true(standalone_names_any(texts(blank)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_texts_stand_alone),
		cmocka_unit_test(numbers_of_questions_and_lines_need_a_form),
		cmocka_unit_test(
			letters_and_blanks_belong_to_the_question_itself),
	};

	return cmocka_run_group_tests_name("standalone", tests, NULL, NULL);
}
