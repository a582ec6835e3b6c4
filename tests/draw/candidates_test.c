#include "draw/blueprint/candidates.h"

#include "made.h"

#include <limits.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	ITEMS = 12
};

/* Twelve essays: tags, difficulties and points go round, so that four are of
 * each kind that a demand for "trade" and a balance can see. */
static const struct bank *mixed_bank(struct arena *arena)
{
	static const char *const trade[] = {"trade"};
	struct item items[ITEMS] = {0};

	for (size_t i = 0; i < ITEMS; i++) {
		items[i].id = arena_printf(arena, "i%02zu", i);
		items[i].points = POINT;
		items[i].difficulty = i % 3 == 2 ? 5 : 1;
		if (i % 3 == 0)
			items[i].tags = (struct text_list){trade, 1};
	}
	return made_bank(arena, "b", items, ITEMS);
}

struct trial {
	struct arena *arena;
	const struct bank *bank;
	struct constraint constraints[2];
	struct section section;
	struct worksheet sheet;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct trial *trial = arena_alloc(arena, 1, sizeof(*trial));

	trial->arena = arena;
	trial->bank = mixed_bank(arena);
	trial->constraints[0] = (struct constraint){
		.type = CONSTRAINT_TAG, .name = "trade", .least = 1, .most = 2};
	trial->section = made_section("s", 5);
	trial->section.draw.blueprint =
		(struct constraint_list){trial->constraints, 1, 1};
	trial->sheet = made_worksheet(&trial->bank, &trial->section, 1);
	*state = trial;
	return 0;
}

static int teardown(void **state)
{
	const struct trial *trial = *state;

	arena_free(trial->arena);
	return 0;
}

static struct item_classes classes_of(const struct trial *trial, bool balanced)
{
	struct question question = {
		.pool = pool_new(trial->arena, &trial->sheet), .forms = 1};

	question.demands = constraint_demands(trial->arena, question.pool);
	return item_class_sort(trial->arena, &question, balanced);
}

static struct candidates offers_of(
	const struct trial *trial, struct batch batch)
{
	return candidates_new(trial->arena, &batch);
}

/* Of a class only as many as fit on a form are offered: those of the lowest
 * ranks, which another seed gives to others. */
static void a_form_is_offered_the_lowest_of_each_class(void **state)
{
	const struct item_classes stock = classes_of(*state, false);
	struct candidates first, again, other;
	bool same = true;

	first = offers_of(
		*state, (struct batch){.stock = &stock, .seed = 1, .forms = 1});
	again = offers_of(
		*state, (struct batch){.stock = &stock, .seed = 1, .forms = 1});
	other = offers_of(
		*state, (struct batch){.stock = &stock, .seed = 2, .forms = 1});
	assert_int_equal(first.count, 2 + 5);
	assert_int_equal(again.count, 2 + 5);
	assert_int_equal(other.count, 2 + 5);
	for (size_t i = 0; i < first.count; i++) {
		assert_int_equal(first.at[i].item, again.at[i].item);
		same = same && first.at[i].item == other.at[i].item;
		if (i > 0 && stock.items[first.at[i].item].class ==
				     stock.items[first.at[i - 1].item].class)
			assert_true(first.at[i - 1].rank < first.at[i].rank);
	}
	assert_false(same);
}

static void offers_are_found_by_their_item(void **state)
{
	const struct item_classes stock = classes_of(*state, false);
	const struct candidates offers = offers_of(
		*state, (struct batch){.stock = &stock, .seed = 1, .forms = 4});
	size_t found = 0;

	assert_int_equal(offers.count, 4 * 7);
	for (uint32_t i = 0; i < stock.item_count; i++)
		for (size_t k = offers.starts[i]; k < offers.starts[i + 1];
			k++) {
			const struct candidate *offer =
				&offers.at[offers.by_item[k]];

			assert_int_equal(offer->item, i);
			if (k > offers.starts[i])
				assert_true(
					offers.at[offers.by_item[k - 1]].form <
					offer->form);
			found++;
		}
	assert_int_equal(found, offers.count);
}

/* Earlier forms had two items: they are offered besides, unless no two forms
 * may share any. */
static void items_of_earlier_forms_are_offered_besides(void **state)
{
	struct trial *trial = *state;
	struct item_classes stock = classes_of(trial, false);
	struct pick picks[] = {{.item = 0}, {.item = 11}};
	const struct form_choice prior = {picks, 2};
	struct batch batch = {.stock = &stock,
		.seed = 1,
		.forms = 1,
		.prior = &prior,
		.prior_count = 1};
	struct candidates offers = offers_of(trial, batch);

	assert_int_equal(candidates_overlap(&stock), INT_MAX);
	assert_int_equal(offers.uses[0], 1);
	assert_int_equal(offers.uses[1], 0);
	assert_int_equal(offers.count, 7 + 2);
	trial->sheet.overlap = OVERLAP_NONE;
	trial->sheet.form_count = 2;
	stock = classes_of(trial, false);
	assert_int_equal(candidates_overlap(&stock), 0);
	offers = offers_of(trial, batch);
	assert_int_equal(offers.count, 7);
	for (size_t i = 0; i < offers.count; i++)
		assert_int_equal(offers.at[i].uses, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_form_is_offered_the_lowest_of_each_class),
		TEST(offers_are_found_by_their_item),
		TEST(items_of_earlier_forms_are_offered_besides),
	};

	return cmocka_run_group_tests_name("candidates", tests, NULL, NULL);
}
