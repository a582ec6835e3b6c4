#include "bank/variation.h"

#include "bank/kind/multiple_choice.h"
#include "bank/kind/true_false.h"
#include "bank/survey/survey.h"
#include "base/buffer.h"
#include "shelf.h"

#define ITEM_OF(kind, rest)                                                    \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: " kind "\n" rest

static const struct saying sayings[] = {
	/* vars */
	{ITEM_OF("numeric", "  vars: [1, 2]\n  stem: S\n  answer: 1\n"),
		"b:5:9: error: vars: expected names with their values, such "
		"as {a: 2..9}, found a list\n"},
	{ITEM_OF("numeric", "  vars: {2a: 1..3}\n  stem: S\n  answer: 1\n"),
		"b:5:10: error: vars: \"2a\" is no name of a variable\n"
		"= a name has letters, digits and _, and begins with a "
		"letter\n"},
	{ITEM_OF("numeric", "  vars: {sqrt: 1..3}\n  stem: S\n  answer: 1\n"),
		"b:5:10: error: vars: \"sqrt\" is a word of the expressions; "
		"choose another name\n"},
	{ITEM_OF("numeric", "  vars: {a: 9..2}\n  stem: S\n  answer: 1\n"),
		"b:5:13: error: a: the range is empty, because it begins "
		"above its end\n"},
	{ITEM_OF("numeric", "  vars: {a: 0.5..2}\n  stem: S\n  answer: 1\n"),
		"b:5:13: error: a: expected two whole numbers, as in 2..9, "
		"found \"0.5..2\"\n"
		"= a range of others is {from: 0.5, to: 2, step: 0.5}\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: {from: 1, to: 2, step: 0}}\n  stem: S\n"
		 "  answer: 1\n"),
		"b:5:13: error: a: expected a step above 0\n"},
	{ITEM_OF("numeric", "  vars: {a: {from: 1, till: 2}}\n  stem: S\n"
			    "  answer: 1\n"),
		"b:5:23: error: a: unknown field \"till\"\n"
		"= a range is {from: 5, to: 80, step: 5}\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: [1, 2, 1.0]}\n  stem: S\n  answer: 1\n"),
		"b:5:20: error: a: \"1.0\" is in the list twice\n"},
	{ITEM_OF("numeric", "  vars: {a: []}\n  stem: S\n  answer: 1\n"),
		"b:5:13: error: a: the list of its values is empty\n"},
	{ITEM_OF("numeric",
		 "  vars: {s: \"= 2*a\", a: 1..2}\n  stem: S\n  answer: 1\n"),
		"b:5:18: error: s: the formula uses \"a\", which stands below "
		"it\n"
		"= move \"a\" above \"s\"\n"},
	{ITEM_OF("numeric", "  vars: {s: \"= 2*s\"}\n  stem: S\n  answer: 1\n"),
		"b:5:18: error: s: the formula uses \"s\" itself\n"},
	{ITEM_OF("numeric",
		 "  vars: {width: 1..3}\n  stem: \"@{widht}\"\n  answer: 1\n"),
		"b:6:12: error: unknown name \"widht\"\n"
		"= did you mean \"width\"?\n"},
	/* where */
	{ITEM_OF("numeric", "  vars: {a: 1..3}\n  where: [a + 1]\n  stem: S\n"
			    "  answer: 1\n"),
		"b:6:11: error: where: expected a condition such as \"a < "
		"b\", found a number\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: 1..9, b: 1..9}\n  where: [a < b, b < a]\n"
		 "  stem: S\n  answer: 1\n"),
		"b:6:18: error: where: \"b < a\" leaves no combination of 81\n"
		"= 36 meet the conditions before it\n"},
	{ITEM_OF("numeric", "  vars: {a: 1..9}\n  where: [a > 9]\n  stem: S\n"
			    "  answer: 1\n"),
		"b:6:11: error: where: \"a > 9\" leaves no combination of 9\n"},
	/* vary */
	{ITEM_OF("numeric",
		 "  vars: {a: 1..9}\n  vary: each\n  stem: S\n  answer: 1\n"),
		"b:6:9: error: vary: expected form or all, found \"each\"\n"
		"= form: other values on each form; all: the same on all\n"},
	/* texts */
	{ITEM_OF("numeric",
		 "  vars: {a: 1..9}\n  stem: \"@{a:zz}\"\n  answer: 1\n"),
		"b:6:14: error: unknown format \"zz\"\n"
		"= formats: :2 decimals, :s3 significant figures, :frac, "
		":mixed, :+, :coef, :+coef, :sci3, :money, :percent2, :, "
		"(grouped)\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: 1..9}\n  stem: \"@{a\"\n  answer: 1\n"),
		"b:6:10: error: \"@{\" without a \"}\"\n"
		"= write @@{ for the characters @{\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: [3]}\n  stem: \"@{1/a}\"\n  answer: 1\n"),
		"b:6:10: error: \"1/a\" has no finite decimals\n"
		"= state the digits, as in @{1/a:2}, or print a fraction, "
		"@{1/a:frac}\n"},
	{ITEM_OF("numeric", "  vars: {a: [2, 2.5]}\n  stem: \"@{10^38*a}\"\n"
			    "  answer: 1\n"),
		"b:6:17: error: the number is too large to be exact, with a = "
		"2.5\n"},
	{ITEM_OF("multiple_choice",
		 "  vars: {a: 1..3}\n  stem: S\n"
		 "  choices: [{text: \"@{a}\", correct: true}, \"@{a*1}\"]\n"),
		"b:5:9: error: in every combination choices print alike\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: 1..3}\n  stem: S\n  answer: \"= 1/(a - a)\"\n"),
		"b:5:9: error: every combination divides by zero\n"},
	/* A reference is none of it. */
	{ITEM_OF("numeric", "  vars: {a: 1..3}\n  stem: \"@{qestion a}\"\n"
			    "  answer: 1\n"),
		"b:6:10: error: unknown placeholder \"@{qestion a}\"\n"
		"= known: @{question ID}, @{choice ID}, @{line NAME}, @{blank "
		"N}; write @@{ for the characters @{\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static const struct item *read_item(struct shelf *shelf, const char *text)
{
	return good_bank(shelf, text)->items;
}

/* Texts of the five examples that were counted with Python's fractions. */
static const struct {
	const char *item, *line;
} counted[] = {
	{ITEM_OF("short_answer",
		 "  vars: {p: -9..9, q: -9..9, a: [1, 2, 3], b: \"= "
		 "-a*(p+q)\", c: \"= a*p*q\"}\n"
		 "  where: [p < q, p*q != 0, b != 0, abs(c) <= 60]\n"
		 "  stem: \"@{a:coef}x @{b:+coef}x @{c:+}\"\n"
		 "  answer: \"@{p}\"\n"),
		"  a: 312 of 1,083 combinations meet the conditions\n"},
	{ITEM_OF("multiple_choice",
		 "  vars: {a: 1..9, b: 2..9, c: 1..9, d: 2..9, s: \"= a/b + "
		 "c/d\"}\n"
		 "  where: [a < b, c < d, b != d, \"gcd(a,b) = 1\", "
		 "\"gcd(c,d) = 1\", s < 1]\n"
		 "  stem: \"@{a}/@{b} + @{c}/@{d}\"\n"
		 "  choices:\n"
		 "  - {text: \"@{s:frac}\", correct: true}\n"
		 "  - \"@{(a+c)/(b+d):frac}\"\n"
		 "  - \"@{(a+c)/(b*d):frac}\"\n"
		 "  - \"@{a*c/(b*d):frac}\"\n"),
		"  a: 306 of 5,184 combinations meet the conditions; left "
		"out: 10 whose choices print alike; 296 remain\n"},
	{ITEM_OF("numeric",
		 "  vars: {h: {from: 5, to: 80, step: 5}, g: 9.81, t: \"= "
		 "sqrt(2*h/g)\", v: \"= g*t\"}\n"
		 "  stem: \"@{h}\"\n"
		 "  answer: {value: \"= v\", unit: m/s, show: s3, tolerance: "
		 "2%}\n"),
		"  a: 16 of 16 combinations meet the conditions\n"},
	{ITEM_OF("numeric",
		 "  vars: {n: 3..9, cents: {from: 450, to: 1999, step: 50}, "
		 "cut: [10, 20, 25], pay: \"= n*cents*(100-cut)/100\"}\n"
		 "  where: [integer(pay)]\n"
		 "  stem: \"@{n} @{cents/100:2} @{cut}%\"\n"
		 "  answer: {value: \"= pay/100\", show: 2}\n"),
		"  a: 587 of 651 combinations meet the conditions\n"},
	{ITEM_OF("true_false", "  vars: {m: [9, 18, 36, 54], mol: \"= m/18\"}\n"
			       "  stem: \"@{m}\"\n  answer: \"= mol > 1\"\n"),
		"  a: 4 of 4 combinations meet the conditions\n"},
	{ITEM_OF("numeric", "  vars: {a: -2..2, b: 1..2}\n"
			    "  stem: \"@{b/a:frac}\"\n  answer: 1\n"),
		"  a: 10 of 10 combinations meet the conditions; left out: 2 "
		"that divide by zero; 8 remain\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: 1..3000}\n  stem: \"@{a}\"\n  answer: 1\n"),
		"  a: 3,000 of 3,000 combinations meet the conditions; 2,000, "
		"taken by chance, were tested\n"},
	{ITEM_OF("numeric",
		 "  vars: {a: 1..1000, b: 1..1000}\n  stem: \"@{a}\"\n"
		 "  answer: 1\n"),
		"  a: of 1,000,000 combinations 2,000 were taken by chance; "
		"2,000 of them meet the conditions\n"},
};

static void combinations_are_counted(void **state)
{
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(counted); i++) {
		const struct bank *bank = good_bank(shelf, counted[i].item);
		struct reading reading = {
			shelf->arena, error_list_new(shelf->arena)};
		struct buffer out = {.arena = shelf->arena};

		survey_bank(&reading, bank, &out);
		assert_int_equal(error_count(reading.errors), 0);
		assert_string_equal(buffer_text(&out), counted[i].line);
	}
}

static void a_combination_that_makes_no_item_is_an_error(void **state)
{
	struct shelf *shelf = *state;
	const struct bank *bank = good_bank(shelf,
		ITEM_OF("numeric", "  vars: {a: 1..50, b: [1, 3]}\n"
				   "  where: [a <= 8, a >= 4 or b = 1]\n"
				   "  stem: \"@{a}\"\n  answer: \"= a/b\"\n"));
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};

	survey_bank(&reading, bank, NULL);
	assert_string_equal(said(shelf->arena, reading.errors),
		"b:8:11: error: answer: the value has no finite decimals, "
		"with a = 4, b = 3 and 3 other combinations\n"
		"= state the digits, show: 2 or show: s3, or print a "
		"fraction, show: frac\n");
}

static void a_variant_has_its_values(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item = read_item(shelf,
		ITEM_OF("true_false", "  vars: {m: [9, 36], s: \"= m/8\"}\n"
				      "  stem: \"@{m} @@{m} and @{s:frac}\"\n"
				      "  answer: \"= m > 10\"\n"));
	const struct variation_try first =
		variation_make(shelf->arena, item, 0);
	const struct variation_try second =
		variation_make(shelf->arena, item, 1);
	const struct true_false *content = first.item->content;

	assert_string_equal(content->stem, "9 @@{m} and 9/8");
	assert_false(content->answer);
	content = second.item->content;
	assert_string_equal(content->stem, "36 @@{m} and 9/2");
	assert_true(content->answer);
	assert_int_equal(second.item->value_count, 2);
	assert_string_equal(second.item->values[1].name, "s");
	assert_string_equal(second.item->values[1].text, "9/2");
	assert_string_equal(second.item->name, "b/a");
	assert_null(node_get(second.item->node, "vars"));
	assert_non_null(node_get(item->node, "vars"));
}

static void written_values_find_their_combination(void **state)
{
	static const struct item_value values[] = {
		{"a", "-1/2"}, {"n", "Bo"}, {"g", "981/100"}};
	static const struct item_value wrong[] = {
		{"a", "7"}, {"n", "Bo"}, {"g", "981/100"}};
	struct shelf *shelf = *state;
	const struct item *item = read_item(shelf,
		ITEM_OF("numeric",
			"  vars: {a: {from: -1, to: 1, step: 1/4}, n: [Ana, "
			"Bo], g: 9.81}\n"
			"  stem: \"@{n} @{a:2}\"\n  answer: \"= g\"\n"));
	struct variation_try try;
	const char *unknown;

	assert_true(variation_of_values(shelf->arena, item,
		(struct item_values){values, 3}, &try, &unknown));
	assert_int_equal(try.fate, VARIATION_GOOD);
	assert_string_equal(kind_item_stem(try.item), "Bo −0.50");
	assert_false(variation_of_values(shelf->arena, item,
		(struct item_values){wrong, 3}, &try, &unknown));
	assert_string_equal(unknown, "a");
}

static void the_place_of_a_term_is_no_condition(void **state)
{
	const struct item *item = read_item(*state,
		ITEM_OF("timeline",
			"  vars: {a: 1..3}\n  term: \"T @{a}\"\n  date: 2015\n"
			"  where: Berlin\n  significance: \"S @{a}\"\n"));

	assert_int_equal(item->variation->vary->condition_count, 0);
	assert_int_equal(item->variation->vary->combinations, 3);
}

static void tiers_and_parts_vary_alike(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item = read_item(shelf,
		"bank: b\n"
		"items:\n"
		"- id: a\n"
		"  vars: {a: [4]}\n"
		"  stem: \"L @{a}\"\n"
		"  parts:\n"
		"  - {kind: true_false, stem: \"P @{a}\", answer: \"= a > "
		"3\"}\n"
		"  - {kind: short_answer, stem: \"Q @{2*a}\", answer: "
		"\"@{a}\"}\n"
		"  tiers: {support: {stem: \"M @{a + 1}\"}}\n");
	const struct variation_try try = variation_make(shelf->arena, item, 0);
	const struct item *support = item_on_tier(try.item, TIER_SUPPORT);

	assert_string_equal(try.item->lead, "L 4");
	assert_string_equal(kind_item_stem(&try.item->parts[0]), "P 4");
	assert_string_equal(kind_item_stem(&try.item->parts[1]), "Q 8");
	assert_string_equal(support->lead, "M 5");
	assert_int_equal(support->value_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(combinations_are_counted),
		TEST(a_combination_that_makes_no_item_is_an_error),
		TEST(a_variant_has_its_values),
		TEST(written_values_find_their_combination),
		TEST(the_place_of_a_term_is_no_condition),
		TEST(tiers_and_parts_vary_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
