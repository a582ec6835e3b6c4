#include "bank/kind/fill_in.h"

#include "shelf.h"

#define HEAD                                                                   \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: fill_in\n"

static const struct saying sayings[] = {
	{HEAD, "b:3:3: error: fill_in item needs a \"text\"\n"},
	{HEAD "  text: No blank here\n",
		"b:5:9: error: text needs at least one blank, found none\n"
		"= put the answer in braces: {{answer}}\n"},
	{HEAD "  text: The {{cell has one\n",
		"b:5:13: error: \"{{\" is not closed by \"}}\"\n"},
	{HEAD "  text: The {{cell has {{one}} of it\n",
		"b:5:13: error: \"{{\" is not closed by \"}}\"\n"},
	{HEAD "  text: The cell}} has {{one}}\n",
		"b:5:17: error: \"}}\" has no \"{{\" before it\n"},
	{HEAD "  text: The {{}} and {{ }} and {{a|}} and {{|b}} and {{a| |c}}"
	      "\n",
		"b:5:15: error: a blank's answer is empty\n"
		"b:5:25: error: a blank's answer is empty\n"
		"b:5:36: error: a blank's answer is empty\n"
		"b:5:45: error: a blank's answer is empty\n"
		"b:5:59: error: a blank's answer is empty\n"},
	{HEAD "  text: The {{a| b | a}}\n",
		"b:5:22: error: a blank has the same answer twice\n"},
	{HEAD "  text: The {{a|*a*}} {{\u00a0}}\n",
		"b:5:17: error: a blank has the same answer twice\n"
		"b:5:26: error: a blank's answer is empty\n"},
	{HEAD "  text: The {{____}} and {{a|b____c}} and {{`____`}} and "
	      "{{\\_\\_\\_}} and {{__init__}}\n",
		"b:5:13: error: a blank's answer has a blank in it\n"
		"= write \\_ where an underscore is meant\n"
		"b:5:26: error: a blank's answer has a blank in it\n"
		"= write \\_ where an underscore is meant\n"},
	{HEAD "  text: The {{a|b}}\n"
	      "  word_bank: [c, '`b`', '**c**']\n",
		"b:6:25: error: distractor 3 prints like distractor 1\n"},
	{HEAD "  text: The {{a|b}}\n"
	      "  word_bank: ['`b`']\n",
		"b:6:15: error: distractor \"`b`\" is an answer\n"},
	{HEAD "  text: 'The {{a}} ![of {{b}}](x.svg)'\n",
		"b:5:9: error: a blank is in a place that is not printed\n"
		"= take it out of the picture's brackets, or off the line that "
		"opens a block of code\n"
		"b:5:20: error: image: cannot read \"x.svg\": No such file or "
		"directory\n"},
	{HEAD "  text: |\n"
	      "    ```{{c}}\n"
	      "    {{d}}\n"
	      "    ```\n",
		"b:5:9: error: a blank is in a place that is not printed\n"
		"= take it out of the picture's brackets, or off the line that "
		"opens a block of code\n"},
	/* The position in the file differs from that in the text. */
	{HEAD "  text: >\n"
	      "    Äpfel und\n"
	      "    “Birnen” {{}}\n"
	      "\n"
	      "    und {{b\n",
		"b:7:16: error: a blank's answer is empty\n"
		"b:9:9: error: \"{{\" is not closed by \"}}\"\n"},
	{HEAD "  text: \"Say \\\"yes\\\"\\n or {{}} it\"\n",
		"b:5:29: error: a blank's answer is empty\n"},
	{HEAD "  text: 'It''s\n"
	      "    {{}} here'\n",
		"b:6:7: error: a blank's answer is empty\n"},
	{HEAD "  text: The {{a|b}}\n"
	      "  word_bank: [c, b, c]\n",
		"b:6:21: error: distractor 3 repeats distractor 1\n"},
	{HEAD "  text: The {{a|b}}\n"
	      "  word_bank: [c, b]\n",
		"b:6:18: error: distractor \"b\" is an answer\n"},
	{HEAD "  text: The {{a}}\n"
	      "  word_bank: maybe\n",
		"b:6:14: error: word_bank: expected true, or a list of "
		"distractors, found \"maybe\"\n"
		"= write word_bank: [maybe]\n"},
	{HEAD "  text: The {{a}}\n"
	      "  word_bank: []\n",
		"b:6:14: error: word_bank needs at least 1 distractor, found "
		"0\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static const struct fill_in *read_one(struct shelf *shelf, const char *text)
{
	return good_bank(shelf, text)->items[0].content;
}

static void assert_texts(struct text_list texts, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer all = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&all, "%s%s", i == 0 ? "" : "/", texts.at[i]);
	assert_string_equal(buffer_text(&all), expected);
	arena_free(arena);
}

static void blanks_may_have_more_than_one_answer(void **state)
{
	const struct fill_in *content = read_one(*state,
		HEAD "  text: |\n"
		     "    In goes {{ carbon\n"
		     "    dioxide | CO~2~ }}, out {{oxygen}}.\n");

	assert_int_equal(content->blanks.count, 2);
	assert_texts(content->blanks.at[0].answers, "carbon dioxide/CO~2~");
	assert_texts(content->blanks.at[1].answers, "oxygen");
	assert_string_equal(content->stem, "In goes ____, out ____.");
	assert_false(content->word_bank);
}

static void braces_and_bars_can_be_part_of_the_text(void **state)
{
	const struct fill_in *content = read_one(*state,
		HEAD "  text: 'A \\{{ b }, {{a\\|b}} and {{{1, 2}}}'\n");

	assert_int_equal(content->blanks.count, 2);
	assert_texts(content->blanks.at[0].answers, "a\\|b");
	assert_texts(content->blanks.at[1].answers, "{1, 2}");
	assert_string_equal(content->stem, "A \\{{ b }, ____ and ____");
}

static void braces_of_formulas_may_close_together(void **state)
{
	const struct fill_in *content = read_one(*state, HEAD
		"  text: '$\\frac{1}{x^{2}}$, {{$\\frac{1}{x^{2}}$|a {b}}} "
		"$\\sqrt{\\frac{1}{{{4}}}}$ {{c}}'\n");

	assert_int_equal(content->blanks.count, 3);
	assert_texts(content->blanks.at[0].answers, "$\\frac{1}{x^{2}}$/a {b}");
	assert_texts(content->blanks.at[2].answers, "c");
}

static void answers_may_have_readings(void **state)
{
	const struct fill_in *content = read_one(*state, HEAD
		"  text: '{村|むら}の{{{牧人|ぼくじん}|{羊飼|ひつじか}い}}は"
		"{{怒る|笑う}}、{{ {心|こころ} }}。'\n");

	assert_int_equal(content->blanks.count, 3);
	assert_texts(content->blanks.at[0].answers,
		"{牧人|ぼくじん}/{羊飼|ひつじか}い");
	assert_texts(content->blanks.at[1].answers, "怒る/笑う");
	assert_texts(content->blanks.at[2].answers, "{心|こころ}");
	assert_string_equal(content->stem, "{村|むら}の____は____、____。");
}

static void a_bank_shows_answers_and_distractors_once(void **state)
{
	const char *const orders[] = {HEAD "  text: '{{a|b}} {{c}} {{a}}'\n"
					   "  word_bank: [d, e]\n",
		HEAD "  word_bank: [d, e]\n"
		     "  text: '{{a|b}} {{c}} {{a}}'\n"};

	for (size_t i = 0; i < LENGTH(orders); i++) {
		const struct bank *bank = good_bank(*state, orders[i]);
		const struct fill_in *content = bank->items[0].content;

		assert_true(content->word_bank);
		assert_texts(content->words, "a/c/d/e");
		assert_int_equal(
			fill_in_rules.shuffle(&bank->items[0]).count, 4);
	}
}

static void words_that_print_alike_are_shown_once(void **state)
{
	const struct bank *bank =
		good_bank(*state, HEAD "  text: '{{cell}} {{*cell*}} {{b}}'\n");

	assert_texts(fill_in_rules.words(&bank->items[0]), "cell/b");
}

static void answers_in_code_are_code(void **state)
{
	const struct bank *bank =
		good_bank(*state, HEAD "  text: |\n"
				       "    ```\n"
				       "    {{__a__}} = {{b\\|c|`d`}}\n"
				       "    ```\n"
				       "    and `{{*e*}}` or {{*f*}}\n");
	const struct fill_in *content = bank->items[0].content;

	assert_texts(fill_in_rules.words(&bank->items[0]),
		"`__a__`/`b|c`/`*e*`/*f*");
	assert_texts(content->blanks.at[1].answers, "`b|c`/`` `d` ``");
}

static void without_a_bank_nothing_is_shuffled(void **state)
{
	const struct bank *bank =
		good_bank(*state, HEAD "  text: '{{a}}'\n"
				       "  word_bank: false\n");

	assert_int_equal(fill_in_rules.shuffle(&bank->items[0]).count, 0);
	assert_texts(fill_in_rules.words(&bank->items[0]), "a");
}

static void a_text_has_at_most_100_blanks(void **state)
{
	struct arena *arena = arena_new();
	struct buffer text = {.arena = arena};
	struct reading reading = {arena, error_list_new(arena)};
	struct source source;

	(void)state;
	buffer_puts(&text, HEAD "  text: x");
	for (int i = 0; i < 101; i++)
		buffer_puts(&text, " {{a}}");
	source = source_of("b", buffer_text(&text));
	assert_null(bank_read(&reading, &source));
	assert_string_equal(said(arena, reading.errors),
		"b:5:9: error: text must have at most 100 blanks, found "
		"101\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_is_reported_at_its_place),
		TEST(blanks_may_have_more_than_one_answer),
		TEST(braces_and_bars_can_be_part_of_the_text),
		TEST(braces_of_formulas_may_close_together),
		TEST(answers_may_have_readings),
		TEST(a_bank_shows_answers_and_distractors_once),
		TEST(without_a_bank_nothing_is_shuffled),
		TEST(words_that_print_alike_are_shown_once),
		TEST(answers_in_code_are_code),
		cmocka_unit_test(a_text_has_at_most_100_blanks),
	};

	return cmocka_run_group_tests_name("fill_in", tests, NULL, NULL);
}
