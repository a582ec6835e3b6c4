#include "draw/explain/demand_cells.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* "count 4 of 12: 3 forms", a line for each cell. */
static const char *printed(struct arena *arena, const struct worksheet *sheet)
{
	const struct cell_list cells =
		demand_cells_of(arena, pool_new(arena, sheet));
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < cells.count; i++) {
		const struct cell *cell = &cells.at[i];

		buffer_printf(&out, "%s %s of %s: ", cell->demand.label,
			cell->asked, cell->have);
		if (cell->forms == CELL_ANY)
			buffer_puts(&out, "any\n");
		else
			buffer_printf(&out, "%d\n", cell->forms);
	}
	return buffer_text(&out);
}

/* Twelve items: 2 points and 3 minutes each, the first four easy, the next
 * four hard, every third tagged x. */
static const struct bank *made_dozen(struct arena *arena)
{
	static const char *const tag = "x";
	static const char *const standard = "S.1";
	struct item items[12];

	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.points = 2 * POINT,
			.seconds = 180,
			.bloom = i < 2 ? 6 : 1,
			.difficulty = i < 4   ? 1
				      : i < 8 ? 5
					      : 0,
			.tags = {&tag, i % 3 == 0},
			.standards = {&standard, i == 11}};
	return made_bank(arena, "b", items, LENGTH(items));
}

static void counts_and_difficulties_are_cells(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	struct section section = made_section("s", 4);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	assert_string_equal(printed(arena, &sheet), "count 4 of 12: 3\n");
	section.draw.difficulty[1] = 1;
	section.draw.difficulty[5] = 2;
	sheet.avoid = (struct text_list)TEXTS("b/0", "b/4", "b/8");
	assert_string_equal(printed(arena, &sheet),
		"count 4 of 9: 2\n"
		"difficulty easy 1 of 3: 3\n"
		"difficulty hard 2 of 3: 1\n"
		"difficulty other 1 of 3: 3\n");
	arena_free(arena);
}

static void pins_are_on_every_form(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	const struct item *const pins[] = {&bank->items[0], &bank->items[4]};
	struct section section = made_section("s", 3);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.pins = pins;
	section.pin_count = 2;
	section.draw.difficulty[1] = 1;
	assert_string_equal(printed(arena, &sheet),
		"count 3 of 12: 10\n"
		"difficulty easy 1 of 4: any\n"
		"difficulty other 2 of 8: 7\n");
	arena_free(arena);
}

static void a_blueprint_is_weighed_cell_by_cell(void **state)
{
	struct constraint of_section[] = {
		{.type = CONSTRAINT_TAG,
			.name = "x",
			.least = 3,
			.most = CONSTRAINT_ANY},
		{.type = CONSTRAINT_BLOOM, .value = 6, .least = 0, .most = 1},
		{.type = CONSTRAINT_MEAN, .least = 250, .most = 350},
	};
	struct constraint of_whole[] = {
		{.type = CONSTRAINT_POINTS,
			.least = 10 * POINT,
			.most = 10 * POINT},
		{.type = CONSTRAINT_MINUTES, .least = 0, .most = 600},
		{.type = CONSTRAINT_STANDARD,
			.name = "S.1",
			.least = 1,
			.most = CONSTRAINT_ANY},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	struct section section = made_section("s", 5);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.draw.blueprint =
		(struct constraint_list){of_section, LENGTH(of_section), 0};
	sheet.blueprint =
		(struct constraint_list){of_whole, LENGTH(of_whole), 0};
	assert_string_equal(printed(arena, &sheet),
		"count 5 of 12: 2\n"
		"per_tag x at least 3 of 4: 1\n"
		"per_bloom at most 1 of 2: any\n"
		"mean_difficulty 2.5 to 3.5 of 1.4 to 4.6: any\n"
		"total_points 10 of 24: 2\n"
		"minutes at most 10 of 15: 0\n"
		"cover S.1 at least 1 of 1: 1\n");
	arena_free(arena);
}

/* What several sections may draw is there once. */
static void the_whole_counts_an_item_once(void **state)
{
	struct constraint whole = {.type = CONSTRAINT_TAG,
		.name = "x",
		.least = 2,
		.most = CONSTRAINT_ANY};
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	const struct section sections[] = {
		made_section("a", 3), made_section("b", 3)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sheet.blueprint = (struct constraint_list){&whole, 1, 0};
	assert_string_equal(printed(arena, &sheet),
		"count 3 of 12: 4\n"
		"count 3 of 12: 4\n"
		"per_tag x at least 2 of 4: 2\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_and_difficulties_are_cells),
		cmocka_unit_test(pins_are_on_every_form),
		cmocka_unit_test(a_blueprint_is_weighed_cell_by_cell),
		cmocka_unit_test(the_whole_counts_an_item_once),
	};

	return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
