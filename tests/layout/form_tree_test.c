#include "layout/paper/form_tree.h"

#include "bank/kind/short_answer.h"
#include "bank/stimulus.h"
#include "blocks/plain.h"
#include "desk.h"
#include "text/place_names.h"

/* A form of one question about a line of its source. */
struct made {
	struct stimulus stimulus;
	struct item item;
	struct drawn drawn;
	struct section section;
	struct form_section sections[1];
	struct worksheet worksheet;
	struct form form;
};

static const struct short_answer content = {.stem = "Who, in @{line there}?"};

static struct made *made_new(struct test_desk *test, const char *passage)
{
	struct made *made = arena_alloc(test->arena, 1, sizeof(*made));

	made->stimulus.numbered = 1;
	made->stimulus.passage =
		place_names_take(test->arena, passage, &made->stimulus.places);
	made->item = (struct item){.name = "b/who",
		.kind = &short_answer_rules,
		.points = POINT,
		.content = &content,
		.stimulus = &made->stimulus};
	made->drawn = (struct drawn){.item = &made->item, .number = 1};
	made->section.id = "s";
	made->sections[0] = (struct form_section){
		.section = &made->section, .items = &made->drawn, .count = 1};
	made->worksheet.wording = wording_of("en");
	made->form = (struct form){.name = "A",
		.worksheet = &made->worksheet,
		.sections = made->sections,
		.section_count = 1,
		.item_count = 1,
		.numbers = 1};
	return made;
}

static const struct block *read_side(
	struct test_desk *test, struct form_tree *tree, bool key)
{
	return form_tree_read(tree,
		&(struct form_tree_builder){
			test->desk.typesetter, &test->look, test->desk.errors},
		key);
}

/* The stem of the only question, in plain text. */
static const char *stem_of(struct arena *arena, const struct block *form)
{
	const struct block *section = block_child(form, BLOCK_SECTION);
	const struct block *question = block_child(section, BLOCK_QUESTION);
	struct buffer out = {.arena = arena};

	plain_put(&out, block_child(question, BLOCK_TEXT)->texts.at[0]);
	return buffer_text(&out);
}

/* Enough words for several lines, the mark behind most of them. */
static const char *long_passage(struct arena *arena)
{
	struct buffer out = {.arena = arena};

	for (int i = 0; i < 100; i++)
		buffer_puts(&out, "some words ");
	buffer_puts(&out, "{#there}and the last.");
	return buffer_text(&out);
}

static void sheet_and_key_read_one_tree(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test, long_passage(test->arena));
	struct form_tree *tree = form_tree_new(test->arena, &made->form);
	const struct block *sheet = read_side(test, tree, false);

	assert_ptr_equal(read_side(test, tree, true), sheet);
	assert_ptr_equal(read_side(test, tree, false), sheet);
}

static void copies_in_large_print_share_it_if_no_line_is_named(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test, "No mark.");
	struct form_tree *tree = form_tree_new(test->arena, &made->form);

	made->form.large_print = true;
	assert_ptr_equal(
		read_side(test, tree, false), read_side(test, tree, true));
}

static void a_key_names_the_lines_of_large_print_too(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test, long_passage(test->arena));
	struct form_tree *tree = form_tree_new(test->arena, &made->form);
	const char *sheet;

	made->form.large_print = true;
	sheet = stem_of(test->arena, read_side(test, tree, false));
	assert_null(strstr(sheet, "large print"));
	assert_non_null(
		strstr(stem_of(test->arena, read_side(test, tree, true)),
			"; large print "));
	assert_string_equal(
		stem_of(test->arena, read_side(test, tree, false)), sheet);
}

static void what_is_forgotten_is_built_anew(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test, "No mark.");
	struct form_tree *tree = form_tree_new(test->arena, &made->form);
	const struct block *before = read_side(test, tree, false);

	form_tree_forget(tree);
	assert_ptr_not_equal(read_side(test, tree, false), before);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sheet_and_key_read_one_tree),
		TEST(copies_in_large_print_share_it_if_no_line_is_named),
		TEST(a_key_names_the_lines_of_large_print_too),
		TEST(what_is_forgotten_is_built_anew),
	};

	return cmocka_run_group_tests_name("form_tree", tests, NULL, NULL);
}
