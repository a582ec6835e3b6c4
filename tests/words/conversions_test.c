#include "words/messages/conversions.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_conversion_ends_with_its_letter(void **state)
{
	(void)state;
	assert_int_equal(conversion_length("%s and"), 2);
	assert_int_equal(conversion_length("%zu"), 3);
	assert_int_equal(conversion_length("%2$.1f!"), 6);
	assert_int_equal(conversion_length("%-*d"), 4);
	assert_int_equal(conversion_length("%%"), 2);
	assert_int_equal(conversion_length("% of"), 0);
	assert_int_equal(conversion_length("%"), 0);
	assert_int_equal(conversion_length("%5"), 0);
	assert_int_equal(conversion_length("s%s"), 0);
}

struct formats {
	const char *english, *translated;
};

static void a_translation_takes_the_same_arguments(void **state)
{
	static const struct formats fine[] = {
		{"", "nichts"},
		{"%s needs %zu", "%s braucht %zu"},
		{"%s needs %zu", "%2$zu braucht %1$s"},
		{"%s needs %zu", "%1$s braucht %2$zu"},
		{"100%% of %d", "%d von 100%%"},
		{"%.*s", "%.*s"},
		{"%s%s%s", "%3$s%1$s%2$s"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(fine) / sizeof(*fine); i++)
		assert_true(
			conversions_match(fine[i].english, fine[i].translated));
}

static void other_arguments_are_refused(void **state)
{
	static const struct formats wrong[] = {
		{"%s", ""},
		{"", "%s"},
		{"%s %zu", "%zu %s"},
		{"%s %s", "%s"},
		{"%s %zu", "%1$s %1$s"},
		{"%s %zu", "%1$zu %2$s"},
		{"%s %s", "%1$s %s"},
		{"%s %s", "%s %2$s"},
		{"%s", "%2$s"},
		{"%s", "%0$s"},
		{"%s", "%1$!"},
		{"%d", "%ld"},
		{"%.1f", "%f"},
		{"%.*s", "%1$.*s"},
		{"%s", "%s 5%!"},
		{"%q", "%q"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(conversions_match(
			wrong[i].english, wrong[i].translated));
}

static void sixteen_arguments_are_the_most(void **state)
{
	static const char fine[] = "%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d";
	static const char more[] = "%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d";

	(void)state;
	assert_true(conversions_match(fine, fine));
	assert_false(conversions_match(more, more));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_conversion_ends_with_its_letter),
		cmocka_unit_test(a_translation_takes_the_same_arguments),
		cmocka_unit_test(other_arguments_are_refused),
		cmocka_unit_test(sixteen_arguments_are_the_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
