#include "command/history/history.h"

#include "base/arena.h"

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

static void assert_printed(
	void (*print)(struct buffer *out, const struct history *history),
	const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	print(&out, &history);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void an_item_is_a_row_of_its_uses(void **state)
{
	(void)state;
	assert_printed(history_print_tsv,
		"item\tforms\tlast\tuses\n"
		"cells/osmosis\t3\t2026-03-01\t2026-03-01 quiz A; "
		"2026-03-01 quiz B; 2025-11-24 exam A\n"
		"cells/mitosis\t1\t2026-03-01\t2026-03-01 quiz A\n"
		"cells/water\t0\t\t\n");
}

static void json_has_all_of_it(void **state)
{
	(void)state;
	assert_printed(history_print_json,
		"{\"banks\": [\n"
		"  {\"bank\": \"cells\", \"path\": \"cells.yaml\", "
		"\"found\": true, \"items\": [\n"
		"    {\"item\": \"cells/osmosis\", \"gone\": false, "
		"\"uses\": [{\"day\": \"2026-03-01\", \"worksheet\": \"quiz\", "
		"\"form\": \"A\", \"record\": \"out/quiz.record.yaml\"}, "
		"{\"day\": \"2026-03-01\", \"worksheet\": \"quiz\", "
		"\"form\": \"B\", \"record\": \"out/quiz.record.yaml\"}, "
		"{\"day\": \"2025-11-24\", \"worksheet\": \"exam\", "
		"\"form\": \"A\", \"record\": \"a \\\"b\\\".record.yaml\"}]},\n"
		"    {\"item\": \"cells/mitosis\", \"gone\": true, "
		"\"uses\": [{\"day\": \"2026-03-01\", \"worksheet\": \"quiz\", "
		"\"form\": \"A\", \"record\": \"out/quiz.record.yaml\"}]},\n"
		"    {\"item\": \"cells/water\", \"gone\": false, "
		"\"uses\": []}\n"
		"  ]}\n"
		"], \"fresh\": [\n"
		"  {\"worksheet\": \"quiz\", \"items\": 5, \"forms\": 2, "
		"\"why\": null},\n"
		"  {\"worksheet\": \"exam\", \"items\": null, "
		"\"forms\": null, \"why\": \"a bank is gone\"}\n"
		"]}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_is_a_row_of_its_uses),
		cmocka_unit_test(json_has_all_of_it),
	};

	return cmocka_run_group_tests_name("history_data", tests, NULL, NULL);
}
