#include "draw/explain/explain.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SEED = 2015
};

/* Twelve items of two kinds, tags and difficulties; 0 and 1 are enemies. */
static const struct bank *made_dozen(struct arena *arena)
{
	static const char *const tags[] = {"x", "y"};
	static const char *const enemy = "1";
	struct item items[12];

	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.kind = i < 8 ? &essay_rules : &timeline_rules,
			.difficulty = i % 2 == 0 ? 1 : 5,
			.tags = {&tags[i % 2], 1},
			.enemies = {&enemy, i == 0}};
	return made_bank(arena, "b", items, LENGTH(items));
}

static struct section made_essay_section(const char *title, int count)
{
	static const struct kind_rules *const essay = &essay_rules;
	struct section section = made_section(title, count);

	section.title = title;
	section.draw.kinds = (struct kind_list){&essay, 1};
	return section;
}

/* Without what would be enough, which a test of its own pins. */
static const char *without_enough(struct arena *arena, const char *text)
{
	static const char mark[] = " more would be enough";
	struct buffer kept = {.arena = arena};

	while (*text != '\0') {
		const size_t length = strcspn(text, ";\n");

		if (*text == ';' && strstr(text, mark) != NULL) {
			text = strstr(text, mark) + strlen(mark);
		} else if (strncmp(text, "\n  this would", 13) == 0) {
			text += 1 + strcspn(text + 1, "\n");
		} else {
			buffer_add(&kept, text, length + (length == 0));
			text += length + (length == 0);
		}
	}
	return buffer_text(&kept);
}

static void assert_says(struct arena *arena, const struct worksheet *sheet,
	const char *expected)
{
	assert_string_equal(
		without_enough(arena, made_draw(arena, sheet, SEED, 0)),
		expected);
}

static void too_few_items_are_counted(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 2);
	struct section section = made_essay_section("Essay", 3);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	assert_says(arena, &sheet,
		"section \"Essay\": 3 essay items are asked for, the banks "
		"have 2 that match");
	section.title = NULL;
	section.id = "essay-2";
	section.draw.kinds.count = 0;
	assert_says(arena, &sheet,
		"section \"essay-2\": 3 items are asked for, the banks have 2 "
		"that match");
	arena_free(arena);
}

static void kinds_and_tags_are_named(void **state)
{
	static const struct stimulus map = {.name = "b/map"};
	static const struct stimulus text = {.name = "b/text"};
	const struct stimulus *const stimuli[] = {&map, &text};
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	struct section section = made_essay_section("Essay", 1);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.draw.tags = (struct text_list)TEXTS("x", "y");
	section.draw.any_tags = (struct text_list)TEXTS("p", "q");
	section.draw.not_tags = (struct text_list)TEXTS("z");
	assert_says(arena, &sheet,
		"section \"Essay\": 1 essay item tagged \"x\" and \"y\", "
		"and \"p\" or \"q\", not \"z\" is asked for, the banks have "
		"none that match");
	section.draw.stimuli = stimuli;
	section.draw.stimulus_count = 2;
	section.draw.any_tags.count = 0;
	assert_says(arena, &sheet,
		"section \"Essay\": 1 essay item on \"b/map\" or \"b/text\" "
		"tagged \"x\" and \"y\", not \"z\" is asked for, the banks "
		"have none that match");
	section.draw = (struct draw){.count = 13};
	section.draw.kinds = KINDS(&essay_rules, &timeline_rules);
	assert_says(arena, &sheet,
		"section \"Essay\": 13 timeline items or essay items are "
		"asked for, 11 can be drawn: of 12 that match, 1 is an enemy "
		"of an item on the form");
	arena_free(arena);
}

static void the_other_items_are_accounted_for(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	const struct item *pins[] = {&bank->items[1], &bank->items[2]};
	struct section sections[] = {made_essay_section("One", 2),
		made_essay_section("Two", 2), made_essay_section("Pins", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 3);

	(void)state;
	sections[2].pins = pins;
	sections[2].pin_count = 2;
	sheet.avoid = (struct text_list)TEXTS("b/3", "b/4", "b/5");
	assert_says(arena, &sheet,
		"section \"Two\": 2 essay items are asked for, none can be "
		"drawn: of 8 that match, 3 are to be avoided, 2 are pinned in "
		"other sections, 2 are taken by earlier sections and 1 is an "
		"enemy of an item on the form");
	arena_free(arena);
}

static void difficulties_are_reported_one_by_one(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	struct section section = made_essay_section("Essay", 9);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.draw.difficulty[3] = 2;
	section.draw.difficulty[5] = 6;
	assert_says(arena, &sheet,
		"section \"Essay\": 2 essay items of difficulty medium are "
		"asked for, the banks have none that match\n"
		"section \"Essay\": 6 essay items of difficulty hard are "
		"asked for, the banks have 4 that match");
	section.draw.count = 7;
	section.draw.difficulty[3] = 0;
	section.draw.difficulty[5] = 2;
	assert_says(arena, &sheet,
		"section \"Essay\": 5 essay items of a difficulty that is not "
		"listed are asked for, 3 can be drawn: of 4 that match, 1 is "
		"an enemy of an item on the form");
	arena_free(arena);
}

static void forms_without_overlap_are_counted_together(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 10);
	const struct item *pin = &bank->items[0];
	struct section section = made_essay_section("Essay", 4);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	sheet.overlap = OVERLAP_NONE;
	sheet.form_count = 3;
	assert_says(arena, &sheet,
		"section \"Essay\": 3 forms without overlap need 12 essay "
		"items, the banks have 10 that match");
	sheet.form_count = 30000;
	assert_says(arena, &sheet,
		"section \"Essay\": 30000 forms without overlap need 120000 "
		"essay items, the banks have 10 that match");
	section.pins = &pin;
	section.pin_count = 1;
	sheet.form_count = 4;
	assert_says(arena, &sheet,
		"section \"Essay\": 4 forms without overlap need 12 essay "
		"items besides the pins, the banks have 9 that match");
	arena_free(arena);
}

static void all_sections_that_fail_are_reported(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 1);
	const struct section sections[] = {
		made_essay_section("One", 2), made_essay_section("Two", 1)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	assert_says(arena, &sheet,
		"section \"One\": 2 essay items are asked for, the banks have "
		"1 that match\n"
		"section \"Two\": 1 essay item is asked for, none can be "
		"drawn: of 1 that match, 1 is taken by an earlier section");
	arena_free(arena);
}

static void too_many_pins_contradict_the_count(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	const struct item *pins[] = {&bank->items[3], &bank->items[5]};
	struct section section = made_essay_section("Essay", 1);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.pins = pins;
	section.pin_count = 2;
	assert_says(arena, &sheet,
		"section \"Essay\": 2 pinned items, 1 asked for");
	section.draw.count = 4;
	section.draw.difficulty[5] = 1;
	assert_says(arena, &sheet,
		"section \"Essay\": 2 pinned items of difficulty hard, 1 "
		"asked for");
	section.draw.difficulty[5] = 5;
	assert_says(arena, &sheet,
		"section \"Essay\": the difficulties add up to 5, the count "
		"is 4");
	arena_free(arena);
}

static void conflicting_pins_are_named(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	const struct item *pins[] = {
		&bank->items[0], &bank->items[1], &bank->items[2]};
	struct section sections[] = {
		made_essay_section("One", 3), made_essay_section("Two", 3)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sections[0].pins = pins;
	sections[0].pin_count = 1;
	sections[1].pins = pins;
	sections[1].pin_count = 3;
	assert_says(arena, &sheet,
		"section \"Two\": \"0\" is pinned twice\n"
		"section \"Two\": the pinned items \"0\" and \"1\" are "
		"enemies");
	arena_free(arena);
}

static void assert_ends(struct arena *arena, const struct worksheet *sheet,
	const char *expected)
{
	const char *said = made_draw(arena, sheet, SEED, 0);
	const size_t length = strlen(said), end = strlen(expected);

	assert_true(length >= end);
	assert_string_equal(said + length - end, expected);
}

static void remedies_are_reported(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_dozen(arena);
	struct section sections[] = {
		made_essay_section("Any", 6), made_essay_section("Hard", 5)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	/* Eight essays, of which two are enemies, for eleven places. */
	assert_ends(arena, &sheet, "; 4 more would be enough");
	sections[1].draw.difficulty[5] = 5;
	assert_ends(arena, &sheet,
		"1 can be drawn: of 4 that match, 3 are taken by earlier "
		"sections; 4 more would be enough");
	sections[0].draw.count = 9;
	assert_ends(arena, &sheet,
		"; 2 more would be enough\n"
		"section \"Hard\": 5 essay items of difficulty hard are asked "
		"for, none can be drawn: of 4 that match, 4 are taken by "
		"earlier sections; 5 more would be enough");
	sheet.section_count = 1;
	sheet.form_count = 3;
	sheet.overlap = OVERLAP_NONE;
	sections[0].draw.count = 4;
	assert_ends(arena, &sheet,
		"\n  this would be enough: 2 forms; or overlap: any");
	sections[0].draw.count = 8;
	assert_ends(arena, &sheet, "the banks have 8 that match");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(too_few_items_are_counted),
		cmocka_unit_test(remedies_are_reported),
		cmocka_unit_test(kinds_and_tags_are_named),
		cmocka_unit_test(the_other_items_are_accounted_for),
		cmocka_unit_test(difficulties_are_reported_one_by_one),
		cmocka_unit_test(forms_without_overlap_are_counted_together),
		cmocka_unit_test(all_sections_that_fail_are_reported),
		cmocka_unit_test(too_many_pins_contradict_the_count),
		cmocka_unit_test(conflicting_pins_are_named),
	};

	return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
