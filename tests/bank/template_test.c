/* An item's template is filled in with values and compared as nodes. */
#include "bank/vary/template_fill.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"
#include "text/placeholder.h"
#include "words/wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

#define VARS                                                                   \
	"vars: {a: -4, h: 0.5, t: '= a/6', r: '= sqrt(2)', no: '= 1/(a + "     \
	"4)'}\n"

/* Answers may be formulas. */
static bool computes(
	const struct node *item, const struct node *owner, const char *field)
{
	return item == owner && strcmp(field, "answer") == 0;
}

struct outcome {
	const struct node *item;
	struct template_fault fault;
	bool varies;
};

static struct outcome fill(struct arena *arena, const char *rest)
{
	struct reading reading = reading_in(arena);
	const struct wording wording = wording_of("en");
	const struct node *item =
		node_of(&reading, arena_printf(arena, VARS "%s", rest));
	const struct vary *vary = vary_read(&reading, item, true);
	struct combination *combination = combination_new(arena, vary);
	struct outcome outcome = {.item = NULL};
	const struct template *made =
		template_read(&reading, vary, item, computes, &outcome.varies);

	assert_string_equal(said(arena, reading.errors), "");
	combination_choose(combination, 0);
	outcome.item =
		template_fill(made, combination, &wording, &outcome.fault);
	return outcome;
}

static void assert_stem(
	struct arena *arena, const char *stem, const char *expected)
{
	const struct outcome outcome =
		fill(arena, arena_printf(arena, "stem: '%s'\n", stem));

	assert_non_null(outcome.item);
	assert_string_equal(node_get(outcome.item, "stem")->text, expected);
}

static void placeholders_become_values(void **state)
{
	assert_stem(*state, "x = @{a}, @{h:2}", "x = −4, 0.50");
	assert_stem(*state, "@{t:frac}@{r:3}", "−2/31.414");
	assert_stem(*state, "@{if(a < 0, \"m:n\", \"p\")}", "m:n");
	assert_stem(*state, "@@{a} @{question q} @{line l}",
		"@@{a} @{question q} @{line l}");
}

/* The minus of a formula is TeX's, that of a text U+2212. */
static void a_value_in_a_formula_is_tex(void **state)
{
	assert_stem(*state, "$x = @{a}$ and @{a}", "$x = -4$ and −4");
	assert_stem(*state, "\\(@{a}\\) @{a}", "\\(-4\\) −4");
	assert_stem(*state, "$$@{a}$$ @{a}", "$$-4$$ −4");
	assert_stem(*state, "costs $5 or @{a}", "costs $5 or −4");
	assert_stem(*state, "\\$ @{a} \\$", "\\$ −4 \\$");
	assert_stem(*state, "$ @{a} $", "$ −4 $");
	assert_stem(*state, "$@{t:frac}$", "$-\\frac{2}{3}$");
}

static void an_answer_may_be_computed(void **state)
{
	const struct node *exact =
		fill(*state, "answer: '= t'\nnote: '= t'\n").item;
	const struct node *approx = fill(*state, "answer: = r\n").item;

	assert_string_equal(node_get(exact, "answer")->text, "-2/3");
	assert_string_equal(node_get(exact, "note")->text, "= t");
	assert_string_equal(node_get(approx, "answer")->text,
		"~1.41421356237309504880168872421");
}

static void variables_of_a_plot_are_put_in_brackets(void **state)
{
	const struct node *item =
		fill(*state, "space: {axes: {x: ['= a', 1]}, plot: ['a*x + h', "
			     "'abs(x)']}\n")
			.item;
	const struct node *space = node_get(item, "space");
	const struct node *plot = node_get(space, "plot");

	assert_string_equal(plot->items[0]->text, "(-4)*x + (1/2)");
	assert_string_equal(plot->items[1]->text, "abs(x)");
	assert_string_equal(
		node_get(node_get(space, "axes"), "x")->items[0]->text, "-4");
}

static void other_fields_stay_and_variables_go(void **state)
{
	const struct outcome outcome = fill(*state,
		"id: '@{a}'\ntags: ['@{a}']\nstem: '@{a}'\n"
		"choices: [plain, {text: '@{a}', correct: true}]\n");
	const struct node *item = outcome.item;

	assert_true(outcome.varies);
	assert_null(node_get(item, "vars"));
	assert_string_equal(node_get(item, "id")->text, "@{a}");
	assert_string_equal(node_get(item, "tags")->items[0]->text, "@{a}");
	assert_string_equal(node_get(item, "choices")->items[0]->text, "plain");
	assert_string_equal(
		node_get(node_get(item, "choices")->items[1], "text")->text,
		"−4");
	assert_false(fill(*state, "stem: plain\n").varies);
}

static void a_text_that_cannot_be_printed_is_a_fault(void **state)
{
	struct outcome outcome = fill(*state, "stem: '@{no}'\n");

	assert_null(outcome.item);
	assert_true(outcome.fault.zero);
	outcome = fill(*state, "stem: 'S @{t}'\n");
	assert_null(outcome.item);
	assert_false(outcome.fault.zero);
	assert_string_equal(outcome.fault.what, "\"t\" has no finite decimals");
	assert_int_equal(outcome.fault.at.line, 2);
	assert_int_equal(outcome.fault.at.col, 10);
	outcome = fill(*state, "stem: '@{r}'\n");
	assert_string_equal(
		outcome.fault.hint, "state the digits, as in @{r:2}");
}

static void two_words_are_meant_as_a_reference(void **state)
{
	static const struct {
		const char *text;
		bool takes;
	} examples[] = {{"@{a + b}", true}, {"@{not p}", true},
		{"@{ qestion cells }", false}, {"@{a}", true},
		{"@{question a}", false}, {"@{2 b}", true}};

	(void)state;
	for (size_t i = 0; i < LENGTH(examples); i++) {
		struct placeholder placeholder;

		assert_true(placeholder_next(examples[i].text, &placeholder));
		assert_int_equal(
			template_takes(&placeholder), examples[i].takes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(placeholders_become_values),
		TEST(a_value_in_a_formula_is_tex),
		TEST(an_answer_may_be_computed),
		TEST(variables_of_a_plot_are_put_in_brackets),
		TEST(other_fields_stay_and_variables_go),
		TEST(a_text_that_cannot_be_printed_is_a_fault),
		cmocka_unit_test(two_words_are_meant_as_a_reference),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
