#include "bank/leak/lexicon.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct lexicon lexicon_in(struct arena *arena)
{
	return (struct lexicon){.arena = arena, .spelling = {.arena = arena}};
}

/* The words of a text, with a bar between two. */
static const char *joined(const struct lexicon *lexicon, struct words words)
{
	struct buffer out = {.arena = lexicon->arena};

	for (size_t i = 0; i < words.count; i++) {
		const struct lexeme *word = &lexicon->at[words.at[i]];

		buffer_puts(&out, i > 0 ? "|" : "");
		buffer_add(&out, word->text, word->length);
	}
	return buffer_text(&out);
}

static void texts_are_cut_into_words(void **state)
{
	static const struct {
		const char *text, *words;
	} examples[] = {
		{"", ""},
		{" - … ", ""},
		{"The Long March, 1934-35.", "the|long|march|1934|35"},
		{"H~2~O and x^2^, *un*likely", "h2o|and|x2|unlikely"},
		{"ÉCOLE Straße", "école|straße"},
		{"see ![a cat](cat.svg) here", "see|here"},
		{"鸦片战争", "鸦|片|战|争"},
		{"フランスとサンフランシスコ", "フランス|と|サンフランシスコ"},
		{"CPUの速さ", "cpu|の|速|さ"},
	};
	struct lexicon lexicon = lexicon_in(*state);

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_string_equal(joined(&lexicon, lexicon_cut(&lexicon,
							     examples[i].text)),
			examples[i].words);
}

static void an_answer_loses_gloss_and_article(void **state)
{
	static const struct {
		const char *text, *words;
	} examples[] = {
		{"the Treaty of Versailles (1919)", "treaty|of|versailles"},
		{"An (old) atom", "atom"},
		{"a", "a"},
		{"one ) two", "one|two"},
		{"Athens ((city) state)", "athens"},
		{"vitamin a", "vitamin|a"},
	};
	struct lexicon lexicon = lexicon_in(*state);

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_string_equal(
			joined(&lexicon,
				lexicon_cut_answer(&lexicon, examples[i].text)),
			examples[i].words);
}

/* More words than the first buckets are for. */
static void equal_words_share_a_number(void **state)
{
	struct lexicon lexicon = lexicon_in(*state);
	struct buffer text = {.arena = *state};
	struct words once, again;

	for (int i = 0; i < 5000; i++)
		buffer_printf(&text, "word%d ", i);
	once = lexicon_cut(&lexicon, buffer_text(&text));
	again = lexicon_cut(&lexicon, buffer_text(&text));
	assert_int_equal(lexicon.count, 5000);
	assert_int_equal(once.count, 5000);
	assert_memory_equal(once.at, again.at, 5000 * sizeof(*once.at));
	assert_int_equal(*lexicon_cut(&lexicon, "WORD4321").at, 4321);
}

static void long_words_are_telling(void **state)
{
	static const struct {
		const char *text;
		int weight;
	} examples[] = {{"Nile", 4}, {"Ur", 0}, {"which", 0}, {"1492", 0},
		{"übel", 4}, {"çay", 0}, {"水", 2}, {"水火", 4}, {"の", 1},
		{"フラ", 4}, {"フ", 1}, {"the Nile and the Ganges", 4},
		{"in an up", 0}};
	struct lexicon lexicon = lexicon_in(*state);

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_int_equal(
			lexicon_weight(&lexicon,
				lexicon_cut(&lexicon, examples[i].text)),
			examples[i].weight);
}

static void a_number_of_three_digits_may_be_an_answer(void **state)
{
	struct lexicon lexicon = lexicon_in(*state);

	assert_true(lexicon_number(
		&lexicon, lexicon_cut(&lexicon, "in 476 or so")));
	assert_false(lexicon_number(&lexicon, lexicon_cut(&lexicon, "in 47")));
	assert_false(lexicon_number(&lexicon, lexicon_cut(&lexicon, "a476")));
}

static void an_ordinal_makes_another_name(void **state)
{
	struct lexicon lexicon = lexicon_in(*state);
	const struct words second = lexicon_cut(&lexicon, "第二次鸦片战争");
	const struct words plain = lexicon_cut(&lexicon, "第二 鸦片战争");
	const struct words far =
		lexicon_cut(&lexicon, "第一二三四五次鸦片战争");

	assert_true(lexicon_ideograph(&lexicon, second.at[3]));
	assert_false(
		lexicon_ideograph(&lexicon, *lexicon_cut(&lexicon, "war").at));
	assert_true(lexicon_ordinal_before(&lexicon, second, 3));
	assert_false(lexicon_ordinal_before(&lexicon, second, 4));
	assert_false(lexicon_ordinal_before(&lexicon, second, 0));
	assert_false(lexicon_ordinal_before(&lexicon, plain, 2));
	assert_false(lexicon_ordinal_before(&lexicon, far, 7));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts_are_cut_into_words),
		TEST(an_answer_loses_gloss_and_article),
		TEST(equal_words_share_a_number),
		TEST(long_words_are_telling),
		TEST(a_number_of_three_digits_may_be_an_answer),
		TEST(an_ordinal_makes_another_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
