#include "record/record_balance.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "base/points.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct form form_of(int mean, twelfths points, int seconds)
{
	return (struct form){.solved = true,
		.outcome = {
			.mean = mean, .points = points, .seconds = seconds}};
}

static void the_spread_is_that_of_all_solved_forms(void **state)
{
	const struct form forms[] = {form_of(305, 20 * POINT, 1800),
		form_of(290, 21 * POINT + POINT / 2, 1710),
		form_of(300, 20 * POINT, 1845)};
	const struct form other = {.outcome = {.mean = 1, .seconds = 9}};
	struct balance_sum sum = {0};
	struct buffer out = {.arena = *state};

	for (size_t i = 0; i < LENGTH(forms); i++)
		record_balance_add(&sum, &forms[i]);
	record_balance_add(&sum, &other);
	record_balance(&out, &sum);
	assert_string_equal(buffer_text(&out),
		"balance:\n"
		"  mean_difficulty: {least: 2.9, most: 3.05, spread: 0.15}\n"
		"  points: {least: 20, most: 21.5, spread: 1.5}\n"
		"  minutes: {least: 28.5, most: 30.75, spread: 2.25}\n");
}

static void without_a_solver_nothing_is_written(void **state)
{
	const struct form other = {.outcome = {.mean = 300}};
	struct balance_sum sum = {0};
	struct buffer out = {.arena = *state};

	record_balance_add(&sum, &other);
	record_balance(&out, &sum);
	record_balance_outcome(&out, &other);
	assert_int_equal(out.length, 0);
}

static const char *said_of(
	struct arena *arena, const char *text, const char *name)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct field field = {.name = name};
	const struct node *node;
	int unused;
	bool fine;

	*source = source_of("r", text);
	node = node_get(node_read(arena, source, reading.errors), name);
	assert_non_null(node);
	fine = strcmp(name, "gave_way") == 0
		       ? read_gave_way(&reading, node, &field, &unused)
	       : strcmp(name, "balance") == 0
		       ? read_balance_of(&reading, node, &field, &unused)
		       : read_stated(&reading, node, &field, &unused);
	text = said(arena, reading.errors);
	assert_int_equal(fine, *text == '\0');
	return text;
}

static void an_outcome_is_written_so_that_it_can_be_read(void **state)
{
	const struct gave_way gave[] = {
		{"Part \"A\"", "per_tag trade", "at least 2", "1"},
		{NULL, "minutes", "at most 30", "31.5"}};
	struct form form = form_of(267, 7 * POINT, 95);
	struct buffer out = {.arena = *state};
	const char *text;

	form.outcome.gave = gave;
	form.outcome.gave_count = 2;
	record_balance_outcome(&out, &form);
	text = buffer_text(&out);
	assert_string_equal(text,
		"    mean_difficulty: 2.67\n"
		"    minutes: 1.58\n"
		"    gave_way:\n"
		"      - {constraint: \"per_tag trade\", "
		"section: \"Part \\\"A\\\"\", asked: \"at least 2\", "
		"got: \"1\"}\n"
		"      - {constraint: \"minutes\", asked: \"at most 30\", "
		"got: \"31.5\"}\n");
	assert_string_equal(said_of(*state, text, "gave_way"), "");
	assert_string_equal(said_of(*state, text, "minutes"), "");
	assert_string_equal(said_of(*state, text, "mean_difficulty"), "");
}

static void what_is_not_as_written_is_refused(void **state)
{
	assert_string_equal(said_of(*state, "minutes: many\n", "minutes"),
		"r:1:10: error: minutes: expected a number such as 3.25, found "
		"\"many\"\n");
	assert_string_equal(said_of(*state, "gave_way: no\n", "gave_way"),
		"r:1:11: error: gave_way: expected a list, found \"no\"\n");
	assert_non_null(strstr(
		said_of(*state, "gave_way: [{constraint: c, got: '1'}]\n",
			"gave_way"),
		"\"asked\""));
	assert_non_null(
		strstr(said_of(*state,
			       "balance: {points: {least: 1, most: 1, "
			       "spread: 0}, minutes: {least: 1, most: 1, "
			       "spread: 0}}\n",
			       "balance"),
			"\"mean_difficulty\""));
	assert_string_equal(said_of(*state, "points: 1/3\n", "points"), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_spread_is_that_of_all_solved_forms),
		TEST(without_a_solver_nothing_is_written),
		TEST(an_outcome_is_written_so_that_it_can_be_read),
		TEST(what_is_not_as_written_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
