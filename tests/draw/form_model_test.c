/*
 * The solutions of a model are the forms that its demands allow: shown by
 * trying every choice of a small batch.
 */
#include "draw/blueprint/form_model.h"

#include "made.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ITEMS = 5,
	SECTIONS = 2
};

static const char *const tagged[] = {"trade"};
static const char *const enemy[] = {"b"};

/* Five items, of which a and b are enemies; section t draws trade alone. */
struct trial {
	struct arena *arena;
	const struct bank *bank;
	struct constraint own[2], whole[2];
	struct section sections[SECTIONS];
	struct worksheet sheet;
	struct item_classes stock;
	struct batch batch;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct trial *trial = arena_alloc(arena, 1, sizeof(*trial));
	const struct item items[ITEMS] = {
		{.id = "a",
			.points = POINT,
			.difficulty = 1,
			.seconds = 60,
			.enemies = {enemy, 1}},
		{.id = "b",
			.points = 3 * POINT,
			.difficulty = 5,
			.tags = {tagged, 1}},
		{.id = "c",
			.points = 2 * POINT,
			.seconds = 120,
			.tags = {tagged, 1}},
		{.id = "d", .points = POINT, .difficulty = 4, .seconds = 180},
		{.id = "e",
			.points = 2 * POINT,
			.difficulty = 2,
			.seconds = 30,
			.tags = {tagged, 1}},
	};

	trial->arena = arena;
	trial->bank = made_bank(arena, "b", items, ITEMS);
	trial->sections[0] = made_section("s", 2);
	trial->sections[1] = made_section("t", 1);
	trial->sections[1].draw.tags = (struct text_list){tagged, 1};
	trial->sheet = made_worksheet(&trial->bank, trial->sections, SECTIONS);
	*state = trial;
	return 0;
}

static int teardown(void **state)
{
	const struct trial *trial = *state;

	arena_free(trial->arena);
	return 0;
}

static struct draft draft_of(struct trial *trial)
{
	struct question question = {.forms = 1};

	question.pool = pool_new(trial->arena, &trial->sheet);
	question.demands = constraint_demands(trial->arena, question.pool);
	trial->stock = item_class_sort(trial->arena, &question, false);
	trial->batch.stock = &trial->stock;
	trial->batch.seed = 7;
	trial->batch.forms = 1;
	return form_model_new(trial->arena, &trial->batch);
}

/* Does a choice, for each item its section from 1 or 0, keep this demand? */
static bool keeps(const struct trial *trial, const struct demand *demand,
	const int choice[ITEMS])
{
	const struct constraint *asked = &demand->constraint;
	int sum = 0, count = 0;

	if (asked->type == CONSTRAINT_ENEMIES)
		return choice[0] == 0 || choice[1] == 0;
	for (size_t i = 0; i < ITEMS; i++) {
		if (choice[i] == 0 ||
			(demand->section != DEMAND_WHOLE &&
				demand->section != (size_t)choice[i] - 1))
			continue;
		count++;
		sum += constraint_item_amount(demand,
			&trial->sections[choice[i] - 1],
			&trial->bank->items[i]);
	}
	if (asked->type == CONSTRAINT_MEAN)
		return sum >= asked->least * count &&
		       sum <= asked->most * count;
	return sum >= asked->least && sum <= asked->most;
}

/* Try every choice of offers; returns how many are solutions. */
static int try_all(struct trial *trial)
{
	const struct draft draft = draft_of(trial);
	const size_t offers = draft.offers.count;
	int solutions = 0;

	assert_int_equal(draft.model.column_count, offers);
	for (uint32_t bits = 0; bits < 1U << offers; bits++) {
		int64_t values[2 * ITEMS] = {0};
		int choice[ITEMS] = {0};
		bool good = true;

		for (size_t i = 0; i < offers; i++) {
			const struct candidate *offer = &draft.offers.at[i];
			int *own =
				&choice[trial->stock.items[offer->item].index];

			values[offer->column] = bits >> i & 1;
			if ((bits >> i & 1) == 0)
				continue;
			good = good && *own == 0;
			*own = (int)offer->section + 1;
		}
		for (size_t d = 0; d < trial->stock.demands.count; d++)
			good = good && keeps(trial, &trial->stock.demands.at[d],
					       choice);
		assert_int_equal(model_holds(&draft.model, values), good);
		solutions += good;
	}
	return solutions;
}

static void solutions_are_the_forms_that_are_allowed(void **state)
{
	struct trial *trial = *state;

	/* If t takes c or e, s has five pairs of the others without a and b
	 * together; if t takes b, s has three without a. */
	assert_int_equal(try_all(trial), 13);
	trial->own[0] = (struct constraint){.type = CONSTRAINT_TAG,
		.name = "trade",
		.least = 1,
		.most = CONSTRAINT_ANY};
	trial->own[1] = (struct constraint){
		.type = CONSTRAINT_MEAN, .least = 200, .most = 300};
	trial->sections[0].draw.blueprint =
		(struct constraint_list){trial->own, 2, 2};
	assert_in_range(try_all(trial), 1, 12);
	trial->whole[0] = (struct constraint){.type = CONSTRAINT_POINTS,
		.least = 5 * POINT,
		.most = 6 * POINT};
	trial->whole[1] =
		(struct constraint){.type = CONSTRAINT_MINUTES, .most = 300};
	trial->sheet.blueprint = (struct constraint_list){trial->whole, 2, 2};
	assert_in_range(try_all(trial), 1, 12);
}

/* The difficulties of the two pins are 1 and 5, so 100 and 500. */
static void pins_count_before_anything_is_drawn(void **state)
{
	struct trial *trial = *state;
	const struct item *const pins[] = {
		&trial->bank->items[0], &trial->bank->items[1]};
	struct side sides[2];

	trial->own[0] = (struct constraint){.type = CONSTRAINT_POINTS,
		.least = 5 * POINT,
		.most = 6 * POINT};
	trial->own[1] = (struct constraint){
		.type = CONSTRAINT_MEAN, .least = 200, .most = 250};
	trial->sections[0].draw.count = 4;
	trial->sections[0].draw.blueprint =
		(struct constraint_list){trial->own, 2, 2};
	trial->sections[0].pins = pins;
	trial->sections[0].pin_count = 2;
	draft_of(trial);
	assert_int_equal(form_model_sides(&trial->stock, 0, sides), 1);
	assert_int_equal(sides[0].least, 2);
	assert_int_equal(sides[0].most, 2);
	assert_int_equal(form_model_sides(&trial->stock, 1, sides), 1);
	assert_int_equal(sides[0].least, POINT);
	assert_int_equal(sides[0].most, 2 * POINT);
	assert_int_equal(form_model_sides(&trial->stock, 2, sides), 2);
	assert_int_equal(sides[0].least, 2 * 200 - 600);
	assert_int_equal(sides[0].most, MODEL_FREE);
	assert_int_equal(sides[0].each, 200);
	assert_int_equal(sides[1].least, -MODEL_FREE);
	assert_int_equal(sides[1].most, 2 * 250 - 600);
	assert_int_equal(sides[1].each, 250);
}

/* The cost of giving way by this amount in a soft demand. */
static int64_t cost_of(
	struct trial *trial, enum constraint_type type, int64_t amount)
{
	struct draft draft;
	int64_t *values;

	trial->own[0] = (struct constraint){
		.type = type, .name = "trade", .most = 1, .soft = true};
	trial->sections[0].draw.blueprint =
		(struct constraint_list){trial->own, 1, 1};
	trial->batch.elastic = true;
	draft = draft_of(trial);
	assert_true(form_model_price(&draft, PRICE_VIOLATION));
	assert_int_equal(draft.slack_count, 2);
	values = arena_alloc(
		trial->arena, draft.model.column_count, sizeof(*values));
	values[draft.slacks[1].column] = amount;
	return model_cost(&draft.model, values);
}

static void an_item_a_point_and_a_minute_weigh_the_same(void **state)
{
	const int64_t item = cost_of(*state, CONSTRAINT_TAG, 1);

	assert_true(item > 0);
	assert_int_equal(cost_of(*state, CONSTRAINT_POINTS, POINT), item);
	assert_int_equal(cost_of(*state, CONSTRAINT_MINUTES, 60), item);
	/* A tenth, which is 10 hundredths, of the mean of twelve items. */
	assert_int_equal(cost_of(*state, CONSTRAINT_MEAN, 12 * 10), item);
}

static void only_soft_demands_of_an_elastic_batch_give_way(void **state)
{
	struct trial *trial = *state;
	struct draft draft;

	cost_of(trial, CONSTRAINT_TAG, 1);
	trial->batch.elastic = false;
	draft = draft_of(trial);
	assert_int_equal(draft.slack_count, 0);
	assert_false(form_model_price(&draft, PRICE_VIOLATION));
	trial->batch.elastic = true;
	trial->own[0].soft = false;
	draft = draft_of(trial);
	assert_int_equal(draft.slack_count, 0);
}

static void a_step_keeps_the_cost_of_the_one_before(void **state)
{
	struct trial *trial = *state;
	struct draft draft = draft_of(trial);
	const size_t row = draft.model.row_count;
	int64_t values[2 * ITEMS] = {[0] = 1, [1] = 1};
	int64_t cost;

	assert_true(form_model_price(&draft, PRICE_RANKS));
	cost = model_cost(&draft.model, values);
	form_model_hold(&draft, cost);
	assert_int_equal(model_sum(&draft.model, row, values), cost);
	assert_int_equal(draft.model.rows[row].most, cost);
}

static void a_solution_reads_as_picks_and_as_draws(void **state)
{
	struct trial *trial = *state;
	const struct draft draft = draft_of(trial);
	int64_t values[2 * ITEMS] = {0};
	struct form_choice choice;
	const struct section_draw *draws;

	for (size_t i = 0; i < draft.offers.count; i++)
		values[draft.offers.at[i].column] = 1;
	choice = form_model_read(&draft, values, 0);
	assert_int_equal(choice.count, draft.offers.count);
	for (size_t i = 1; i < choice.count; i++)
		assert_true(
			choice.picks[i - 1].section < choice.picks[i].section ||
			(choice.picks[i - 1].section ==
					choice.picks[i].section &&
				choice.picks[i - 1].rank <
					choice.picks[i].rank));
	draws = form_model_draws(trial->arena, &trial->stock, &choice, 1);
	assert_int_equal(draws[0].count, ITEMS);
	assert_int_equal(draws[1].count, choice.count - ITEMS);
	assert_int_equal(draws[1].at[0],
		trial->stock.items[choice.picks[ITEMS].item].index);
	assert_int_equal(form_model_read(&draft, values, 1).count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(solutions_are_the_forms_that_are_allowed),
		TEST(pins_count_before_anything_is_drawn),
		TEST(an_item_a_point_and_a_minute_weigh_the_same),
		TEST(only_soft_demands_of_an_elastic_batch_give_way),
		TEST(a_step_keeps_the_cost_of_the_one_before),
		TEST(a_solution_reads_as_picks_and_as_draws),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
