/*
 * What the solver chooses, against all choices there are.
 */
#include "draw/blueprint/assembly.h"

#include "chi.h"
#include "draw/blueprint/solver.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ITEMS = 9,
	BANKS = 10, /* tried, each with other attributes */
	DRAWN = 3,  /* of each form */
	DRAWS = 150
};

/* A small bank, and what is asked of it. */
struct trial {
	struct arena *arena;
	const struct bank *bank;
	struct constraint constraints[3];
	struct section section;
	struct worksheet sheet;
};

static uint64_t next_number(uint64_t *state)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U;
	return *state >> 33;
}

static const struct bank *random_bank(struct arena *arena, uint64_t seed)
{
	static const char *const tagged[] = {"trade"};
	static const char *const enemies[] = {"i0"};
	struct item items[ITEMS] = {0};
	uint64_t state = seed;

	for (size_t i = 0; i < ITEMS; i++) {
		items[i].id = arena_printf(arena, "i%zu", i);
		items[i].kind = &essay_rules;
		items[i].points = 1 + (twelfths)(next_number(&state) % 4);
		items[i].difficulty = (int)(next_number(&state) % 6);
		items[i].seconds = 60 * (int)(next_number(&state) % 4);
		if (next_number(&state) % 3 == 0)
			items[i].tags = (struct text_list){tagged, 1};
		if (i > 0 && next_number(&state) % 6 == 0)
			items[i].enemies = (struct text_list){enemies, 1};
	}
	return made_bank(arena, "b", items, ITEMS);
}

/* One or two trade items, a mean of 2 to 4, and a limit of minutes. */
static struct trial *trial_new(struct arena *arena, uint64_t seed)
{
	struct trial *trial = arena_alloc(arena, 1, sizeof(*trial));

	trial->arena = arena;
	trial->bank = random_bank(arena, seed);
	trial->constraints[0] = (struct constraint){
		.type = CONSTRAINT_TAG, .name = "trade", .least = 1, .most = 2};
	trial->constraints[1] = (struct constraint){
		.type = CONSTRAINT_MEAN, .least = 200, .most = 400};
	trial->constraints[2] = (struct constraint){.type = CONSTRAINT_MINUTES,
		.least = 0,
		.most = 60 * (int)(3 + seed % 4)};
	trial->section = made_section("s", DRAWN);
	trial->section.draw.blueprint =
		(struct constraint_list){trial->constraints, 3, 3};
	trial->sheet = made_worksheet(&trial->bank, &trial->section, 1);
	trial->sheet.form_count = 2;
	trial->sheet.overlap = OVERLAP_NONE;
	trial->sheet.balance = BALANCE_DIFFICULTY;
	return trial;
}

/* What a set of items, a bit for each, adds up to. */
struct sums {
	int count, trade, difficulty, points, seconds;
	bool enemies;
};

static struct sums sums_of(const struct bank *bank, unsigned set)
{
	struct sums sums = {0};

	for (size_t i = 0; i < ITEMS; i++) {
		const struct item *item = &bank->items[i];

		if ((set >> i & 1) == 0)
			continue;
		sums.count++;
		sums.trade += item->tags.count > 0;
		sums.difficulty += item->difficulty == 0 ? 3 : item->difficulty;
		sums.points += item->points;
		sums.seconds += item->seconds;
		sums.enemies =
			sums.enemies || (item->enemies.count > 0 && (set & 1));
	}
	return sums;
}

static bool is_form(const struct trial *trial, const struct sums *sums)
{
	return sums->count == DRAWN && sums->trade >= 1 && sums->trade <= 2 &&
	       sums->difficulty >= 2 * DRAWN && sums->difficulty <= 4 * DRAWN &&
	       sums->seconds <= trial->constraints[2].most && !sums->enemies;
}

static int apart(int a, int b)
{
	return a > b ? a - b : b - a;
}

/* How far two forms are apart, as one number: difficulty first. */
static int distance(const struct sums *one, const struct sums *other)
{
	return (apart(one->difficulty, other->difficulty) * 100 +
		       apart(one->points, other->points)) *
		       10000 +
	       apart(one->seconds, other->seconds);
}

/* The least distance of two forms without overlap; -1 where there are none. */
static int least_distance(const struct trial *trial)
{
	int least = -1;

	for (unsigned a = 0; a < 1U << ITEMS; a++) {
		const struct sums one = sums_of(trial->bank, a);

		for (unsigned b = 0; b < a && is_form(trial, &one); b++) {
			const struct sums other = sums_of(trial->bank, b);
			const int found = distance(&one, &other);

			if ((a & b) == 0 && is_form(trial, &other) &&
				(least < 0 || found < least))
				least = found;
		}
	}
	return least;
}

/* The items of an assembled form, a bit for each. */
static unsigned set_of(const struct section_draw *draw)
{
	unsigned set = 0;

	for (size_t i = 0; i < draw->count; i++)
		set |= 1U << draw->at[i];
	return set;
}

/* Draw both forms; how far apart they are, -1 where it cannot be done. */
static int assembled_distance(const struct trial *trial, struct solver *solver)
{
	const struct assembled assembled = assembly_draw(trial->arena, solver,
		pool_new(trial->arena, &trial->sheet), 7,
		(struct stretch){0, 2});
	struct sums one, other;

	assert_true(assembled.answer == FEASIBLE_YES ||
		    assembled.answer == FEASIBLE_NO);
	if (assembled.answer == FEASIBLE_NO)
		return -1;
	one = sums_of(trial->bank, set_of(&assembled.draws[0]));
	other = sums_of(trial->bank, set_of(&assembled.draws[1]));
	assert_true(is_form(trial, &one));
	assert_true(is_form(trial, &other));
	assert_int_equal(
		set_of(&assembled.draws[0]) & set_of(&assembled.draws[1]), 0);
	return distance(&one, &other);
}

static void forms_are_as_alike_as_any_could_be(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	int infeasible = 0, uneven = 0;

	(void)state;
	for (uint64_t seed = 1; seed <= BANKS; seed++) {
		const struct trial *trial = trial_new(arena, seed);
		const int least = least_distance(trial);

		assert_int_equal(assembled_distance(trial, solver), least);
		infeasible += least < 0;
		uneven += least > 0;
	}
	/* The banks show all there is to show. */
	assert_in_range(infeasible, 1, BANKS - 2);
	assert_in_range(uneven, 1, BANKS - 2);
	solver_close(solver);
	arena_free(arena);
}

/* Whether one form alone can be drawn, of all but one constraint. */
static bool exists(const struct trial *trial, size_t left_out)
{
	for (unsigned set = 0; set < 1U << ITEMS; set++) {
		struct sums sums = sums_of(trial->bank, set);

		if (left_out == 0)
			sums.trade = 1;
		if (left_out == 1)
			sums.difficulty = 3 * DRAWN;
		if (left_out == 2)
			sums.seconds = 0;
		if (is_form(trial, &sums))
			return true;
	}
	return false;
}

static void some_of_the_demands_can_be_asked_for(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	int no = 0;

	(void)state;
	for (uint64_t seed = 1; seed <= BANKS; seed++) {
		struct trial *trial = trial_new(arena, seed);
		bool enabled[8] = {true, true, true, true, true};
		struct question question = {
			.pool = pool_new(arena, &trial->sheet),
			.enabled = enabled,
			.forms = 1};

		question.demands = constraint_demands(arena, question.pool);
		assert_true(question.demands.count <= LENGTH(enabled));
		for (size_t d = 0; d < question.demands.count; d++)
			enabled[d] = true;
		for (size_t c = 0; c <= 3; c++) {
			const bool is = exists(trial, c);

			enabled[1 + c] = c == 3;
			assert_int_equal(
				assembly_feasible(arena, solver, &question),
				is ? FEASIBLE_YES : FEASIBLE_NO);
			enabled[1 + c] = true;
			no += !is;
		}
	}
	assert_true(no > 0);
	solver_close(solver);
	arena_free(arena);
}

static void items_that_are_wished_for_help(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	const struct bank *bank = made_essays(arena, 5);
	struct constraint trade = {
		.type = CONSTRAINT_TAG, .name = "trade", .least = 2, .most = 2};
	struct section section = made_section("s", 3);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	struct wished wished = {.item = {.id = "w",
					.name = "w",
					.kind = &essay_rules,
					.tags = TEXTS("trade")},
		.count = 1};
	struct question question = {.forms = 1, .wished = &wished};

	(void)state;
	section.draw.blueprint = (struct constraint_list){&trade, 1, 1};
	question.pool = pool_new(arena, &sheet);
	question.demands = constraint_demands(arena, question.pool);
	assert_int_equal(
		assembly_feasible(arena, solver, &question), FEASIBLE_NO);
	question.wished_count = 1;
	assert_int_equal(
		assembly_feasible(arena, solver, &question), FEASIBLE_NO);
	wished.count = 2;
	assert_int_equal(
		assembly_feasible(arena, solver, &question), FEASIBLE_YES);
	solver_close(solver);
	arena_free(arena);
}

/* Twelve items of which six are on trade; each form draws two of these and
 * two others. */
static void interchangeable_items_are_equally_likely(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	static const char *const trade[] = {"trade"};
	struct item items[12] = {0};
	struct constraint constraints[] = {{.type = CONSTRAINT_TAG,
						   .name = "trade",
						   .least = 2,
						   .most = 2},
		{.type = CONSTRAINT_POINTS, .least = 8, .most = 8}};
	struct section section = made_section("s", 4);
	const struct bank *bank;
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	int counts[12] = {0}, pairs[15] = {0};
	struct assembled assembled;

	(void)state;
	for (size_t i = 0; i < 12; i++) {
		items[i] = (struct item){.id = arena_printf(arena, "i%zu", i),
			.kind = &essay_rules,
			.points = 2};
		if (i < 6)
			items[i].tags = (struct text_list){trade, 1};
	}
	bank = made_bank(arena, "b", items, 12);
	section.draw.blueprint = (struct constraint_list){constraints, 2, 2};
	sheet.form_count = DRAWS;
	assembled = assembly_draw(arena, solver, pool_new(arena, &sheet), 5,
		(struct stretch){0, DRAWS});
	assert_int_equal(assembled.answer, FEASIBLE_YES);
	for (size_t f = 0; f < DRAWS; f++) {
		const unsigned set = set_of(&assembled.draws[f]);
		size_t pair = 0;

		for (size_t i = 0; i < 12; i++)
			counts[i] += (set >> i & 1) != 0;
		for (size_t i = 0; i < 6; i++)
			for (size_t k = i + 1; k < 6; k++)
				pairs[pair++] += (set >> i & set >> k & 1) != 0;
	}
	assert_same(counts, 6);
	assert_same(counts + 6, 6);
	assert_same(pairs, 15);
	solver_close(solver);
	arena_free(arena);
}

static void a_form_depends_on_no_other(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	struct trial *trial = trial_new(arena, 1);
	const struct pool *pool;
	struct assembled all, one;
	bool differ = false;

	(void)state;
	for (uint64_t seed = 2; !exists(trial, 3); seed++)
		trial = trial_new(arena, seed);
	trial->sheet.overlap = OVERLAP_ANY;
	trial->sheet.balance = BALANCE_NONE;
	trial->sheet.form_count = 10;
	pool = pool_new(arena, &trial->sheet);
	all = assembly_draw(arena, solver, pool, 9, (struct stretch){0, 10});
	assert_int_equal(all.answer, FEASIBLE_YES);
	for (uint32_t f = 0; f < 10; f++) {
		one = assembly_draw(
			arena, solver, pool, 9, (struct stretch){f, 1});
		assert_int_equal(set_of(&one.draws[0]), set_of(&all.draws[f]));
		differ = differ ||
			 set_of(&all.draws[f]) != set_of(&all.draws[0]);
	}
	assert_true(differ);
	solver_close(solver);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_are_as_alike_as_any_could_be),
		cmocka_unit_test(some_of_the_demands_can_be_asked_for),
		cmocka_unit_test(items_that_are_wished_for_help),
		cmocka_unit_test(interchangeable_items_are_equally_likely),
		cmocka_unit_test(a_form_depends_on_no_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
