#include "text/math/math.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/formula.h"
#include "text/math/command_list.h"
#include "text/math/row.h"
#include "text/math/symbol.h"
#include "text/said/linear.h"
#include "text/said/mathml.h"
#include "text/said/speech.h"
#include "text/said/tongue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct math *parse(
	struct arena *arena, const char *text, struct math_fault *fault)
{
	return math_parse(arena, text, strlen(text), fault);
}

static void assert_read(const char *text, const char *line, const char *said)
{
	struct arena *arena = arena_new();
	struct math_fault fault = {0, "", NULL};
	const struct math *row = parse(arena, text, &fault);
	struct buffer out = {.arena = arena};

	if (row == NULL)
		print_error("%s: %s\n", text, fault.message);
	assert_non_null(row);
	linear_put(&out, row);
	assert_string_equal(buffer_text(&out), line);
	assert_string_equal(speech_of(arena, row, "en"), said);
	arena_free(arena);
}

static void assert_fault(const char *text, size_t at, const char *message)
{
	struct arena *arena = arena_new();
	struct math_fault fault = {0, "", NULL};

	assert_null(parse(arena, text, &fault));
	assert_string_equal(fault.message, message);
	assert_int_equal(fault.at, at);
	arena_free(arena);
}

static void assert_ordered(const struct symbols *symbols)
{
	for (size_t i = 1; i < symbols->count; i++)
		assert_true(strcmp(symbols->at[i - 1].name,
				    symbols->at[i].name) < 0);
}

static void names_are_in_order(void **state)
{
	(void)state;
	assert_ordered(&symbol_letters);
	assert_ordered(&symbol_signs);
	assert_ordered(&symbol_rare);
	for (size_t i = 1; i < command_list.count; i++)
		assert_true(strcmp(command_list.at[i - 1].name,
				    command_list.at[i].name) < 0);
	for (size_t i = 0; i < command_list.count; i++)
		assert_null(symbol_find(command_list.at[i].name,
			strlen(command_list.at[i].name)));
}

static void formulas_have_a_line_and_words(void **state)
{
	(void)state;
	assert_read("\\frac{x+1}{2}", "(x+1)/2",
		"the fraction x plus 1 over 2, end fraction");
	assert_read("\\frac12x^2", "1/2x^2", "the fraction 1 over 2 x squared");
	assert_read("{n+1 \\over 2}", "(n+1)/2",
		"the fraction n plus 1 over 2, end fraction");
	assert_read("2\\frac{3}{4}", "2 3/4", "2 the fraction 3 over 4");
	assert_read("\\binom{n}{k}", "(n over k)", "n choose k");
	assert_read("x_{n+1}^3", "x_(n+1)^3", "x sub n plus 1, end sub, cubed");
	assert_read("f''(x)", "f′′(x)",
		"f double prime open parenthesis x close parenthesis");
	assert_read("\\sqrt[3]{x+1}", "∛(x+1)",
		"the cube root of x plus 1, end root");
	assert_read("-x=|-3|", "−x = |−3|",
		"negative x equals vertical bar negative 3 vertical bar");
	assert_read("\\left|x\\right|", "|x|",
		"the absolute value of x, end absolute value");
	assert_read("\\sum_{i=1}^n i", "∑_(i = 1)^n i",
		"the sum from i equals 1 to n of i");
	assert_read("\\lim_{x\\to0}\\sin x", "lim_(x → 0) sin x",
		"the limit as x approaches 0 of sine x");
	assert_read("90^\\circ", "90°", "90 degrees");
	assert_read("\\vec{v}+\\overline{AB}", "v⃗+A̅B̅",
		"vector v plus line over A B, end line");
	assert_read("x\\in\\mathbb{R}", "x ∈ ℝ", "x is in R");
	assert_read("\\blueD{x}\\kern-2mu\\textcolor{red}{y}\\hspace{1cm}z",
		"xy z", "x y z");
	assert_read("30\\,\\text{m/s}", "30 m/s", "30 m/s");
	assert_read("\\abs{x}\\in\\R", "|x| ∈ ℝ",
		"the absolute value of x, end absolute value, is in the real "
		"numbers");
	assert_read(
		"E=mc^2\\tag{1}", "E = mc^2 (1)", "E equals m c squared ( 1 )");
	assert_read(
		"\\prescript{14}{6}{C}", "_6^14C", "sub 6 to the power 14 C");
}

static void lengths_are_read(void **state)
{
	(void)state;
	assert_read("x=\\rule{2cm}{0.4pt}", "x = ____", "x equals blank");
	assert_read("\\rule[-2pt]{1em}{1em}a\\rule{0pt}{3ex}", "a", "a");
	assert_read("\\raisebox{2pt}{up}+\\lower 1pt{x}", "up+x", "up plus x");
	assert_read("\\genfrac{(}{)}{0pt}{1}{n}{k}=\\genfrac{}{}{}{}ab",
		"(n over k) = a/b", "n choose k equals the fraction a over b");
	assert_fault("\\rule{2cm}", 0, "expected a length behind this, {2cm}");
	assert_fault("\\rule[2pt{1cm}{1cm}", 0, "this has a [ without its ]");
	assert_fault("\\genfrac{q}{)}{}{}ab", 0,
		"\\genfrac has a bracket that is none");
	assert_fault("a\\SI{5}{m}", 1, "unknown command \\SI");
}

static void tables_have_rows(void **state)
{
	(void)state;
	assert_read("\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}", "(1, 0; 0, 1)",
		"the 2 by 2 matrix, row 1: 1, 0; row 2: 0, 1, end of matrix");
	assert_read("\\begin{cases}x&x>0\\\\-x&\\text{otherwise}\\end{cases}",
		"{x, x > 0; −x, otherwise",
		"case 1: x, x is greater than 0; case 2: negative x, "
		"otherwise, end of cases");
	assert_read("\\begin{aligned}x&=1\\\\y&=2\\\\\\end{aligned}",
		"x = 1; y = 2",
		"line 1: x equals 1; line 2: y equals 2, end of lines");
}

static void chemistry_is_read(void **state)
{
	(void)state;
	assert_read("\\ce{2H2 + O2 -> 2H2O}", "2 H2+O2 → 2 H2O",
		"2 H 2 plus O 2 yields 2 H 2 O");
	assert_read("\\ce{SO4^2-}", "SO4^2−", "S O 4 superscript 2 minus");
	assert_read("\\ce{[AgCl2]- + H+}", "[AgCl2]^−+H^+",
		"open bracket A g C l 2 close bracket superscript minus plus H "
		"superscript plus");
	assert_read("\\ce{CuSO4.5H2O}", "CuSO4⋅5 H2O", "C u S O 4 dot 5 H 2 O");
	assert_read("\\ce{Fe0.95O}", "Fe0.95O", "F e 0.95 O");
	assert_read(
		"\\ce{A\\bond{#}B{-}C_$i$}", "A≡B-Ci", "A triple bond B - C i");
	assert_fault("\\ce{A\\bond{x}B}", 5, "\\bond has no such bond");
	assert_read("\\ce{^{227}_{90}Th}", "^227_90Th", "227 90 T h");
	assert_read("\\ce{A v + B ^}", "A ↓+B ↑", "A precipitate plus B gas");
	assert_read("\\pu{1.2e3 kJ/mol}", "1.2×10^3 kJ/mol",
		"1.2 times 10 cubed k J divided by m o l");
}

static void blanks_and_answers_are_parts(void **state)
{
	(void)state;
	assert_read("x_1=____\\ce{A -> ___}", "x_1 = ____A → ____",
		"x sub 1 equals blank A yields blank");
	assert_read("x=\xef\xb7\xae", "x = ____", "x equals blank");
	assert_read("x=\xef\xb7\xaf\\frac12\xef\xb7\xaf", "x = 1/2",
		"x equals the fraction 1 over 2");
}

static void faults_have_their_places(void **state)
{
	(void)state;
	assert_fault("a+\\frca{1}{2}", 2, "unknown command \\frca");
	assert_fault("\\frac{1}{2", 8, "this { is never closed");
	assert_fault("\\left( x", 0, "this \\left has no \\right");
	assert_fault("x\\right)", 1, "this \\right has no \\left");
	assert_fault("\\begin{pmatrix} 1", 0,
		"this \\begin{pmatrix} has no \\end{pmatrix}");
	assert_fault("\\begin{matrix}1\\end{cases}", 15,
		"\\end{cases} closes \\begin{matrix}");
	assert_fault("\\begin{matrx}1\\end{matrx}", 0,
		"unknown environment \"matrx\"");
	assert_fault(
		"\\def\\a{\\a\\a}\\a", 0, "\\def is not allowed in a formula");
	assert_fault("\\input{x}", 0, "\\input is not allowed in a formula");
	assert_fault("x}", 1, "this } closes nothing");
	assert_fault("x^2^3", 3, "a second superscript");
	assert_fault("x_", 1, "something is missing behind this");
	assert_fault("a & b", 2, "& separates columns, and this is no table");
	assert_fault("a\times b", 1,
		"\"\\t\" became a control character before \"imes\"");
	assert_fault("\frac12", 0,
		"\"\\f\" became a control character before \"rac\"");
	assert_fault(
		"{a \\over b \\over c}", 11, "a second \\over in one group");
	assert_fault("\\ce{H2O", 3, "this { is never closed");
	assert_fault("\\", 0, "the formula ends in a backslash");
}

/* So many braces, and as many of their ends. */
static const char *nested(struct arena *arena, const char *open, int depth)
{
	struct buffer out = {.arena = arena};

	for (int i = 0; i < depth; i++)
		buffer_puts(&out, open);
	buffer_putc(&out, 'x');
	for (int i = 0; i < depth; i++)
		buffer_putc(&out, '}');
	return buffer_text(&out);
}

static const char *said_in(
	struct arena *arena, const char *language, const char *text)
{
	struct math_fault fault;

	return speech_of(arena, parse(arena, text, &fault), language);
}

static void languages_have_words_of_their_own(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
		said_in(arena, "de", "\\frac{x^2+1}{2}\\le\\sqrt 3"),
		"der Bruch x Quadrat plus 1 durch 2, Ende Bruch, kleiner oder "
		"gleich die Wurzel aus 3");
	assert_string_equal(said_in(arena, "fr-CA", "\\sum_{i=1}^n\\Gamma_i"),
		"la somme de i égale 1 à n de gamma majuscule indice i");
	assert_string_equal(
		said_in(arena, "es", "\\begin{pmatrix}1&0\\end{pmatrix}"),
		"la matriz 1 por 2, fila 1: 1, 0, fin de la matriz");
	assert_string_equal(said_in(arena, "de", "0,5\\text{ or }-x"),
		"0 Komma 5 or minus x");
	assert_string_equal(said_in(arena, "pl", "x+1"), "x plus 1");
	assert_true(speech_has("fr-CA"));
	assert_false(speech_has("pl"));
	assert_false(speech_has("fry"));
	arena_free(arena);
}

static void assert_phrases_ordered(const struct tongue_phrases *phrases)
{
	for (size_t i = 1; i < phrases->count; i++)
		assert_true(strcmp(phrases->at[i - 1].english,
				    phrases->at[i].english) < 0);
}

static void phrases_are_in_order(void **state)
{
	(void)state;
	assert_phrases_ordered(&tongue_words);
	assert_phrases_ordered(&tongue_relations);
}

static void depth_and_length_have_limits(void **state)
{
	struct arena *arena = arena_new();
	struct math_fault fault = {0, "", NULL};
	struct buffer out = {.arena = arena};

	(void)state;
	assert_non_null(parse(arena, nested(arena, "{", MATH_DEPTH), &fault));
	assert_non_null(
		parse(arena, nested(arena, "\\sqrt{", MATH_DEPTH), &fault));
	assert_null(parse(arena, nested(arena, "{", MATH_DEPTH + 1), &fault));
	assert_string_equal(fault.message, "the formula is nested too deep");
	assert_int_equal(fault.at, MATH_DEPTH);
	for (int i = 0; i < MATH_BYTES; i++)
		buffer_putc(&out, 'x');
	assert_non_null(parse(arena, buffer_text(&out), &fault));
	buffer_putc(&out, 'x');
	assert_null(parse(arena, buffer_text(&out), &fault));
	arena_free(arena);
}

static void long_formulas_have_parts(void **state)
{
	struct arena *arena = arena_new();
	const char *typed = "$a+b+c+d=e-f$";
	const struct formula *formula =
		formula_read(arena, typed, strlen(typed));

	(void)state;
	assert_int_equal(formula->parts, 6);
	assert_string_equal(formula_part(arena, formula, 0), "a+");
	assert_string_equal(formula_part(arena, formula, 3), "d = ");
	assert_string_equal(formula_part(arena, formula, 5), "f");
	assert_int_equal(formula_read(arena, "$a+b=-c$", 8)->parts, 1);
	assert_int_equal(formula_read(arena, "$$a+b+c+d=e-f$$", 15)->parts, 6);
	arena_free(arena);
}

static void mathml_is_well_formed(void **state)
{
	struct arena *arena = arena_new();
	struct math_fault fault = {0, "", NULL};

	(void)state;
	assert_string_equal(
		mathml_of(arena, parse(arena, "\\frac{x}{12}<\\sqrt y", &fault),
			true),
		"<math xmlns=\"http://www.w3.org/1998/Math/MathML\" "
		"display=\"block\"><mrow><mfrac><mrow><mi>x</mi></mrow><mrow>"
		"<mn>12</mn></mrow></mfrac><mo>&lt;</mo><msqrt><mi>y</mi>"
		"</msqrt></mrow></math>");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_in_order),
		cmocka_unit_test(formulas_have_a_line_and_words),
		cmocka_unit_test(lengths_are_read),
		cmocka_unit_test(tables_have_rows),
		cmocka_unit_test(chemistry_is_read),
		cmocka_unit_test(blanks_and_answers_are_parts),
		cmocka_unit_test(faults_have_their_places),
		cmocka_unit_test(languages_have_words_of_their_own),
		cmocka_unit_test(phrases_are_in_order),
		cmocka_unit_test(depth_and_length_have_limits),
		cmocka_unit_test(long_formulas_have_parts),
		cmocka_unit_test(mathml_is_well_formed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
