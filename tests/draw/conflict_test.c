/*
 * Conflicts are true ones, minimal, and what is said to be enough is enough:
 * shown by looking at every choice that tiny banks allow.
 */
#include "draw/explain/conflict.h"

#include "draw/blueprint/solver.h"

#include "made.h"
#include "worksheet/draw_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ITEMS = 6,
	ROOM = 14, /* for items wished, too */
	WORKSHEETS = 16
};

/* Items and what is asked of them: every choice is tried. */
struct oracle {
	const struct pool *pool;
	struct demand demands[16];
	size_t count;
	bool enabled[16];
	struct item items[ROOM];
	bool eligible[ROOM][2]; /* for each section */
	size_t item_count;
	size_t forms;
};

/* Whether a choice, for each item its section from 1 or 0, is a form. */
static bool is_form(const struct oracle *oracle, const int *choice)
{
	for (size_t d = 0; d < oracle->count; d++) {
		const struct demand *demand = &oracle->demands[d];
		const struct constraint *asked = &demand->constraint;
		int sum = 0, items = 0;

		if (!oracle->enabled[d] || asked->type == CONSTRAINT_OVERLAP)
			continue;
		for (size_t i = 0; i < oracle->item_count; i++) {
			if (choice[i] == 0 ||
				(demand->section != DEMAND_WHOLE &&
					demand->section !=
						(size_t)choice[i] - 1))
				continue;
			sum += constraint_item_amount(demand,
				oracle->pool->sections[choice[i] - 1].section,
				&oracle->items[i]);
			items++;
		}
		if (asked->type == CONSTRAINT_MEAN) {
			if (items > 0 && (sum < asked->least * items ||
						 sum > asked->most * items))
				return false;
		} else if (sum < asked->least || sum > asked->most) {
			return false;
		}
	}
	return true;
}

/* The next choice, or false behind the last. */
static bool next_choice(const struct oracle *oracle, int *choice)
{
	for (size_t i = 0; i < oracle->item_count; i++) {
		do {
			choice[i]++;
		} while (choice[i] <= (int)oracle->pool->section_count &&
			 !oracle->eligible[i][choice[i] - 1]);
		if (choice[i] <= (int)oracle->pool->section_count)
			return true;
		choice[i] = 0;
	}
	return false;
}

/* How many items two forms may share. */
static int most_shared(const struct oracle *oracle)
{
	for (size_t d = 0; d < oracle->count; d++)
		if (oracle->enabled[d] && oracle->demands[d].constraint.type ==
						  CONSTRAINT_OVERLAP)
			return oracle->demands[d].constraint.most;
	return ITEMS;
}

static bool has_second(const struct oracle *oracle, const int *first)
{
	int choice[ROOM] = {0};

	do {
		int shared = 0;

		for (size_t i = 0; i < oracle->item_count; i++)
			shared += first[i] > 0 && choice[i] > 0;
		if (shared <= most_shared(oracle) && is_form(oracle, choice))
			return true;
	} while (next_choice(oracle, choice));
	return false;
}

static bool can(const struct oracle *oracle)
{
	int choice[ROOM] = {0};

	do {
		if (is_form(oracle, choice) &&
			(oracle->forms == 1 || has_second(oracle, choice)))
			return true;
	} while (next_choice(oracle, choice));
	return false;
}

static void list_item(struct oracle *oracle, const struct item *item)
{
	const size_t n = oracle->item_count++;

	assert_true(n < ROOM);
	oracle->items[n] = *item;
	for (size_t s = 0; s < oracle->pool->section_count; s++)
		oracle->eligible[n][s] = draw_read_matches(
			&oracle->pool->sections[s].section->draw, item);
}

static struct oracle oracle_new(
	const struct pool *pool, const struct demands *demands, size_t forms)
{
	struct oracle oracle = {.pool = pool, .forms = forms};

	assert_true(demands->count <= LENGTH(oracle.demands));
	for (size_t d = 0; d < demands->count; d++) {
		oracle.demands[d] = demands->at[d];
		oracle.enabled[d] = true;
	}
	oracle.count = demands->count;
	for (size_t i = 0; i < pool->item_count; i++)
		list_item(&oracle, pool->items[i].item);
	return oracle;
}

static void assert_minimal(
	struct oracle oracle, const struct conflict *conflict)
{
	memset(oracle.enabled, 0, sizeof(oracle.enabled));
	for (size_t i = 0; i < conflict->count; i++)
		oracle.enabled[conflict->set[i]] = true;
	assert_false(can(&oracle));
	for (size_t i = 0; i < conflict->count; i++) {
		oracle.enabled[conflict->set[i]] = false;
		assert_true(can(&oracle));
		oracle.enabled[conflict->set[i]] = true;
	}
}

static void assert_enough(struct oracle oracle, const struct mending *mending)
{
	if (mending->forms > 0)
		oracle.forms = mending->forms;
	else if (mending->wished.count == 0)
		oracle.demands[mending->demand] = mending->relaxed;
	for (int i = 0; i < mending->wished.count; i++)
		list_item(&oracle, &mending->wished.item);
	assert_true(can(&oracle));
}

/* Of more items, one less is not. */
static void assert_least(struct oracle oracle, const struct mending *mending)
{
	for (int i = 0; i + 1 < mending->wished.count; i++)
		list_item(&oracle, &mending->wished.item);
	assert_false(can(&oracle));
}

static void assert_mended(
	struct oracle oracle, const struct conflict_list *conflicts, size_t own)
{
	const struct conflict *conflict = &conflicts->at[own];

	for (size_t c = 0; c < conflicts->count; c++)
		for (size_t i = 0; i < conflicts->at[c].count; i++)
			if (c != own)
				oracle.enabled[conflicts->at[c].set[i]] = false;
	for (size_t i = 0; i < conflict->mending_count; i++) {
		assert_enough(oracle, &conflict->mendings[i]);
		if (conflict->mendings[i].wished.count > 0)
			assert_least(oracle, &conflict->mendings[i]);
	}
}

/* A number from 0 to below n, by a linear congruence. */
static int roll(uint64_t *state, int n)
{
	*state = *state * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (int)((*state >> 33) % (uint64_t)n);
}

static const struct bank *rolled_bank(struct arena *arena, uint64_t *state)
{
	static const char *const tags[] = {"x", "y"};
	static const char *const standard = "S";
	struct item items[ITEMS];

	for (size_t i = 0; i < ITEMS; i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.kind = roll(state, 2) == 0 ? &essay_rules
						    : &timeline_rules,
			.points = POINT + POINT * roll(state, 3),
			.seconds = 60 * (1 + roll(state, 4)),
			.difficulty = roll(state, 2) == 0 ? 1 : 5,
			.tags = {&tags[roll(state, 2)], (size_t)roll(state, 2)},
			.standards = {&standard, roll(state, 3) == 0}};
	return made_bank(arena, "b", items, ITEMS);
}

static struct constraint rolled_constraint(uint64_t *state)
{
	const int more = roll(state, 3);

	switch (roll(state, 5)) {
	case 0:
		return (struct constraint){.type = CONSTRAINT_TAG,
			.name = roll(state, 2) == 0 ? "x" : "y",
			.least = 1 + more,
			.most = roll(state, 2) == 0 ? 1 + more
						    : CONSTRAINT_ANY};
	case 1:
		return (struct constraint){.type = CONSTRAINT_MINUTES,
			.most = 60 * (2 + 2 * more)};
	case 2:
		return (struct constraint){.type = CONSTRAINT_POINTS,
			.least = (4 + 3 * more) * POINT / 2,
			.most = (4 + 3 * more) * POINT / 2};
	case 3:
		return (struct constraint){.type = CONSTRAINT_MEAN,
			.least = 100 + 100 * more,
			.most = 200 + 100 * more};
	default:
		return (struct constraint){.type = CONSTRAINT_STANDARD,
			.name = "S",
			.least = 1 + more,
			.most = CONSTRAINT_ANY};
	}
}

static struct constraint_list rolled_list(
	struct arena *arena, uint64_t *state, size_t count)
{
	struct constraint *at = arena_alloc(arena, count, sizeof(*at));

	for (size_t i = 0; i < count; i++)
		at[i] = rolled_constraint(state);
	return (struct constraint_list){at, count, 0};
}

static const struct worksheet *rolled_worksheet(
	struct arena *arena, uint64_t *state)
{
	static const struct kind_rules *const essay = &essay_rules;
	struct section *sections = arena_alloc(arena, 2, sizeof(*sections));
	const struct bank **bank = arena_alloc(arena, 1, sizeof(struct bank *));
	struct worksheet *sheet = arena_alloc(arena, 1, sizeof(*sheet));

	*bank = rolled_bank(arena, state);
	sections[0] = made_section("a", 1 + roll(state, 3));
	sections[1] = made_section("b", 1 + roll(state, 3));
	sections[0].draw.kinds =
		(struct kind_list){&essay, roll(state, 2) == 0};
	sections[0].draw.blueprint =
		rolled_list(arena, state, 1 + (size_t)roll(state, 2));
	*sheet = made_worksheet(bank, sections, 1 + (size_t)roll(state, 2));
	sheet->blueprint = rolled_list(arena, state, 1);
	sheet->form_count = 1 + roll(state, 2);
	if (sheet->form_count > 1 && roll(state, 2) == 0)
		sheet->overlap = OVERLAP_NONE;
	return sheet;
}

/* Answers whether there was a conflict. */
static bool try_worksheet(struct arena *arena, struct solver *solver,
	const struct worksheet *sheet)
{
	const struct pool *pool = pool_new(arena, sheet);
	const struct demands demands = constraint_demands(arena, pool);
	const struct conflict_list conflicts = conflict_find_all(
		arena, solver, pool, &demands, (size_t)sheet->form_count);
	struct oracle oracle =
		oracle_new(pool, &demands, (size_t)sheet->form_count);

	assert_int_equal(conflicts.count == 0, can(&oracle));
	for (size_t c = 0; c < conflicts.count; c++) {
		oracle.forms = conflicts.at[c].forms;
		assert_minimal(oracle, &conflicts.at[c]);
		assert_mended(oracle, &conflicts, c);
	}
	return conflicts.count > 0;
}

static void conflicts_are_true_and_mendings_enough(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	uint64_t seed = 2015;
	int conflicts = 0;

	(void)state;
	for (int i = 0; i < WORKSHEETS; i++) {
		struct arena *own = arena_new();

		conflicts += try_worksheet(
			own, solver, rolled_worksheet(own, &seed));
		arena_free(own);
	}
	assert_true(conflicts > WORKSHEETS / 4);
	assert_true(conflicts < WORKSHEETS);
	solver_close(solver);
	arena_free(arena);
}

/* The explanation of a worksheet's conflicts. */
static const char *explained(struct arena *arena, const struct worksheet *sheet)
{
	struct solver *solver = solver_open(arena);
	const struct pool *pool = pool_new(arena, sheet);
	const struct demands demands = constraint_demands(arena, pool);
	const char *text = conflict_explain(
		arena, solver, pool, &demands, (size_t)sheet->form_count);

	solver_close(solver);
	return text;
}

/* Eight items of 2 points and 5 minutes: two hard, the others easy, three of
 * them and one hard one tagged trade; the hard ones are enemies. */
static const struct bank *made_eight(struct arena *arena)
{
	static const char *const tag = "trade", *const enemy = "1";
	struct item items[8];

	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.kind = &essay_rules,
			.points = 2 * POINT,
			.seconds = 300,
			.difficulty = i < 2 ? 5 : 1,
			.tags = {&tag, i > 0 && i < 5},
			.enemies = {&enemy, i == 0}};
	return made_bank(arena, "b", items, LENGTH(items));
}

static struct section made_essays_section(
	const char *title, int count, struct constraint *list, size_t n)
{
	static const struct kind_rules *const essay = &essay_rules;
	struct section section = made_section(title, count);

	section.title = title;
	section.draw.kinds = (struct kind_list){&essay, 1};
	section.draw.blueprint = (struct constraint_list){list, n, 0};
	return section;
}

static void one_demand_that_cannot_be_met_is_reported(void **state)
{
	struct constraint list[] = {{.type = CONSTRAINT_TAG,
		.name = "trade",
		.least = 5,
		.most = CONSTRAINT_ANY}};
	struct arena *arena = arena_new();
	const struct bank *bank = made_eight(arena);
	const struct section section =
		made_essays_section("Essay", 6, list, LENGTH(list));
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	assert_string_equal(explained(arena, &sheet),
		"section \"Essay\": per_tag trade: at least 5 is asked for, "
		"and the banks have 4\n"
		"  this would be enough: 1 more essay item tagged \"trade\"; "
		"or "
		"per_tag trade: at least 4");
	list[0].least = 4;
	assert_null(explained(arena, &sheet));
	arena_free(arena);
}

static void demands_that_cannot_be_met_together_are_reported(void **state)
{
	struct constraint list[] = {
		{.type = CONSTRAINT_DIFFICULTY,
			.value = 5,
			.name = "hard",
			.least = 2,
			.most = 2},
		{.type = CONSTRAINT_MINUTES, .most = 1800},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_eight(arena);
	struct section section =
		made_essays_section("Essay", 6, list, LENGTH(list));
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	assert_string_equal(explained(arena, &sheet),
		"section \"Essay\": these 2 cannot be met together\n"
		"  difficulty hard: 2, and the banks have 2\n"
		"  the whole form: enemies: none on one form\n"
		"  this would be enough: 1 more hard essay item; or difficulty "
		"hard: 1; or fewer enemies");
	list[0].least = list[0].most = 1;
	list[1].most = 1600;
	assert_string_equal(explained(arena, &sheet),
		"section \"Essay\": these 2 cannot be met together\n"
		"  count: 6, and the banks have 8\n"
		"  minutes: at most 26.67, and the items add up to 30\n"
		"  this would be enough: minutes: at most 30; or count: 5");
	arena_free(arena);
}

static void forms_that_share_too_much_are_reported(void **state)
{
	struct constraint points = {.type = CONSTRAINT_POINTS,
		.least = 6 * POINT,
		.most = 6 * POINT};
	struct constraint shared = {.type = CONSTRAINT_OVERLAP, .most = 0};
	struct arena *arena = arena_new();
	const struct bank *bank = made_eight(arena);
	const struct section sections[] = {
		made_essays_section("One", 2, NULL, 0),
		made_essays_section("Two", 1, NULL, 0)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sheet.blueprint = (struct constraint_list){&points, 1, 0};
	sheet.form_count = 3;
	sheet.overlap = OVERLAP_NONE;
	assert_string_equal(explained(arena, &sheet),
		"3 forms: the whole form: these 2 cannot be met together\n"
		"  total_points: 6, and the banks have 16\n"
		"  overlap: none\n"
		"  this would be enough: section \"One\": 1 more essay item, "
		"worth "
		"2; or 2 forms; or overlap: 1");
	sheet.overlap = OVERLAP_SOME;
	sheet.blueprint = (struct constraint_list){&shared, 1, 0};
	shared.most = 1;
	assert_null(explained(arena, &sheet));
	arena_free(arena);
}

/* Twenty forms of 10 of 30 items: too many to be proven impossible, and more
 * than are found if any two may share 3. */
static void a_search_that_ends_at_its_limit_says_what_would_do(void **state)
{
	struct constraint shared = {.type = CONSTRAINT_OVERLAP, .most = 3};
	struct arena *arena = arena_new();
	struct item items[30];
	const struct bank *bank;
	const struct section section = made_essays_section("One", 10, NULL, 0);
	struct worksheet sheet;
	const char *text;

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.kind = &essay_rules,
			.points = POINT};
	bank = made_bank(arena, "b", items, LENGTH(items));
	sheet = made_worksheet(&bank, &section, 1);
	sheet.form_count = 20;
	sheet.overlap = OVERLAP_SOME;
	sheet.blueprint = (struct constraint_list){&shared, 1, 0};
	text = explained(arena, &sheet);
	assert_string_equal(text,
		"section \"One\": no choice of items was found that meets "
		"count: 10\n"
		"the whole form: no choice of items was found that meets "
		"overlap: at most 3\n"
		"  the search ended at its limit, so there may be one\n"
		"  this would be enough: 14 forms; or overlap: 4");
	shared.most = 4;
	assert_null(explained(arena, &sheet));
	arena_free(arena);
}

static void each_conflict_is_reported(void **state)
{
	struct constraint one[] = {{.type = CONSTRAINT_TAG,
		.name = "trade",
		.least = 5,
		.most = 5}};
	struct constraint two[] = {
		{.type = CONSTRAINT_MEAN, .least = 400, .most = 500}};
	struct arena *arena = arena_new();
	const struct bank *bank = made_eight(arena);
	struct section sections[] = {
		made_essays_section("One", 5, one, LENGTH(one)),
		made_essays_section("Two", 2, two, LENGTH(two))};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sections[1].title = NULL;
	assert_string_equal(explained(arena, &sheet),
		"section \"One\": per_tag trade: 5 is asked for, and the "
		"banks have 4\n"
		"  this would be enough: 1 more essay item tagged \"trade\"; "
		"or "
		"per_tag trade: 4\n"
		"section \"Two\": these 3 cannot be met together\n"
		"  count: 2, and the banks have 8\n"
		"  mean_difficulty: 4 to 5, and the items add up to 1 to 5\n"
		"  the whole form: enemies: none on one form\n"
		"  this would be enough: mean_difficulty: 3 to 5; or count: 1; "
		"or "
		"fewer enemies");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_demand_that_cannot_be_met_is_reported),
		cmocka_unit_test(
			demands_that_cannot_be_met_together_are_reported),
		cmocka_unit_test(forms_that_share_too_much_are_reported),
		cmocka_unit_test(
			a_search_that_ends_at_its_limit_says_what_would_do),
		cmocka_unit_test(each_conflict_is_reported),
		cmocka_unit_test(conflicts_are_true_and_mendings_enough),
	};

	return cmocka_run_group_tests_name("conflict", tests, NULL, NULL);
}
