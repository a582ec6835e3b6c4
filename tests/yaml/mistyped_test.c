#include "yaml/mistyped.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* How far a text the comment begins, or -1 for none. */
static int glued(const char *text)
{
	const char *at = mistyped_comment(text);

	return at == NULL ? -1 : (int)(at - text);
}

static int behind(const char *text)
{
	const char *at = mistyped_comment_after(text);

	return at == NULL ? -1 : (int)(at - text);
}

static void a_mark_with_no_space_behind_it_was_hardly_meant(void **state)
{
	(void)state;
	assert_int_equal(glued("Article #9 says"), 8);
	assert_int_equal(glued("a\t#b"), 2);
	assert_int_equal(glued("Article # 9 says"), -1);
	assert_int_equal(glued("C#4 and a#b"), -1);
	assert_int_equal(glued("no comment\nArticle #9"), -1);
	assert_int_equal(glued(""), -1);
}

static void behind_a_value_only_spaces_may_stand_before_it(void **state)
{
	(void)state;
	assert_int_equal(behind(" #9"), 1);
	assert_int_equal(behind("  \t#9"), 3);
	assert_int_equal(behind(" # note"), -1);
	assert_int_equal(behind(" x #9"), -1);
	assert_int_equal(behind("\n #9"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_mark_with_no_space_behind_it_was_hardly_meant),
		cmocka_unit_test(
			behind_a_value_only_spaces_may_stand_before_it),
	};

	return cmocka_run_group_tests_name("typed", tests, NULL, NULL);
}
