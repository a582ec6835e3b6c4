#include "bank/kind/numeric.h"
#include "bank/kind/numeric_print.h"

#include "shelf.h"

#define HEAD                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: numeric\n"                                                    \
	"  stem: S\n"

static const struct saying sayings[] = {
	{HEAD, "b:3:3: error: numeric item needs an \"answer\"\n"},
	{HEAD "  answer: about 3\n",
		"b:6:11: error: answer: expected a number such as 9.81, -5 or "
		"3/4, or a formula: \"= a/b\", found \"about 3\"\n"},
	{HEAD "  answer: 1/3\n",
		"b:6:11: error: answer: the value has no finite decimals\n"
		"= state the digits, show: 2 or show: s3, or print a "
		"fraction, show: frac\n"},
	{HEAD "  answer: \"= sqrt(2)\"\n",
		"b:6:11: error: answer: the value is approximate\n"
		"= state the digits: show: 2, or show: s3\n"},
	{HEAD "  answer: {unit: m}\n",
		"b:6:11: error: answer needs a \"value\"\n"},
	{HEAD "  answer: {value: 3, tolerance: some}\n",
		"b:6:33: error: tolerance: expected a number such as 0.05, or "
		"a percentage such as 2%, found \"some\"\n"},
	{HEAD "  answer: {value: 3, tolerance: -1}\n",
		"b:6:33: error: tolerance: expected a number such as 0.05, or "
		"a percentage such as 2%, found \"-1\"\n"},
	{HEAD "  answer: {value: 3, show: many}\n",
		"b:6:28: error: show: expected the number of decimals, 2, or "
		"of significant figures, s3, found \"many\"\n"},
	{HEAD "  answer: {value: 3, also: [4, x]}\n",
		"b:6:32: error: also: expected a number such as 9.81, -5 or "
		"3/4, or a formula: \"= a/b\", found \"x\"\n"},
	{HEAD "  answer: 1,5\n",
		"b:6:11: error: answer: expected a number such as 9.81, -5 or "
		"3/4, or a formula: \"= a/b\", found \"1,5\"\n"
		"= write a point before decimals, and nothing between "
		"thousands\n"},
	{HEAD "  answer: {value: 3, show: 2}\n  figures: required\n",
		"b:3:3: error: figures: required needs the number of "
		"significant figures in the answer's show, such as s3\n"},
	{HEAD "  answer: 3\n  work: 0\n", "b:7:9: error: work: expected a "
					  "whole number from 1 to 100, found "
					  "\"0\"\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

/* An answer as the key has it: value, others, and the range. */
static const struct {
	const char *answer, *language, *values, *range, *key;
} answers[] = {
	{"9.81", "en", "9.81", "", "9.81"},
	{"-5", "en", "−5", "", "-5"},
	{"1234.5", "en", "1,234.5", "", "1234.5"},
	{"1234.5", "de", "1.234,5", "", "1234.5"},
	{"{value: 250, tolerance: 5}", "en", "250", "245 250 255", "250"},
	{"{value: 250, tolerance: 2%}", "en", "250", "245 250 255", "250"},
	{"{value: -250, tolerance: 2 %}", "en", "−250", "−255 −250 −245",
		"-250"},
	{"{value: 250, tolerance: 0}", "en", "250", "", "250"},
	{"{value: \"= 2/3\", show: 2, tolerance: 1%}", "en", "0.67",
		"0.660 0.67 0.673", "0.67"},
	{"{value: \"= 2/3\", show: frac}", "en", "2/3", "", "2/3"},
	{"{value: 7/4, show: mixed}", "en", "1 3/4", "", "1.75"},
	{"{value: \"= sqrt(2)\", show: s3}", "en", "1.41", "", "1.41"},
	{"{value: 12345, show: sci3}", "en", "1.23 × 10^4^", "", "12300"},
	{"6.02e23", "en", "6.02 × 10^23^", "", "602000000000000000000000"},
	{"{value: 1.6e-19, tolerance: 2%}", "de", "1,6 × 10^−19^",
		"1,568 × 10^−19^ 1,6 × 10^−19^ 1,632 × 10^−19^",
		"0.00000000000000000016"},
	{"{value: 6.02214e23, show: s3, tolerance: 1%}", "en", "6.02 × 10^23^",
		"5.962 × 10^23^ 6.02 × 10^23^ 6.082 × 10^23^",
		"602000000000000000000000"},
	{"{value: 2e10, tolerance: 10%}", "en", "2 × 10^10^",
		"1.8 × 10^10^ 2 × 10^10^ 2.2 × 10^10^", "20000000000"},
	{"{value: 1e10, tolerance: 1e10}", "en", "1 × 10^10^",
		"0 1 × 10^10^ 2 × 10^10^", "10000000000"},
	{"{value: -1000000000, also: [12345654321, 0.000001, 0.0000001]}", "en",
		"−1,000,000,000 12,345,654,321 0.000001 1 × 10^−7^", "",
		"-1000000000"},
	{"{value: 2e23, show: 0}", "en", "200,000,000,000,000,000,000,000", "",
		"200000000000000000000000"},
	{"{value: 5, tolerance: 0.001}", "en", "5", "4.999 5 5.001", "5"},
	{"{value: 9.81, show: 2, tolerance: 0.00015}", "en", "9.81",
		"9.80985 9.81 9.81015", "9.81"},
	{"{value: 6e23, show: sci1, tolerance: 1e20}", "en", "6 × 10^23^",
		"5.999 × 10^23^ 6 × 10^23^ 6.001 × 10^23^",
		"600000000000000000000000"},
	{"{value: 0, tolerance: 1e-9}", "en", "0", "−1 × 10^−9^ 0 1 × 10^−9^",
		"0"},
	{"{value: 0, tolerance: 5%}", "en", "0", "", "0"},
	{"{value: 3, show: 2, also: [4, \"= 10/2\"]}", "en", "3.00 4.00 5.00",
		"", "3.00"},
};

static void answers_are_printed_as_their_language_does(void **state)
{
	struct shelf *shelf = *state;
	const struct dealt none = {0};

	for (size_t i = 0; i < LENGTH(answers); i++) {
		const char *text = arena_printf(shelf->arena,
			"bank: b\nlanguage: %s\nitems:\n- {id: a, kind: "
			"numeric, stem: S, answer: %s}\n",
			answers[i].language, answers[i].answer);
		const struct item *item = good_bank(shelf, text)->items;
		const struct text_list values =
			numeric_print_values(shelf->arena, item);
		struct buffer out = {.arena = shelf->arena};
		const char *low, *high;
		bool tolerant;

		for (size_t k = 0; k < values.count; k++)
			buffer_printf(
				&out, "%s%s", k > 0 ? " " : "", values.at[k]);
		assert_string_equal(buffer_text(&out), answers[i].values);
		tolerant = numeric_print_range(shelf->arena, item, &low, &high);
		assert_string_equal(
			tolerant ? arena_printf(shelf->arena, "%s %s %s", low,
					   values.at[0], high)
				 : "",
			answers[i].range);
		assert_string_equal(
			numeric_rules.key(shelf->arena, item, &none).at[0],
			answers[i].key);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(answers_are_printed_as_their_language_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
