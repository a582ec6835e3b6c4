#include "draw/blueprint/item_class.h"

#include "made.h"

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

/* How many classes there are of items with and without the tag. */
static void assert_classes(
	const struct item_classes *stock, size_t tagged, size_t others)
{
	size_t counts[2] = {0};

	assert_int_equal(stock->item_count, ITEMS);
	for (size_t c = 0; c < stock->class_count; c++) {
		const struct item_class *class = &stock->classes[c];
		const bool is_tagged =
			stock->items[class->first].item->tags.count > 0;

		for (size_t i = 0; i < class->size; i++)
			assert_int_equal(stock->items[class->first + i]
							 .item->tags.count > 0,
				is_tagged);
		counts[is_tagged]++;
	}
	assert_int_equal(counts[true], tagged);
	assert_int_equal(counts[false], others);
}

static void items_that_demands_cannot_tell_apart_are_one_class(void **state)
{
	const struct trial *trial = *state;
	const struct item_classes stock = classes_of(trial, false);

	assert_classes(&stock, 1, 1);
	for (size_t c = 0; c < stock.class_count; c++) {
		const struct item_class *class = &stock.classes[c];
		const bool tagged =
			stock.items[class->first].item->tags.count > 0;

		assert_int_equal(class->size, tagged ? 4 : 8);
		/* At most two of trade, and of all at most five. */
		assert_int_equal(class->limit, tagged ? 2 : 5);
	}
	assert_true(stock.counted);
}

static void a_balance_sees_more(void **state)
{
	const struct trial *trial = *state;
	const struct item_classes stock = classes_of(trial, true);

	assert_classes(&stock, 1, 2);
}

static void items_of_a_class_are_in_the_order_of_names(void **state)
{
	const struct item_classes stock = classes_of(*state, false);

	for (size_t i = 1; i < stock.item_count; i++)
		if (stock.items[i].class == stock.items[i - 1].class)
			assert_true(strcmp(stock.items[i - 1].item->name,
					    stock.items[i].item->name) < 0);
	for (uint32_t i = 0; i < ITEMS; i++)
		assert_int_equal(stock.items[stock.found[i]].index, i);
}

static void an_avoided_item_is_in_no_class(void **state)
{
	static const char *const avoided[] = {"b/i05"};
	struct trial *trial = *state;
	struct item_classes stock;

	trial->sheet.avoid = (struct text_list){avoided, 1};
	stock = classes_of(trial, false);
	assert_int_equal(stock.item_count, ITEMS - 1);
	assert_int_equal(stock.found[5], ITEM_CLASS_NONE);
	assert_int_not_equal(stock.found[4], ITEM_CLASS_NONE);
}

static void a_soft_demand_limits_nothing(void **state)
{
	struct trial *trial = *state;
	struct item_classes stock;

	trial->constraints[0].soft = true;
	stock = classes_of(trial, false);
	for (size_t c = 0; c < stock.class_count; c++)
		assert_int_equal(stock.classes[c].limit,
			stock.classes[c].size < 5 ? stock.classes[c].size : 5);
}

static void what_an_item_adds_to_each_likeness(void **state)
{
	const struct section section = {.id = "a"};
	const struct item item = {.points = 30, .seconds = 90};

	(void)state;
	assert_int_equal(item_class_likeness(&section, &item, LIKE_COUNT), 1);
	assert_int_equal(
		item_class_likeness(&section, &item, LIKE_DIFFICULTY), 3);
	assert_int_equal(item_class_likeness(&section, &item, LIKE_POINTS), 30);
	assert_int_equal(
		item_class_likeness(&section, &item, LIKE_MINUTES), 90);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(items_that_demands_cannot_tell_apart_are_one_class),
		TEST(a_balance_sees_more),
		TEST(items_of_a_class_are_in_the_order_of_names),
		TEST(an_avoided_item_is_in_no_class),
		TEST(a_soft_demand_limits_nothing),
		TEST(what_an_item_adds_to_each_likeness),
	};

	return cmocka_run_group_tests_name("item_class", tests, NULL, NULL);
}
