#include "draw/sheet_content.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/kind/essay.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A form of one essay.  Each test changes something of it. */
struct sheet {
	struct arena *arena;
	struct stimulus stimulus;
	struct item item;
	struct drawn drawn;
	struct section section;
	struct form_section own;
	struct worksheet worksheet;
	struct form form;
	uint64_t before;
};

static const char item_text[] = "{id: a, kind: essay, stem: S, tags: [t]}\n";
static const char sheet_text[] =
	"{sections: [{title: T, id: s, columns: 1, instructions: I}]}\n";
static const size_t order[] = {0, 1};

static const struct node *node_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	const struct node *node;

	*source = source_of("s", text);
	node = node_read(arena, source, error_list_new(arena));
	assert_non_null(node);
	return node;
}

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct sheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));

	sheet->arena = arena;
	sheet->stimulus.node = node_of(arena, "{id: m, text: M}\n");
	sheet->item = (struct item){.id = "a",
		.kind = &essay_rules,
		.points = POINT,
		.node = node_of(arena, item_text)};
	sheet->drawn = (struct drawn){.item = &sheet->item,
		.number = 1,
		.dealt = {.choices = order, .choice_count = 2}};
	sheet->section.title = "T";
	sheet->own = (struct form_section){
		.section = &sheet->section, .items = &sheet->drawn, .count = 1};
	sheet->worksheet.id = "w";
	sheet->worksheet.node = node_of(arena, sheet_text);
	sheet->form = (struct form){.worksheet = &sheet->worksheet,
		.name = "A",
		.tier = TIER_CORE,
		.sections = &sheet->own,
		.section_count = 1};
	sheet->before = sheet_content(&sheet->form);
	*state = sheet;
	return 0;
}

static int teardown(void **state)
{
	const struct sheet *sheet = *state;

	arena_free(sheet->arena);
	return 0;
}

static bool differs(const struct sheet *sheet)
{
	return sheet_content(&sheet->form) != sheet->before;
}

static bool differs_by_item(struct sheet *sheet, const char *text)
{
	const struct node *kept = sheet->item.node;
	bool differs_now;

	sheet->item.node = node_of(sheet->arena, text);
	differs_now = differs(sheet);
	sheet->item.node = kept;
	return differs_now;
}

static void a_field_that_a_page_shows_is_content(void **state)
{
	static const char *const shown[] = {
		"{id: a, kind: essay, stem: R, tags: [t]}\n",
		"{id: a, kind: essay, stem: S, hint: H}\n",
		"{id: a, kind: essay, stem: S, thesis: [T]}\n",
		"{id: a, kind: essay, stem: S, new_field: 1}\n",
		"{id: a, kind: essay, stem: [S]}\n",
		"{id: a, kind: essay}\n",
	};

	for (size_t i = 0; i < LENGTH(shown); i++)
		assert_true(differs_by_item(*state, shown[i]));
}

static void a_field_that_no_page_shows_is_not(void **state)
{
	assert_false(differs_by_item(*state, item_text));
	assert_false(differs_by_item(*state,
		"{id: b, kind: essay, stem: S, tags: [u, v], enemies: [c], "
		"difficulty: 5, bloom: create, minutes: 9, standards: [X], "
		"source: elsewhere}\n"));
}

static void an_id_is_content_only_where_a_text_names_one(void **state)
{
	struct sheet *sheet = *state;

	sheet->item.id = "b";
	assert_false(differs(sheet));
	sheet->item.id = "a";
	sheet->item.node =
		node_of(sheet->arena, "{stem: 'See @{question a}'}\n");
	sheet->before = sheet_content(&sheet->form);
	sheet->item.id = "b";
	assert_true(differs(sheet));
}

static void what_the_draw_made_of_an_item_is_content(void **state)
{
	static const size_t turned[] = {1, 0};
	static const char *const words[] = {"w"};
	struct sheet *sheet = *state;
	const struct drawn drawn = sheet->drawn;

	sheet->drawn.dealt.choices = turned;
	assert_true(differs(sheet));
	sheet->drawn = drawn;
	sheet->drawn.number = 2;
	assert_true(differs(sheet));
	sheet->drawn = drawn;
	sheet->drawn.words = (struct text_list){words, 1};
	assert_true(differs(sheet));
	sheet->drawn = drawn;
	assert_false(differs(sheet));
}

static void every_twelfth_of_a_point_is_content(void **state)
{
	struct sheet *sheet = *state;
	uint64_t seen[3 * POINT];

	for (twelfths points = 0; points < 3 * POINT; points++) {
		sheet->item.points = points;
		seen[points] = sheet_content(&sheet->form);
		for (twelfths other = 0; other < points; other++)
			assert_true(seen[other] != seen[points]);
	}
}

static void a_source_counts_with_its_text_but_not_its_id(void **state)
{
	struct sheet *sheet = *state;

	sheet->item.stimulus = &sheet->stimulus;
	assert_true(differs(sheet));
	sheet->before = sheet_content(&sheet->form);
	sheet->stimulus.node = node_of(sheet->arena, "{id: n, text: M}\n");
	assert_false(differs(sheet));
	sheet->stimulus.node = node_of(sheet->arena, "{id: m, text: N}\n");
	assert_true(differs(sheet));
}

static bool differs_by_sheet(struct sheet *sheet, const char *text)
{
	sheet->worksheet.node = node_of(sheet->arena, text);
	return differs(sheet);
}

static void a_section_counts_without_its_layout(void **state)
{
	assert_false(differs_by_sheet(*state,
		"{sections: [{title: T, id: r, columns: 3, new_page: true, "
		"order: bank, instructions: I}]}\n"));
	assert_true(differs_by_sheet(
		*state, "{sections: [{title: T, id: s, instructions: J}]}\n"));
}

static void form_tier_and_words_of_the_page_are_content(void **state)
{
	struct sheet *sheet = *state;
	const struct form form = sheet->form;

	sheet->form.name = "B";
	assert_true(differs(sheet));
	sheet->form = form;
	sheet->form.tier = TIER_SUPPORT;
	assert_true(differs(sheet));
	sheet->form = form;
	sheet->worksheet.title = "";
	assert_true(differs(sheet));
	sheet->worksheet.title = NULL;
	sheet->worksheet.wording.tag = "en";
	assert_false(differs(sheet));
	sheet->worksheet.wording.tag = "fr";
	assert_true(differs(sheet));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_field_that_a_page_shows_is_content),
		TEST(a_field_that_no_page_shows_is_not),
		TEST(an_id_is_content_only_where_a_text_names_one),
		TEST(what_the_draw_made_of_an_item_is_content),
		TEST(every_twelfth_of_a_point_is_content),
		TEST(a_source_counts_with_its_text_but_not_its_id),
		TEST(a_section_counts_without_its_layout),
		TEST(form_tier_and_words_of_the_page_are_content),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
