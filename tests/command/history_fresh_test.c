#include "command/history/history.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	RUNS_MAX = 4
};

/* A history of runs whose records do not hold the worksheet. */
static struct history history_of(struct arena *arena,
	const struct past_run *runs, size_t count,
	const struct history_bank *banks, size_t bank_count)
{
	const struct past_run **at = arena_alloc(arena, count, sizeof(*at));

	for (size_t i = 0; i < count; i++)
		at[i] = &runs[i];
	return (struct history){.uses = {.runs = at, .run_count = count},
		.banks = banks,
		.bank_count = bank_count};
}

static void find(struct arena *arena, struct history *history)
{
	struct reading reading = {
		.arena = arena, .errors = error_list_new(arena)};

	history_find_fresh(&reading, history);
	assert_int_equal(error_count(reading.errors), 0);
}

static void a_worksheet_counts_once_as_its_latest_run_has_it(void **state)
{
	static const struct past_run runs[] = {
		{.worksheet = "quiz", .day = "2026-01-02"},
		{.worksheet = "exam", .day = "2026-03-01"},
		{.worksheet = "quiz", .day = "2025-12-31"},
		{.worksheet = "exam", .day = "2026-03-01"}};
	struct history history = history_of(*state, runs, RUNS_MAX, NULL, 0);

	find(*state, &history);
	assert_int_equal(history.sheet_count, 2);
	assert_string_equal(history.sheets[0].id, "quiz");
	assert_string_equal(history.sheets[1].id, "exam");
}

static void without_a_worksheet_nothing_is_known(void **state)
{
	static const struct past_run run = {
		.worksheet = "quiz", .day = "2026-01-02"};
	struct history history = history_of(*state, &run, 1, NULL, 0);

	find(*state, &history);
	assert_true(history.sheets[0].unknown);
	assert_string_equal(history.sheets[0].why,
		"the record does not contain the worksheet");
}

static void without_one_of_its_banks_nothing_is_known(void **state)
{
	static const struct past_bank banks[] = {
		{.id = "here"}, {.id = "gone"}};
	static const struct bank bank = {.id = "here"};
	static const struct history_bank known[] = {
		{.id = "here", .bank = &bank}, {.id = "gone"}};
	static const struct node content = {.type = NODE_MAPPING};
	static const struct past_run run = {.worksheet = "quiz",
		.day = "2026-01-02",
		.content = &content,
		.banks = banks,
		.bank_count = 2};
	struct history history = history_of(*state, &run, 1, known, 2);

	find(*state, &history);
	assert_true(history.sheets[0].unknown);
	assert_string_equal(
		history.sheets[0].why, "a bank that it draws from is gone");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_worksheet_counts_once_as_its_latest_run_has_it),
		TEST(without_a_worksheet_nothing_is_known),
		TEST(without_one_of_its_banks_nothing_is_known),
	};

	return cmocka_run_group_tests_name("history_fresh", tests, NULL, NULL);
}
