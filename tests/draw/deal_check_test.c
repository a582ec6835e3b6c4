/*
 * A kind made for this test shuffles a list of up to six things.  Every list of
 * things that a record could hold is checked against the rules in deal.h.
 */
#include "draw/chance/deal_check.h"

#include "../base/with_arena.h"

#include "draw/chance/deal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	THINGS = 4,
	SEEDS = 300
};

/* The content of an item: its list, and the thing that is always printed. */
struct made {
	struct shuffle shuffle, pick;
	size_t sure;
};

static struct shuffle shuffle_of(const struct item *item)
{
	const struct made *made = item->content;

	return made->shuffle;
}

static struct shuffle pick_of(const struct item *item)
{
	const struct made *made = item->content;

	return made->pick;
}

static bool is_sure(const struct item *item, size_t i)
{
	const struct made *made = item->content;

	return i == made->sure;
}

static size_t partner_of(const struct item *item, size_t i)
{
	(void)item;
	return i;
}

static const struct kind_rules choices = {
	.name = "choices", .shuffle = shuffle_of, .sure = is_sure};
static const struct kind_rules pairs = {.name = "pairs",
	.shuffle = shuffle_of,
	.pick = pick_of,
	.partner = partner_of};

/* Can it be dealt, by the rules?  The last `fixed` things stay last. */
static bool is_possible(const struct made *made, const size_t *at, size_t count)
{
	const struct shuffle *list = &made->shuffle;
	const size_t others =
		list->draw < list->count - 1 ? list->draw : list->count - 1;
	bool sorted = true, sure = false;

	if (count != others + 1)
		return false;
	for (size_t i = 0; i < count; i++) {
		sure |= at[i] == made->sure;
		for (size_t k = 0; k < i; k++) {
			const size_t last = list->count - list->fixed;

			if (at[k] == at[i] || (at[k] >= last && at[k] > at[i]))
				return false;
			sorted = sorted && at[k] < at[i];
		}
		if (at[i] >= list->count)
			return false;
	}
	return sure && !(list->unsolved && count > 2 && sorted);
}

/* Check all lists of up to THINGS things, one of which does not exist. */
static void check_all(struct arena *arena, const struct made *made)
{
	const struct item item = {.kind = &choices, .content = made};
	size_t at[THINGS], number = 0, possible = 0;

	for (size_t count = 0; count <= THINGS; count++) {
		size_t lists = 1;

		for (size_t i = 0; i < count; i++)
			lists *= THINGS + 1;
		for (size_t list = 0; list < lists; list++, number++) {
			const struct dealt dealt = {
				.choices = at, .choice_count = count};
			struct dealt_fault fault;
			bool found;
			size_t rest = list;

			for (size_t i = 0; i < count; i++) {
				at[i] = rest % (THINGS + 1);
				rest /= THINGS + 1;
			}
			found = deal_check(arena, &item, &dealt, &fault);
			assert_int_equal(found, is_possible(made, at, count));
			possible += found;
		}
	}
	assert_in_range(possible, 1, number - 1);
}

static void a_list_is_possible_by_the_rules_alone(void **state)
{
	static const struct made lists[] = {
		{.shuffle = {.count = THINGS, .draw = THINGS}, .sure = 0},
		{.shuffle = {.count = THINGS, .draw = 2}, .sure = 1},
		{.shuffle = {.count = THINGS, .draw = 3, .fixed = 2},
			.sure = 3},
		{.shuffle = {.count = THINGS, .draw = 3, .unsolved = true},
			.sure = 2},
		{.shuffle = {.count = 2, .draw = 2, .unsolved = true},
			.sure = 0},
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		check_all(*state, &lists[i]);
}

static void every_deal_is_possible(void **state)
{
	const struct made made = {
		.shuffle = {.count = 6, .draw = 0, .fixed = 1},
		.pick = {.count = 5, .draw = 3}};
	const struct item item = {
		.kind = &pairs, .content = &made, .name = "b/i"};

	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		const struct rank_key key = {.seed = seed, .section = "s"};
		const struct dealt dealt = deal_things(*state, &key, &item);
		struct dealt_fault fault;

		assert_int_equal(dealt.picked_count, 3);
		assert_true(deal_check(*state, &item, &dealt, &fault));
		assert_true(deal_check_picked(*state, &item, &dealt, &fault));
	}
}

static void what_is_wrong_is_said_of_its_field(void **state)
{
	const struct made made = {
		.shuffle = {.count = 3}, .pick = {.count = 3, .draw = 2}};
	const struct item item = {.kind = &pairs, .content = &made};
	const struct item essay = {.kind = &(const struct kind_rules){0}};
	const size_t two[] = {0, 1}, twice[] = {1, 1}, three[] = {0, 1, 2},
		     far[] = {3, 0}, other[] = {0, 2};
	const struct {
		struct dealt dealt;
		const struct item *item;
		const char *field, *why;
	} cases[] = {
		{{.picked = three, .picked_count = 3}, &item, "picked",
			"expected 2 of them, found 3"},
		{{.picked = twice, .picked_count = 2}, &item, "picked",
			"1 occurs twice"},
		{{.picked = far, .picked_count = 2}, &item, "picked",
			"expected numbers below 3, found 3"},
		{{two, other, 2, 2}, &item, "choices",
			"1 is missing, although every sheet has it"},
		{{.picked = two, .picked_count = 2}, &essay, "picked",
			"the item has nothing to pick from"},
		{{.choices = two, .choice_count = 2}, &essay, "choices",
			"the item has nothing to put into an order"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct dealt_fault fault;

		assert_false(deal_check(
			*state, cases[i].item, &cases[i].dealt, &fault));
		assert_string_equal(fault.field, cases[i].field);
		assert_string_equal(fault.why, cases[i].why);
	}
}

static void words_may_come_in_any_order_but_each_once(void **state)
{
	static const char *const one[] = {"sun", "moon"};
	static const char *const two[] = {"moon", "star"};
	static const struct text_list lists[] = {{one, 2}, {two, 2}};
	static const char *const right[] = {"star", "sun", "moon"};
	static const char *const wrong[] = {"star", "sun", "sun"};
	static const char *const many[] = {"star", "sun", "moon", "moon"};

	assert_true(deal_check_words(
		*state, (struct text_list){right, 3}, lists, 2));
	assert_false(deal_check_words(
		*state, (struct text_list){right, 2}, lists, 2));
	assert_false(deal_check_words(
		*state, (struct text_list){wrong, 3}, lists, 2));
	assert_false(deal_check_words(
		*state, (struct text_list){many, 4}, lists, 2));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_list_is_possible_by_the_rules_alone),
		TEST(every_deal_is_possible),
		TEST(what_is_wrong_is_said_of_its_field),
		TEST(words_may_come_in_any_order_but_each_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
