/*
 * Blanks and the words for them, options in a line, and what each earns.
 */
#include "bank/kind/fill_in.h"

#include "bank_form.h"

static void blanks_have_all_their_answers(void **state)
{
	assert_string_equal(
		bank_form_dump_of(*state,
			"- {id: x, kind: fill_in, points: 2,\n"
			"   text: '{{Yeast}} makes {{gas|CO~2~}}.'}\n"),
		"question 1, 2 points, b/x = Yeast; gas\n"
		"  text \"____ makes ____.\", blanks for the widest of 3\n"
		"    blank, 1 point = \"Yeast\"\n"
		"    blank, 1 point = \"gas\" \"CO₂\"\n");
}

static void a_bank_of_words_is_as_dealt(void **state)
{
	static const size_t dealt[] = {2, 0, 1};
	struct bank_form *made = *state;

	bank_form_take(made,
		"- {id: x, kind: fill_in, text: '{{One}} and {{two}}.',\n"
		"   word_bank: [three]}\n",
		(struct dealt){NULL, dealt, 0, 3});
	assert_string_equal(bank_form_dump(made),
		"question 1, 1 point, b/x = One; two\n"
		"  text \"____ and ____.\", blanks for the widest of 3\n"
		"    blank, ½ point = \"One\"\n"
		"    blank, ½ point = \"two\"\n"
		"  bank \"three\" \"One\" \"two\"\n");
}

static void an_option_in_the_line_is_no_blank(void **state)
{
	static const size_t order[] = {0, 1, 2, 3};
	struct bank_form *made = *state;
	const struct block *text, *blank;

	bank_form_take(made,
		"- {id: x, kind: fill_in, text: 'It {{?is|was}} {{so}}.'}\n",
		(struct dealt){order, NULL, 2, 0});
	text = block_child(block_child(bank_form_section(made), BLOCK_QUESTION),
		BLOCK_TEXT);
	blank = block_child(text, BLOCK_BLANK);
	assert_int_equal(text->answer.count, 1); /* of the blank alone */
	assert_int_equal(text->solved.count, 1);
	assert_true(blank->flags & BLOCK_OPTIONS);
	assert_int_equal(blank->answer.count, 1);
	assert_false(block_next(blank)->flags & BLOCK_OPTIONS);
	assert_ptr_equal(block_written(blank), block_next(blank));
	assert_ptr_equal(block_next(blank)->answer.at, text->answer.at);
}

static void blanks_of_words_to_choose_from_are_alike(void **state)
{
	struct bank_form *made = *state;
	const struct block *text;
	struct text_list words;

	bank_form_take(made,
		"- {id: x, kind: fill_in, text: '{{One}} and {{two}}.'}\n",
		(struct dealt){NULL, NULL, 0, 0});
	words = (struct text_list){
		(const char *const[]){"the very longest of all"}, 1};
	made->drawn.words = words;
	text = block_child(block_child(bank_form_section(made), BLOCK_QUESTION),
		BLOCK_TEXT);
	assert_true(text->flags & BLOCK_ALIKE);
	assert_int_equal(text->children->size, BLANK_LONG);
	assert_int_equal(text->children->next->size, BLANK_LONG);
}

static void the_setting_for_blanks_may_be_uniform(void **state)
{
	struct bank_form *made = *state;
	const struct block *text;

	bank_form_take(made,
		"- {id: x, kind: fill_in, text: '{{One}} and {{two}}.'}\n",
		(struct dealt){NULL, NULL, 0, 0});
	made->worksheet.blanks = BLANK_WIDTH_UNIFORM;
	text = block_child(block_child(bank_form_section(made), BLOCK_QUESTION),
		BLOCK_TEXT);
	assert_int_equal(text->children->size, BLANK_FITTING);
	made->section.blanks = BLANK_WIDTH_SIZED;
	text = block_child(block_child(bank_form_section(made), BLOCK_QUESTION),
		BLOCK_TEXT);
	assert_int_equal(text->children->size, BLANK_SHORT);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(blanks_have_all_their_answers),
		TEST(a_bank_of_words_is_as_dealt),
		TEST(an_option_in_the_line_is_no_blank),
		TEST(blanks_of_words_to_choose_from_are_alike),
		TEST(the_setting_for_blanks_may_be_uniform),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
