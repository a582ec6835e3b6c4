#include "blocks/form_blocks.h"

#include "bank/kind/matching.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "blocks/block_dump.h"
#include "blocks/brief.h"
#include "blocks/build.h"
#include "blocks/kind.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	TERMS = 4
};

/* A form of one section, made by hand. */
struct made {
	struct arena *arena;
	struct typesetter *typesetter;
	struct worksheet worksheet;
	struct section section;
	struct form_section drawn;
	struct form form;
};

static int made_open(void **state)
{
	struct arena *arena = arena_new();
	struct made *made = arena_alloc(arena, 1, sizeof(*made));

	made->arena = arena;
	made->typesetter = set_typesetter_new();
	made->section.id = "s";
	made->drawn.section = &made->section;
	made->form.name = "A";
	made->form.worksheet = &made->worksheet;
	made->form.sections = &made->drawn;
	made->form.section_count = 1;
	*state = made;
	return 0;
}

static int made_close(void **state)
{
	struct made *made = *state;

	set_typesetter_free(made->typesetter);
	arena_free(made->arena);
	return 0;
}

static const struct block *tree_of(
	struct made *made, const struct drawn *items, size_t count)
{
	made->drawn.items = items;
	made->drawn.count = count;
	return form_blocks(
		&(struct references){.arena = made->arena, .form = &made->form},
		made->typesetter);
}

static const struct block *section_of(
	struct made *made, const struct drawn *items, size_t count)
{
	return block_child(tree_of(made, items, count), BLOCK_SECTION);
}

static const struct choice choices[] = {
	{.text = "*warm*", .correct = true},
	{.text = "cold", .feedback = "Feel it."},
	{.text = "wet", .correct = true},
};
static const struct multiple_choice choosing = {
	.stem = "How is it?", .choices = choices, .choice_count = 3};
static const struct item choosing_item = {.name = "b/how",
	.kind = &multiple_choice_rules,
	.points = POINT,
	.content = &choosing};

static void a_choice_is_right_by_its_letter_on_the_form(void **state)
{
	static const size_t order[] = {1, 2, 0};
	struct made *made = *state;
	struct buffer out = {.arena = made->arena};
	const struct drawn drawn = {.item = &choosing_item,
		.number = 7,
		.dealt = {NULL, order, 0, 3}};

	block_dump(tree_of(made, &drawn, 1), &out);
	assert_string_equal(buffer_text(&out),
		"form A\n"
		"  head sheet-code\n"
		"  section, 1 question, s\n"
		"    question 7, 1 point, b/how = B, C\n"
		"      text \"How is it?\"\n"
		"      text choose 2\n"
		"      choices, 2 right = B, C\n"
		"        choice A \"cold\"\n"
		"          feedback \"Feel it.\"\n"
		"        choice B right \"wet\"\n"
		"        choice C right \"warm\"\n");
	assert_string_equal(brief_answer(made->arena, &made->worksheet.wording,
				    &made->drawn, &drawn),
		"B, C");
}

static void a_head_has_what_the_worksheet_says(void **state)
{
	static const struct fill_line lines[] = {
		{.fill = FILL_SCORE}, {.fill = FILL_PERIOD}};
	struct made *made = *state;
	struct buffer out = {.arena = made->arena};

	made->form.code = "ABCDE-F";
	made->form.points = 7 * POINT;
	made->worksheet.title = "Heat";
	made->worksheet.course = "*Physics* 2";
	made->worksheet.date = "May 4";
	made->worksheet.instructions = "Write in ink.";
	made->worksheet.fields = (struct fill_lines){lines, LENGTH(lines)};
	block_dump(block_child(tree_of(made, NULL, 0), BLOCK_HEAD), &out);
	assert_string_equal(buffer_text(&out),
		"head sheet-code \"Heat\" = ABCDE-F\n"
		"  note \"Physics 2 · May 4\"\n"
		"  labelled score, 7 points\n"
		"  labelled period\n"
		"  text \"Write in ink.\"\n");
}

static void forms_share_what_they_say_alike(void **state)
{
	static const size_t orders[][3] = {{0, 1, 2}, {2, 1, 0}};
	struct made *made = *state;
	const struct block *stems[2];

	for (size_t i = 0; i < 2; i++) {
		const struct drawn drawn = {.item = &choosing_item,
			.number = 1,
			.dealt = {NULL, orders[i], 0, 3}};
		const struct block *section = section_of(made, &drawn, 1);

		stems[i] = block_child(
			block_child(section, BLOCK_QUESTION), BLOCK_TEXT);
	}
	assert_ptr_not_equal(stems[0], stems[1]);
	assert_ptr_equal(
		stems[0]->texts.at[0].blocks, stems[1]->texts.at[0].blocks);
}

static void a_match_has_the_letter_that_is_printed(void **state)
{
	static const struct match pairs[] = {{.left = "one", .right = "eins"},
		{.left = "two", .right = "zwei"},
		{.left = "1", .right = "eins"}};
	static const struct matching content = {
		.stem = "Match.", .pairs = pairs, .pair_count = 3};
	static const struct item item = {.name = "b/match",
		.kind = &matching_rules,
		.points = 2 * POINT,
		.content = &content};
	static const size_t picked[] = {2, 1, 0}, rights[] = {1, 0};
	struct made *made = *state;
	struct buffer out = {.arena = made->arena};
	const struct drawn drawn = {
		.item = &item, .number = 1, .dealt = {picked, rights, 3, 2}};

	block_dump(section_of(made, &drawn, 1)->children, &out);
	assert_string_equal(buffer_text(&out),
		"question 1, 2 points, b/match = 1B 2A 3B\n"
		"  text \"Match.\"\n"
		"  text shared-letters\n"
		"  pairs\n"
		"    left 1, 1 point \"1\" = B\n"
		"    left 2, ½ point \"two\" = A\n"
		"    left 3, ½ point \"one\" = B\n"
		"    right A \"zwei\"\n"
		"    right B \"eins\"\n");
	assert_string_equal(brief_answer(made->arena, &made->worksheet.wording,
				    &made->drawn, &drawn),
		"1B 2A 3B");
}

/* The ranks of terms of these dates, in their order: "1|2 or 3|2 or 3". */
static const char *ranks_of(struct made *made, const char *const *dates)
{
	struct timeline *contents =
		arena_alloc(made->arena, TERMS, sizeof(*contents));
	struct item *items = arena_alloc(made->arena, TERMS, sizeof(*items));
	struct drawn *drawn = arena_alloc(made->arena, TERMS, sizeof(*drawn));
	struct buffer out = {.arena = made->arena};
	const struct block *question;

	for (size_t i = 0; i < TERMS; i++) {
		contents[i].term = "a term";
		assert_true(date_parse(dates[i], &contents[i].date));
		items[i].kind = &timeline_rules;
		items[i].content = &contents[i];
		drawn[i].item = &items[i];
		drawn[i].number = (int)i + 1;
	}
	made->section.ask = ASK_ORDER;
	question = block_child(section_of(made, drawn, TERMS), BLOCK_QUESTION);
	for (; question != NULL; question = block_next(question))
		buffer_printf(&out, "%s%s", out.length == 0 ? "" : "|",
			block_child(question, BLOCK_BLANK)->key);
	return buffer_text(&out);
}

static void a_date_that_leaves_its_place_open_has_several_ranks(void **state)
{
	static const char *const sure[TERMS] = {"1900", "1800", "2000", "1700"};
	static const char *const two[TERMS] = {"1916", "1916", "1800", "2000"};
	static const char *const all[TERMS] = {"1900", "1900", "1900", "1900"};

	assert_string_equal(ranks_of(*state, sure), "3|2|4|1");
	assert_string_equal(ranks_of(*state, two), "2 or 3|2 or 3|1|4");
	assert_string_equal(ranks_of(*state, all), "1–4|1–4|1–4|1–4");
}

static void points_are_dealt_in_halves(void **state)
{
	static const twelfths expected[] = {POINT, POINT, POINT, POINT / 2};

	(void)state;
	for (size_t i = 0; i < LENGTH(expected); i++)
		assert_int_equal(
			build_credit(7 * POINT / 2, i, 4), expected[i]);
	assert_int_equal(build_credit(2 * POINT, 3, 4), POINT / 2);
	assert_int_equal(build_credit(3 * POINT / 2, 0, 4), 0);
}

static void thirds_and_quarters_are_dealt_whole(void **state)
{
	(void)state;
	assert_int_equal(build_credit(5 * POINT / 3, 0, 3), 2 * POINT / 3);
	assert_int_equal(build_credit(5 * POINT / 3, 2, 3), POINT / 3);
	assert_int_equal(build_credit(3 * POINT / 4, 2, 3), POINT / 4);
	assert_int_equal(build_credit(POINT / 4, 0, 2), 0);
}

static void every_kind_has_a_row(void **state)
{
	const struct kind_list kinds = kind_all();

	(void)state;
	for (size_t i = 0; i < kinds.count; i++) {
		assert_non_null(kind_blocks(kinds.at[i])->build);
		assert_non_null(kind_blocks(kinds.at[i])->brief);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_choice_is_right_by_its_letter_on_the_form, made_open,
			made_close),
		cmocka_unit_test_setup_teardown(
			a_head_has_what_the_worksheet_says, made_open,
			made_close),
		cmocka_unit_test_setup_teardown(
			forms_share_what_they_say_alike, made_open, made_close),
		cmocka_unit_test_setup_teardown(
			a_match_has_the_letter_that_is_printed, made_open,
			made_close),
		cmocka_unit_test_setup_teardown(
			a_date_that_leaves_its_place_open_has_several_ranks,
			made_open, made_close),
		cmocka_unit_test(points_are_dealt_in_halves),
		cmocka_unit_test(thirds_and_quarters_are_dealt_whole),
		cmocka_unit_test(every_kind_has_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
