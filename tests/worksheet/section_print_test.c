#include "worksheet/section_print.h"

#include "../base/with_arena.h"
#include "../draw/made.h"

#include "../bank/said.h"
#include "worksheet/banks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct space lines(int count)
{
	return (struct space){.type = SPACE_LINES, .lines = count};
}

static void a_section_may_set_the_points_of_its_items(void **state)
{
	const struct item item = {.points = 2 * POINT};
	struct section section = {.points = 3 * POINT};

	(void)state;
	assert_int_equal(section_print_points(&section, &item), 2 * POINT);
	section.scored = true;
	assert_int_equal(section_print_points(&section, &item), 3 * POINT);
}

static void bonus_is_that_of_the_item_or_of_its_section(void **state)
{
	(void)state;
	for (int own = 0; own < 2; own++)
		for (int all = 0; all < 2; all++) {
			const struct item item = {.bonus = own == 1};
			const struct section section = {.bonus = all == 1};

			assert_int_equal(
				section_print_is_bonus(&section, &item),
				own + all > 0);
		}
}

static void an_item_is_copied_only_to_change_it(void **state)
{
	const struct item item = {.points = POINT};
	struct section section = {.points = 3 * POINT};
	const struct item *printed;

	assert_ptr_equal(section_print_item(*state, &section, &item), &item);
	section.scored = true;
	section.bonus = true;
	printed = section_print_item(*state, &section, &item);
	assert_int_equal(printed->points, 3 * POINT);
	assert_true(printed->bonus);
	assert_int_equal(item.points, POINT);
}

static void space_goes_to_what_is_answered_and_has_none(void **state)
{
	const struct item parts[] = {{.id = "a"}, {.space = lines(2)}};
	const struct item whole = {.parts = parts, .part_count = 2};
	const struct item own = {.space = lines(1)};
	const struct item none = {.id = "c"};
	const struct section section = {.space = lines(9)};
	const struct item *printed =
		section_print_item(*state, &section, &whole);

	assert_int_equal(printed->space.type, SPACE_DEFAULT);
	assert_int_equal(printed->parts[0].space.lines, 9);
	assert_int_equal(printed->parts[1].space.lines, 2);
	assert_int_equal(parts[0].space.type, SPACE_DEFAULT);
	assert_int_equal(
		section_print_item(*state, &section, &own)->space.lines, 1);
	assert_int_equal(
		section_print_item(*state, &section, &none)->space.lines, 9);
}

/* What is said of a section of this text with these items. */
static const char *said_of(struct arena *arena, const char *text,
	const struct section *section, const struct item *items, size_t count)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *bank = made_bank(arena, "b", items, count);
	const struct node *node;

	*source = source_of("w", text);
	node = node_read(arena, source, reading.errors);
	section_print_check(&reading, node, section);
	section_print_check_items(
		&reading, node, section, (struct bank_list){&bank, 1});
	return said(arena, reading.errors);
}

static void questions_to_choose_from_are_worth_the_same(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &timeline_rules, .points = POINT},
		{.id = "b", .kind = &timeline_rules, .points = 5 * POINT / 2},
		{.id = "c",
			.kind = &timeline_rules,
			.points = POINT,
			.bonus = true}};
	struct section section = {.choose = 1, .draw = {.count = 2}};

	assert_string_equal(
		said_of(*state, "choose: 1\n", &section, items, 1), "");
	assert_string_equal(said_of(*state, "choose: 1\n", &section, items, 2),
		"w:1:9: error: choose needs questions of equal points, but "
		"\"a\" has 1 and \"b\" 2½\n"
		"= give the section points, as in points: 2½\n");
	section.scored = true;
	section.points = POINT;
	assert_string_equal(
		said_of(*state, "choose: 1\n", &section, items, 2), "");
	assert_string_equal(said_of(*state, "choose: 1\n", &section, items, 3),
		"w:1:9: error: choose needs questions of equal points, but "
		"\"a\" has 1 and \"c\" 1 as a bonus\n");
}

static void points_do_not_replace_those_of_parts(void **state)
{
	const struct item parts[] = {{.points = POINT}, {.points = POINT}};
	const struct item item = {.id = "a",
		.points = 2 * POINT,
		.parts = parts,
		.part_count = 2};
	struct section section = {
		.scored = true, .points = 2 * POINT, .draw = {.count = 1}};

	assert_string_equal(
		said_of(*state, "points: 2\n", &section, &item, 1), "");
	section.points = POINT;
	assert_string_equal(said_of(*state, "points: 1\n", &section, &item, 1),
		"w:1:9: error: points 1 cannot be those of \"a\", whose parts "
		"add up to 2\n");
}

static void some_questions_are_left_to_choose_from(void **state)
{
	struct section section = {.choose = 2, .draw = {.count = 3}};

	assert_string_equal(
		said_of(*state, "choose: 2\n", &section, NULL, 0), "");
	section.choose = 3;
	assert_string_equal(said_of(*state, "choose: 3\n", &section, NULL, 0),
		"w:1:9: error: choose must be below the number of questions, "
		"3, found 3\n");
	section.draw.task = true;
	section.columns = 2;
	assert_string_equal(
		said_of(*state, "choose: 3\ncolumns: 2\n", &section, NULL, 0),
		"w:1:9: error: choose needs questions that are answered one by "
		"one, but ask makes one task of all of them\n"
		"w:2:10: error: columns need questions that are answered one "
		"by one, but ask makes one task of all of them\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_section_may_set_the_points_of_its_items),
		TEST(bonus_is_that_of_the_item_or_of_its_section),
		TEST(an_item_is_copied_only_to_change_it),
		TEST(space_goes_to_what_is_answered_and_has_none),
		TEST(questions_to_choose_from_are_worth_the_same),
		TEST(points_do_not_replace_those_of_parts),
		TEST(some_questions_are_left_to_choose_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
