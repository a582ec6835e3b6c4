#include "draw/chance/arrange.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	ITEMS_MAX = 8
};

/* The ids of items put into order, all of them one letter. */
static const char *arranged(struct arena *arena, const struct item *items,
	size_t count, enum order order, uint32_t form)
{
	const struct bank *bank = made_bank(arena, "b", items, count);
	const struct rank_key key = {2015, form, "s", RANK_ORDER};
	char *ids = arena_alloc(arena, ITEMS_MAX + 1, 1);
	struct placed placed[ITEMS_MAX];

	/* They come in in any order: the last first. */
	for (size_t i = 0; i < count; i++)
		placed[i] = (struct placed){.item = &bank->items[count - 1 - i],
			.at = (uint32_t)(count - 1 - i)};
	arrange_items(arena, &key, order, placed, count);
	for (size_t i = 0; i < count; i++)
		ids[i] = placed[i].item->id[0];
	return ids;
}

static void bank_order_is_that_of_the_file(void **state)
{
	const struct item items[] = {{.id = "z"}, {.id = "a"}, {.id = "m"}};
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 20; form++)
		assert_string_equal(
			arranged(arena, items, 3, ORDER_BANK, form), "zam");
	arena_free(arena);
}

static void difficulty_order_goes_from_easy_to_hard(void **state)
{
	const struct item items[] = {
		{.id = "5", .difficulty = 5},
		{.id = "1", .difficulty = 1},
		{.id = "4", .difficulty = 4},
		{.id = "?", .difficulty = 0},
		{.id = "2", .difficulty = 2},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 20; form++)
		assert_string_equal(
			arranged(arena, items, 5, ORDER_DIFFICULTY, form),
			"12?45");
	arena_free(arena);
}

static void items_of_one_difficulty_are_shuffled(void **state)
{
	const struct item items[] = {{.id = "a", .difficulty = 3}, {.id = "b"},
		{.id = "z", .difficulty = 1}};
	struct arena *arena = arena_new();
	int ab = 0;

	(void)state;
	for (uint32_t form = 0; form < 100; form++) {
		const char *ids =
			arranged(arena, items, 3, ORDER_DIFFICULTY, form);

		assert_int_equal(ids[0], 'z');
		ab += ids[1] == 'a';
	}
	assert_in_range(ab, 25, 75);
	arena_free(arena);
}

static struct date day(int32_t year)
{
	return (struct date){
		.text = "", .first = year * 512, .last = year * 512};
}

static void date_order_puts_what_has_no_date_last(void **state)
{
	const struct timeline late = {.date = day(2015)};
	const struct timeline early = {.date = day(-220)};
	const struct timeline middle = {.date = day(1405)};
	const struct item items[] = {
		{.id = "e", .kind = &essay_rules},
		{.id = "l", .kind = &timeline_rules, .content = &late},
		{.id = "b", .kind = &timeline_rules, .content = &early},
		{.id = "m", .kind = &timeline_rules, .content = &middle},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 20; form++)
		assert_string_equal(
			arranged(arena, items, 4, ORDER_DATE, form), "bmle");
	arena_free(arena);
}

static void shuffled_items_differ_from_form_to_form(void **state)
{
	const struct item items[] = {{.id = "a"}, {.id = "b"}, {.id = "c"},
		{.id = "d"}, {.id = "e"}, {.id = "f"}};
	struct arena *arena = arena_new();
	const char *first = arranged(arena, items, 6, ORDER_SHUFFLE, 0);

	(void)state;
	assert_string_equal(first, arranged(arena, items, 6, ORDER_SHUFFLE, 0));
	assert_string_not_equal(
		first, arranged(arena, items, 6, ORDER_SHUFFLE, 1));
	arena_free(arena);
}

static const struct stimulus map = {.name = "b/map"};
static const struct stimulus text = {.name = "b/text"};

/* Three on the map (M, a, p), two on the text (t, x), three on none. */
static const struct item mixed[] = {
	{.id = "1", .difficulty = 1},
	{.id = "M", .difficulty = 2, .stimulus = &map},
	{.id = "t", .difficulty = 3, .stimulus = &text},
	{.id = "2", .difficulty = 3},
	{.id = "a", .difficulty = 5, .stimulus = &map},
	{.id = "3", .difficulty = 4},
	{.id = "x", .difficulty = 1, .stimulus = &text},
	{.id = "p", .difficulty = 1, .stimulus = &map},
};

static void items_on_a_stimulus_are_at_the_first_of_them(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 20; form++) {
		const char *ids = arranged(
			arena, mixed, LENGTH(mixed), ORDER_DIFFICULTY, form);

		assert_string_equal(
			arranged(arena, mixed, LENGTH(mixed), ORDER_BANK, form),
			"1Maptx23");
		/* Of the easy ones, 1, x and p, any may be the first. */
		assert_non_null(strstr(ids, "pMa"));
		assert_non_null(strstr(ids, "xt"));
		assert_non_null(strstr(ids, "23"));
		assert_string_equal(ids + 6, "23");
	}
	arena_free(arena);
}

static void shuffled_items_on_a_stimulus_stay_together(void **state)
{
	struct arena *arena = arena_new();
	const char *first =
		arranged(arena, mixed, LENGTH(mixed), ORDER_SHUFFLE, 0);
	int others = 0;

	(void)state;
	for (uint32_t form = 0; form < 100; form++) {
		const char *ids = arranged(
			arena, mixed, LENGTH(mixed), ORDER_SHUFFLE, form);
		const size_t at = strcspn(ids, "Map");
		const size_t text_at = strcspn(ids, "tx");

		assert_int_equal(strlen(ids), LENGTH(mixed));
		assert_int_equal(strspn(ids + at, "Map"), 3);
		assert_int_equal(strspn(ids + text_at, "tx"), 2);
		others += strcmp(ids, first) != 0;
	}
	assert_in_range(others, 95, 99);
	arena_free(arena);
}

/* Where a set stands is the stimulus' own chance: with fewer of its items,
 * the others and the set keep their order. */
static void a_set_keeps_its_place_when_it_shrinks(void **state)
{
	const struct item fewer[] = {
		mixed[0], mixed[3], mixed[4], mixed[5], mixed[6]};
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const char *all = arranged(
			arena, mixed, LENGTH(mixed), ORDER_SHUFFLE, form);
		const char *some = arranged(
			arena, fewer, LENGTH(fewer), ORDER_SHUFFLE, form);

		for (size_t i = 0; i < LENGTH(fewer); i++) {
			all = strchr(all, some[i]);
			if (all == NULL)
				fail_msg("form %u: %s", (unsigned)form, some);
		}
	}
	arena_free(arena);
}

/* Of a set on a stimulus that a tier prints only in part, that part comes
 * first, and the set after what all tiers print. */
static void what_a_tier_leaves_out_is_last_of_its_set(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", mixed, LENGTH(mixed));

	(void)state;
	for (uint32_t form = 0; form < 50; form++) {
		const struct rank_key key = {2015, form, "s", RANK_ORDER};
		struct placed placed[LENGTH(mixed)];

		for (size_t i = 0; i < LENGTH(mixed); i++)
			placed[i] = (struct placed){.item = &bank->items[i],
				.at = (uint32_t)i,
				.tiers = *mixed[i].id == 'M' ? 2 : 7};
		arrange_items(
			arena, &key, ORDER_SHUFFLE, placed, LENGTH(placed));
		assert_string_equal(placed[7].item->id, "M");
		assert_ptr_equal(placed[6].item->stimulus, &map);
		assert_ptr_equal(placed[5].item->stimulus, &map);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bank_order_is_that_of_the_file),
		cmocka_unit_test(difficulty_order_goes_from_easy_to_hard),
		cmocka_unit_test(items_of_one_difficulty_are_shuffled),
		cmocka_unit_test(date_order_puts_what_has_no_date_last),
		cmocka_unit_test(shuffled_items_differ_from_form_to_form),
		cmocka_unit_test(items_on_a_stimulus_are_at_the_first_of_them),
		cmocka_unit_test(shuffled_items_on_a_stimulus_stay_together),
		cmocka_unit_test(a_set_keeps_its_place_when_it_shrinks),
		cmocka_unit_test(what_a_tier_leaves_out_is_last_of_its_set),
	};

	return cmocka_run_group_tests_name("arrange", tests, NULL, NULL);
}
