#include "bank/vary/token.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The kinds of a text's tokens: "1" a number, "t" a text, "n" a name, a sign
 * as itself, "?" a fault. */
static void assert_tokens(const char *text, const char *kinds)
{
	char found[40];
	size_t count = 0, at = 0;
	struct token token;
	struct fault fault;

	do {
		token = token_next(text, strlen(text), at, &fault);
		at = token.at + token.length;
		found[count++] = token.kind == TOKEN_NUMBER  ? '1'
				 : token.kind == TOKEN_TEXT  ? 't'
				 : token.kind == TOKEN_NAME  ? 'n'
				 : token.kind == TOKEN_SIGN  ? token.sign
				 : token.kind == TOKEN_WRONG ? '?'
							     : '\0';
	} while (token.kind != TOKEN_END && token.kind != TOKEN_WRONG &&
		 count < sizeof(found) - 1);
	found[count] = '\0';
	assert_string_equal(found, kinds);
}

static void a_text_is_cut_into_tokens(void **state)
{
	(void)state;
	assert_tokens("", "");
	assert_tokens(" \t\n", "");
	assert_tokens("a+b*2", "n+n*1");
	assert_tokens("max(a, .5)", "n(n,1)");
	assert_tokens("[1,2]", "[1,1]");
	assert_tokens("'it' = \"o'k\"", "t=t");
	assert_tokens("andy or not_a", "n|n");
	assert_tokens("a and not b", "n&~n");
	assert_tokens("größe", "n");
}

static void signs_have_several_spellings(void **state)
{
	(void)state;
	assert_tokens("a <= b ≤ c", "nlnln");
	assert_tokens("a >= b ≥ c", "ngngn");
	assert_tokens("a != b <> c ≠ d", "n!n!n!n");
	assert_tokens("a == b = c", "n=n=n");
	assert_tokens("a ** b ^ c * d · e × f", "n^n^n*n*n*n");
	assert_tokens("a ÷ b / c − d - e", "n/n/n-n-n");
	assert_tokens("a<b", "n<n");
}

static void a_token_has_its_place_and_value(void **state)
{
	struct fault fault;
	struct token token = token_next("  2.50 x", 8, 0, &fault);

	(void)state;
	assert_int_equal(token.at, 2);
	assert_int_equal(token.length, 4);
	assert_int_equal(token.number.top, 5);
	assert_int_equal(token.number.bottom, 2);
	token = token_next("  2.50 x", 8, 6, &fault);
	assert_int_equal(token.at, 7);
	token = token_next("abc", 2, 0, &fault);
	assert_int_equal(token.length, 2);
}

static void what_is_no_token_is_a_fault(void **state)
{
	static const struct {
		const char *text, *what;
	} examples[] = {
		{"a $ b", "this sign has no meaning here"},
		{"a 'bc", "the quotation mark is not closed"},
		{"a 1.2.3",
			"a number has one decimal point, and digits after it"},
		{"a 2.", "a number has one decimal point, and digits after it"},
		{"a 1234567890123456789012345678901234567890",
			"the number has too many digits"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(examples); i++) {
		const char *text = examples[i].text;
		struct fault fault = {.kind = FAULT_NONE};

		assert_int_equal(token_next(text, strlen(text), 1, &fault).kind,
			TOKEN_WRONG);
		assert_int_equal(fault.kind, FAULT_SYNTAX);
		assert_int_equal(fault.at, 2);
		assert_string_equal(fault.what, examples[i].what);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_cut_into_tokens),
		cmocka_unit_test(signs_have_several_spellings),
		cmocka_unit_test(a_token_has_its_place_and_value),
		cmocka_unit_test(what_is_no_token_is_a_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
