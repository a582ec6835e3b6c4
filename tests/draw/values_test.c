#include "draw/chance/values.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "bank/kind.h"
#include "bank/variation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	FORMS = 200
};

/* The one item of a bank, with these fields. */
static const struct item *item_of(struct arena *arena, const char *fields)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *bank;

	*source = source_of(
		"b", arena_printf(arena,
			     "bank: b\nitems:\n- id: a\n  kind: short_answer\n"
			     "  answer: A\n%s",
			     fields));
	bank = bank_read(&reading, source);
	assert_string_equal(said(arena, reading.errors), "");
	assert_non_null(bank);
	return &bank->items[0];
}

/* The stem of a form's variant; NULL if there is none. */
static const char *stem_of(struct arena *arena, const struct item *item,
	uint32_t form, struct values_taken *taken)
{
	const struct rank_key key = {.seed = 7, .form = form, .section = "s"};
	const char *why = NULL;
	const struct item *variant =
		values_draw(arena, &key, item, taken, &why);

	assert_int_equal(variant == NULL, why != NULL);
	return variant == NULL ? NULL : variant->kind->stem(variant);
}

static void an_item_that_does_not_vary_is_itself(void **state)
{
	const struct item *item = item_of(*state, "  stem: S\n");
	const struct rank_key key = {.section = "s"};
	const char *why = NULL;

	assert_ptr_equal(values_draw(*state, &key, item, NULL, &why), item);
}

static void every_combination_comes_about_as_often(void **state)
{
	const struct item *item =
		item_of(*state, "  vars: {x: 0..3}\n  stem: 'S @{x}'\n");
	int counts[4] = {0};

	for (uint32_t form = 0; form < FORMS; form++) {
		const char *stem = stem_of(*state, item, form, NULL);

		assert_string_equal(stem, stem_of(*state, item, form, NULL));
		counts[stem[2] - '0']++;
	}
	/* Five standard deviations of 6.1 about the mean of 50. */
	for (size_t i = 0; i < 4; i++)
		assert_in_range(counts[i], 20, 80);
}

static void a_condition_changes_only_the_forms_that_it_forbids(void **state)
{
	const struct item *any =
		item_of(*state, "  vars: {x: 0..9}\n  stem: 'S @{x}'\n");
	const struct item *some = item_of(*state,
		"  vars: {x: 0..9}\n  where: [x != 4]\n  stem: 'S @{x}'\n");
	int changed = 0;

	for (uint32_t form = 0; form < FORMS; form++) {
		const char *before = stem_of(*state, any, form, NULL);
		const char *now = stem_of(*state, some, form, NULL);

		assert_string_not_equal(now, "S 4");
		if (strcmp(before, "S 4") == 0)
			changed++;
		else
			assert_string_equal(now, before);
	}
	assert_in_range(changed, 1, FORMS / 2);
}

static void all_forms_may_share_the_values(void **state)
{
	const struct item *item = item_of(
		*state, "  vars: {x: 0..999}\n  vary: all\n  stem: 'S @{x}'\n");
	const char *first = stem_of(*state, item, 0, NULL);

	for (uint32_t form = 1; form < 10; form++)
		assert_string_equal(stem_of(*state, item, form, NULL), first);
}

/* Draw until nothing is left; all stems must differ. */
static size_t count_until_empty(struct arena *arena, const struct item *item)
{
	struct values_taken taken = {.count = 0};
	const char *stems[FORMS];
	size_t count = 0;

	for (; count < FORMS; count++) {
		stems[count] = stem_of(arena, item, 0, &taken);
		if (stems[count] == NULL)
			break;
		for (size_t i = 0; i < count; i++)
			assert_string_not_equal(stems[i], stems[count]);
	}
	assert_int_equal(taken.count, count);
	return count;
}

static void variants_that_are_taken_do_not_come_again(void **state)
{
	assert_int_equal(count_until_empty(
				 *state, item_of(*state, "  vars: {x: 1..30}\n"
							 "  stem: 'S @{x}'\n")),
		30);
	/* What prints alike counts once: x^2 has four values. */
	assert_int_equal(count_until_empty(*state,
				 item_of(*state, "  vars: {x: -3..3}\n"
						 "  stem: 'S @{x*x}'\n")),
		4);
}

static void the_few_that_meet_a_rare_condition_are_all_found(void **state)
{
	const struct item *item =
		item_of(*state, "  vars: {x: 1..300, y: 1..300}\n"
				"  where: [x == 7, y > 297]\n"
				"  stem: 'S @{x} @{y}'\n");

	assert_non_null(item->variation->rare);
	assert_int_equal(count_until_empty(*state, item), 3);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_item_that_does_not_vary_is_itself),
		TEST(every_combination_comes_about_as_often),
		TEST(a_condition_changes_only_the_forms_that_it_forbids),
		TEST(all_forms_may_share_the_values),
		TEST(variants_that_are_taken_do_not_come_again),
		TEST(the_few_that_meet_a_rare_condition_are_all_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
