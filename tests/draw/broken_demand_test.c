#include "draw/explain/broken_demand.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What a form asks for as a whole, in two sections, softly, and as everyone
 * does of enemies. */
static const char *explained(struct arena *arena, enum feasible answer)
{
	struct constraint hard[] = {
		{.type = CONSTRAINT_DIFFICULTY,
			.value = 5,
			.name = "hard",
			.least = 2,
			.most = 2},
		{.type = CONSTRAINT_TAG,
			.name = "trade",
			.least = 1,
			.most = CONSTRAINT_ANY,
			.soft = true},
		{.type = CONSTRAINT_TAG,
			.name = "war",
			.least = 1,
			.most = CONSTRAINT_ANY},
	};
	struct constraint whole[] = {
		{.type = CONSTRAINT_MINUTES, .most = 1800}};
	static const char *const enemy = "e1";
	const struct item items[] = {
		{.id = "e0", .kind = &essay_rules, .enemies = {&enemy, 1}},
		{.id = "e1", .kind = &essay_rules},
		{.id = "e2", .kind = &essay_rules},
	};
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section sections[] = {
		made_section("One", 2), made_section("Two", 1)};
	struct worksheet sheet =
		made_worksheet(&bank, sections, LENGTH(sections));
	const struct pool *pool;
	struct demands demands;

	sections[0].title = "One";
	sections[0].draw.blueprint =
		(struct constraint_list){hard, LENGTH(hard), 0};
	sections[1].title = "Two";
	sheet.blueprint = (struct constraint_list){whole, LENGTH(whole), 0};
	pool = pool_new(arena, &sheet);
	demands = constraint_demands(arena, pool);
	return broken_demand_explain(arena, pool, &demands, answer);
}

static void unmet_demands_are_reported_by_section(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(explained(arena, FEASIBLE_NO),
		"section \"One\": no choice of items meets "
		"count: 2, difficulty hard: 2, per_tag war: at least 1\n"
		"section \"Two\": no choice of items meets count: 1\n"
		"the whole form: no choice of items meets "
		"minutes: at most 30");
	arena_free(arena);
}

static void what_was_not_found_is_not_said_to_be_impossible(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(explained(arena, FEASIBLE_UNKNOWN),
		"section \"One\": no choice of items was found that meets "
		"count: 2, difficulty hard: 2, per_tag war: at least 1\n"
		"section \"Two\": no choice of items was found that meets "
		"count: 1\n"
		"the whole form: no choice of items was found that meets "
		"minutes: at most 30\n"
		"  the search ended at its limit, so there may be one");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unmet_demands_are_reported_by_section),
		cmocka_unit_test(
			what_was_not_found_is_not_said_to_be_impossible),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
