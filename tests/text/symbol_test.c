#include "text/math/symbol.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct symbol *find(const char *name)
{
	return symbol_find(name, strlen(name));
}

static void a_name_gives_its_sign(void **state)
{
	(void)state;
	assert_int_equal(find("alpha")->code, 0x3b1);
	assert_int_equal(find("times")->code, 0xd7);
	assert_int_equal(find("times")->class, MATH_BINARY);
	assert_int_equal(find("leq")->code, 0x2264);
	assert_int_equal(find("leq")->class, MATH_RELATION);
	assert_int_equal(find("sum")->class, MATH_LARGE);
	assert_true(find("sum")->flags & MATH_LIMITS);
	assert_true(find("int")->flags & MATH_INTEGRAL);
	assert_int_equal(find("sin")->code, 0);
	assert_true(find("langle")->flags & MATH_DELIMITER_SIGN);
}

static void only_a_whole_name_is_found(void **state)
{
	(void)state;
	assert_null(find("alph"));
	assert_null(find("alphas"));
	assert_null(find("Times"));
	assert_null(find(""));
	assert_ptr_equal(symbol_find("inside", 2), find("in"));
}

static void ascii_means_what_tex_makes_of_it(void **state)
{
	(void)state;
	assert_int_equal(symbol_typed('-').code, 0x2212);
	assert_int_equal(symbol_typed('-').class, MATH_BINARY);
	assert_int_equal(symbol_typed('*').code, 0x2217);
	assert_int_equal(symbol_typed('=').class, MATH_RELATION);
	assert_int_equal(symbol_typed(':').class, MATH_RELATION);
	assert_int_equal(symbol_typed('/').class, MATH_ORDINARY);
	assert_int_equal(symbol_typed('!').class, MATH_CLOSE);
	assert_int_equal(symbol_typed(',').class, MATH_PUNCT);
	assert_int_equal(symbol_typed('x').code, 'x');
	assert_int_equal(symbol_typed('7').class, MATH_ORDINARY);
	assert_int_equal(symbol_typed('#').class, MATH_CLASSES);
	assert_int_equal(symbol_typed('\t').class, MATH_CLASSES);
}

static void a_typed_sign_is_its_named_one(void **state)
{
	(void)state;
	assert_int_equal(symbol_typed(0xd7).class, MATH_BINARY);
	assert_int_equal(symbol_typed(0x2264).class, MATH_RELATION);
	assert_int_equal(symbol_typed(0x2211).class, MATH_LARGE);
	assert_int_equal(symbol_typed(0x2212).class, MATH_BINARY);
	assert_int_equal(symbol_typed(0x4e2d).class, MATH_ORDINARY);
	assert_int_equal(symbol_typed(0x4e2d).code, 0x4e2d);
}

static void a_sign_has_its_words(void **state)
{
	(void)state;
	assert_string_equal(symbol_said('+'), "plus");
	assert_string_equal(symbol_said(0x2212), "minus");
	assert_string_equal(symbol_said(0xd7), "times");
	assert_string_equal(symbol_said(0x3b1), "alpha");
	assert_null(symbol_said('x'));
	assert_null(symbol_said(0x4e2d));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_gives_its_sign),
		cmocka_unit_test(only_a_whole_name_is_found),
		cmocka_unit_test(ascii_means_what_tex_makes_of_it),
		cmocka_unit_test(a_typed_sign_is_its_named_one),
		cmocka_unit_test(a_sign_has_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
