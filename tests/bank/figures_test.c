/* Expressions and their formats, from "@{…}" to what is printed. */
#include "bank/vary/figures.h"

#include "base/arena.h"
#include "words/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static bool fetch(
	struct evaluation *evaluation, size_t variable, struct value *value)
{
	(void)variable;
	(void)value;
	return evaluate_fail(evaluation, FAULT_VALUE, 0, "no variables");
}

/* The value in a format and a language, or what is wrong. */
static const char *print(struct arena *arena, const char *expression,
	const char *format, const char *language, bool formula)
{
	const struct names none = {.at = NULL};
	const struct wording wording = wording_of(language);
	struct evaluation evaluation = {.arena = arena, .fetch = fetch};
	struct figures figures = {.style = FIGURES_EXACT};
	struct fault fault;
	const struct expression *parsed = expression_parse(
		arena, expression, strlen(expression), &none, &fault);
	struct value value;
	const char *text;

	if (parsed == NULL)
		return arena_printf(arena, "%zu: %s", fault.at, fault.what);
	if (!evaluate(&evaluation, parsed, &value))
		return arena_printf(arena, "%zu: %s", evaluation.fault.at,
			evaluation.fault.what);
	if (*format != '\0' && !figures_parse(format, strlen(format), &figures))
		return "no format";
	text = figures_print(&evaluation, &value, &figures, &wording, formula);
	return text != NULL ? text : evaluation.fault.what;
}

struct example {
	const char *expression, *format, *printed;
};

static void assert_printed(const struct example *examples, size_t count,
	const char *language, bool formula)
{
	for (size_t i = 0; i < count; i++) {
		struct arena *arena = arena_new();

		assert_string_equal(
			print(arena, examples[i].expression, examples[i].format,
				language, formula),
			examples[i].printed);
		arena_free(arena);
	}
}

static void values_are_exact(void **state)
{
	static const struct example examples[] = {
		{"0.1 + 0.2", "", "0.3"},
		{"round(1.005, 2)", "", "1.01"},
		{"1/3 + 1/6", "", "0.5"},
		{"2^10", "", "1024"},
		{"2^-2", "", "0.25"},
		{"-2^2", "", "−4"},
		{"2^3^2", "", "512"},
		{"(-2)^2", "", "4"},
		{"8^(1/3)", "", "2"},
		{"0.25^0.5", "", "0.5"},
		{"sqrt(2.25)", "", "1.5"},
		{"7 - 2 - 1", "", "4"},
		{"24/4/2", "", "3"},
		{"2*3 + 4*5", "", "26"},
		{"abs(-7/2)", "", "3.5"},
		{"min(3, 1, 2)", "", "1"},
		{"max([3, 1], 2)", "", "3"},
		{"gcd(12, 18)", "", "6"},
		{"lcm(4, 6, 10)", "", "60"},
		{"mod(-7, 3)", "", "2"},
		{"floor(-2.5)", "", "−3"},
		{"ceil(-2.5)", "", "−2"},
		{"round(-2.5)", "", "−3"},
		{"round(1234, -2)", "", "1200"},
		{"sign(-3)", "", "−1"},
		{"factorial(20)", "", "2432902008176640000"},
		{"binomial(49, 6)", "", "13983816"},
		{"binomial(3, 5)", "", "0"},
		{"sum([1, 2, 3.5])", "", "6.5"},
		{"log(8, 2)", "", "3"},
		{"log(0.01, 10)", "", "−2"},
		{"log(1)", "", "0"},
		{"exp(0)", "", "1"},
		{"sin(0)", "", "0"},
		{"cos(0)", "", "1"},
		{"if(1 < 2, 10, 1/0)", "", "10"},
		{"if(2 > 3 or 1 = 1, 5, 6)", "", "5"},
		{"if(not 1 = 2 and 1 != 2, 5, 6)", "", "5"},
		{"if(0 < 1 < 2, 1, 0)", "", "1"},
		{"if(0 < 3 < 2, 1, 0)", "", "0"},
		{"if('a' = \"a\", 1, 0)", "", "1"},
		{"if(integer(6/3), 1, 0)", "", "1"},
		{"pick(2, [10, 1/2, 30])", "", "0.5"},
		{"pick(1, [7, 1/0])", "", "7"},
		{"6 × 7 ÷ 2 − 1", "", "20"},
		{"if(1 ≤ 1 and 2 ≥ 1 and 1 ≠ 2, 1, 0)", "", "1"},
		{"'Ana'", "", "Ana"},
		{"1 < 2", "", "True"},
	};

	(void)state;
	assert_printed(examples, LENGTH(examples), "en", false);
}

static void formats_write_numbers(void **state)
{
	static const struct example examples[] = {
		{"1/3", "2", "0.33"},
		{"2/3", "2", "0.67"},
		{"5", "2", "5.00"},
		{"2.5", "0", "3"},
		{"-0.001", "2", "0.00"},
		{"123456", "s3", "123000"},
		{"0.0012345", "s3", "0.00123"},
		{"9.996", "s3", "10.0"},
		{"99.96", "s3", "100"},
		{"4", "s3", "4.00"},
		{"0", "s3", "0.00"},
		{"3/4", "frac", "3/4"},
		{"-6/8", "frac", "−3/4"},
		{"4/2", "frac", "2"},
		{"7/4", "mixed", "1 3/4"},
		{"-7/4", "mixed", "−1 3/4"},
		{"3/4", "mixed", "3/4"},
		{"5", "+", "+ 5"},
		{"-5", "+", "− 5"},
		{"0", "+", "+ 0"},
		{"1", "coef", ""},
		{"-1", "coef", "−"},
		{"3", "coef", "3"},
		{"1", "+coef", "+ "},
		{"-1", "+coef", "− "},
		{"-2.5", "+coef", "− 2.5"},
		{"12345", "sci3", "1.23 × 10^4^"},
		{"0.00012345", "sci3", "1.23 × 10^−4^"},
		{"9.999*10^5", "sci2", "1.0 × 10^6^"},
		{"1234.5", "money", "1234.50"},
		{"1/8", "percent2", "12.50%"},
		{"-0.5", "percent", "−50%"},
		{"1234567", ",", "1,234,567"},
		{"1234567.891", ",2", "1,234,567.89"},
		{"1234567.891", "2,", "1,234,567.89"},
		{"1000", ",", "1,000"},
		{"sqrt(2)", "3", "1.414"},
		{"pi", "s10", "3.141592654"},
		{"exp(1)", "s20", "2.7182818284590452354"},
		{"sqrt(2)", "sci5", "1.4142 × 10^0^"},
	};

	(void)state;
	assert_printed(examples, LENGTH(examples), "en", false);
}

static void each_language_has_its_own_signs(void **state)
{
	static const struct example german[] = {
		{"1234.5", "", "1234,5"},
		{"-1234.5", ",", "−1.234,5"},
		{"1/8", "percent1", "12,5\u00a0%"},
		{"12345", "sci3", "1,23 × 10^4^"},
	};
	static const struct example french[] = {
		{"1234.5", ",", "1\u202f234,5"},
		{"1/8", "percent1", "12,5\u00a0%"},
	};
	static const struct example spanish[] = {
		{"1234", ",", "1234"}, {"12345", ",", "12.345"}};
	static const struct example hindi[] = {{"1234567", ",", "12,34,567"}};
	static const struct example arabic[] = {
		{"12.5", "", "١٢٫٥"}, {"12345", "sci3", "١٫٢٣ × ١٠^٤^"}};
	static const struct example swiss[] = {{"-1234.5", ",", "−1’234.5"}};
	static const struct example mexican[] = {{"1234.5", ",", "1,234.5"}};
	static const struct example indian[] = {{"123456", ",", "1,23,456"}};
	static const struct example turkish[] = {{"1/4", "percent", "%25"}};

	(void)state;
	assert_printed(german, LENGTH(german), "de", false);
	assert_printed(french, LENGTH(french), "fr", false);
	assert_printed(spanish, LENGTH(spanish), "es", false);
	assert_printed(hindi, LENGTH(hindi), "hi", false);
	assert_printed(arabic, LENGTH(arabic), "ar", false);
	assert_printed(swiss, LENGTH(swiss), "de-CH", false);
	assert_printed(mexican, LENGTH(mexican), "es-MX", false);
	assert_printed(indian, LENGTH(indian), "en-IN", false);
	assert_printed(turkish, LENGTH(turkish), "tr", false);
}

static void formulas_get_tex(void **state)
{
	static const struct example english[] = {
		{"-3/4", "frac", "-\\frac{3}{4}"},
		{"7/4", "mixed", "1\\frac{3}{4}"},
		{"12345", "sci3", "1.23 \\times 10^{4}"},
		{"-5", "+", "- 5"},
		{"1234.5", ",", "1{,}234.5"},
		{"1/4", "percent", "25\\%"},
	};
	static const struct example german[] = {{"-2.5", "", "-2{,}5"}};
	static const struct example french[] = {{"12345", ",", "12\\,345"}};
	static const struct example arabic[] = {{"12.5", "", "12.5"}};

	(void)state;
	assert_printed(english, LENGTH(english), "en", true);
	assert_printed(german, LENGTH(german), "de", true);
	assert_printed(french, LENGTH(french), "fr", true);
	assert_printed(arabic, LENGTH(arabic), "ar", true);
}

static void mistakes_have_their_place(void **state)
{
	static const struct example examples[] = {
		{"1 +", "", "3: the expression ends too early"},
		{"1 2", "", "2: expected an operator here"},
		{"(1 + 2", "", "0: the bracket is not closed"},
		{"foo + 1", "", "0: unknown name \"foo\""},
		{"1 + bar(2)", "", "4: unknown name \"bar\""},
		{"sqrt", "", "4: expected \"(\" after the function's name"},
		{"sqrt(1, 2)", "",
			"0: sqrt(): the number of values must be 1, found 2"},
		{"mod(1)", "",
			"0: mod(): the number of values must be 2, found 1"},
		{"if(1, 2, 3)", "",
			"3: expected true or false, found a number"},
		{"pick(2, 3)", "",
			"0: pick() takes a number and a list: "
			"pick(n, [3, 5, 8])"},
		{"1 + 'a'", "", "4: expected a number, found a text"},
		{"'a' < 'b'", "", "0: expected a number, found a text"},
		{"[]", "", "0: the list is empty"},
		{"1 + [2]", "", "4: expected a number, found a list"},
		{"1 $ 2", "", "2: this sign has no meaning here"},
		{"'abc", "", "0: the quotation mark is not closed"},
		{"1.2.3", "",
			"0: a number has one decimal point, and digits after "
			"it"},
		{"2 + 1/0", "", "5: division by zero"},
		{"mod(1, 0)", "", "0: division by zero"},
		{"0^-1", "", "1: a negative power of 0 divides by zero"},
		{"10^30*10^30", "", "5: the number is too large to be exact"},
		{"factorial(34)", "", "0: the number is too large to be exact"},
		{"sqrt(-1)", "", "0: a negative number has no square root"},
		{"log(0)", "", "0: only numbers above 0 have a logarithm"},
		{"gcd(1.5, 2)", "", "0: expected whole numbers here"},
		{"sqrt(2) = 1", "",
			"8: approximate numbers are never known to be equal; "
			"compare abs(a - b) with a tolerance"},
		{"1/3", "", "has no finite decimals"},
		{"1/3", "coef", "has no finite decimals"},
		{"sqrt(2)", "", "is approximate"},
		{"sqrt(2)", "frac", "is approximate"},
		{"'a'", "2", "only numbers have a format"},
		{"1", "s0", "no format"},
		{"1", "x", "no format"},
		{"1", "31", "no format"},
	};

	(void)state;
	assert_printed(examples, LENGTH(examples), "en", false);
}

static void depth_has_an_end(void **state)
{
	struct arena *arena = arena_new();
	char *text = arena_text(arena, 1000);

	(void)state;
	memset(text, '(', 1000);
	assert_non_null(strstr(print(arena, text, "", "en", false),
		"the expression is nested too deep"));
	memset(text, '-', 1000);
	assert_non_null(strstr(print(arena, text, "", "en", false),
		"the expression is nested too deep"));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_exact),
		cmocka_unit_test(formats_write_numbers),
		cmocka_unit_test(each_language_has_its_own_signs),
		cmocka_unit_test(formulas_get_tex),
		cmocka_unit_test(mistakes_have_their_place),
		cmocka_unit_test(depth_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
