#include "command/history/history.h"

#include "../base/with_arena.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct past_run latest = {.path = "out/quiz.record.yaml",
	.day = "2026-03-01",
	.worksheet = "quiz"};
static const struct past_run earlier = {.path = "a \"b\".record.yaml",
	.day = "2025-11-24",
	.day_of_file = true,
	.worksheet = "exam"};
static const struct past_use uses[] = {
	{.name = "cells/osmosis", .run = &latest, .form = "A"},
	{.name = "cells/osmosis", .run = &latest, .form = "B"},
	{.name = "cells/osmosis", .run = &earlier, .form = "A"}};
static const struct history_item items[] = {
	{"cells/osmosis", "osmosis", uses, 3, false},
	{"cells/mitosis", "mitosis", uses, 1, true},
	{"cells/water", "water", NULL, 0, false}};
static const struct bank bank = {.id = "cells", .count = 2};
static const struct history_bank banks[] = {
	{"cells", "cells.yaml", &bank, items, 2, 3}};
static const struct past_run *const runs[] = {&latest, &earlier};
static const struct history_sheet sheets[] = {
	{.id = "quiz", .items = 5, .forms = 2, .most = 3},
	{.id = "exam", .unknown = true, .why = "a bank is gone"}};
static const struct history history = {
	.uses = {.runs = (const struct past_run **)(uintptr_t)runs,
		.run_count = 2},
	.banks = banks,
	.sheets = sheets,
	.bank_count = 1,
	.sheet_count = 2};

static const char *table_of(struct arena *arena, const struct history *of)
{
	struct buffer out = {.arena = arena};

	unsetenv("COLUMNS");
	history_print_table(&out, of);
	return buffer_text(&out);
}

static void a_run_has_a_line_and_a_day_of_its_file_a_star(void **state)
{
	assert_string_equal(table_of(*state, &history),
		"bank cells: 2 items, 2 used, 1 never used\n"
		" forms  item          used on      for\n"
		"     3  osmosis       2026-03-01   quiz A, B\n"
		"                      2025-11-24*  exam A\n"
		"     1  mitosis       2026-03-01   quiz A\n"
		"  used, and no longer in the bank:\n"
		"        mitosis\n"
		"  never used:\n"
		"        water\n"
		"\n"
		"still fresh, without any item used before or on two of "
		"them:\n"
		"  quiz: 2 to 3 forms of 5 items\n"
		"  exam: unknown: a bank is gone\n"
		"\n"
		"* the record does not say when it was made: the day of its "
		"file\n");
}

static void more_forms_than_fit_are_counted(void **state)
{
	enum {
		MANY = 60
	};
	struct past_use many[MANY];
	const struct history_item item = {"b/i", "i", many, MANY, false};
	const struct bank one = {.id = "b", .count = 1};
	const struct history_bank own = {"b", "b.yaml", &one, &item, 1, 1};
	const struct history big = {.banks = &own, .bank_count = 1};
	const char *table;

	for (size_t i = 0; i < MANY; i++)
		many[i] = (struct past_use){
			.name = "b/i", .run = &latest, .form = "Red"};
	table = table_of(*state, &big);
	assert_non_null(strstr(table, "quiz Red, Red, Red"));
	assert_non_null(strstr(table, "Red and "));
	assert_non_null(strstr(table, " more\n"));
	for (const char *line = table; line != NULL && *line != '\0';) {
		assert_true(strcspn(line, "\n") <= 80);
		line += strcspn(line, "\n") + 1;
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_run_has_a_line_and_a_day_of_its_file_a_star),
		TEST(more_forms_than_fit_are_counted),
	};

	return cmocka_run_group_tests_name("history_table", tests, NULL, NULL);
}
