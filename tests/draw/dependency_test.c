#include "draw/chance/dependency.h"

#include "made.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "draw/chance/choose.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct bank *bank_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *bank;

	*source = source_of("b", text);
	bank = bank_read(&reading, source);
	assert_string_equal(said(arena, reading.errors), "");
	assert_non_null(bank);
	return bank;
}

/* The first item names the others: in its stem, a part, on a tier and in its
 * source. */
static const char places[] =
	"bank: b\n"
	"stimuli: [{id: map, text: 'See @{question e}.'}]\n"
	"items:\n"
	"- id: a\n"
	"  stem: 'See @{question b}, again @{question b}.'\n"
	"  stimulus: map\n"
	"  parts:\n"
	"  - {kind: short_answer, stem: 'See @{question c}.', answer: A}\n"
	"  - {kind: short_answer, stem: S, answer: A}\n"
	"- {id: b, kind: essay, stem: S}\n"
	"- {id: c, kind: essay, stem: 'See @{question c}.'}\n"
	"- id: d\n"
	"  kind: essay\n"
	"  stem: S\n"
	"  tiers: {support: {stem: 'See @{question b}.'}}\n"
	"- {id: e, kind: essay, stem: S}\n";

static void add_name(void *context, const char *name)
{
	buffer_printf(context, "%s ", name);
}

static void names_are_found_in_all_texts_of_an_item(void **state)
{
	const struct bank *bank = bank_of(*state, places);
	struct buffer of_a = {.arena = *state}, of_d = {.arena = *state};

	dependency_names(*state, &bank->items[0], add_name, &of_a);
	dependency_names(*state, &bank->items[3], add_name, &of_d);
	assert_non_null(strstr(buffer_text(&of_a), "b "));
	assert_non_null(strstr(buffer_text(&of_a), "c "));
	assert_non_null(strstr(buffer_text(&of_a), "e "));
	assert_string_equal(buffer_text(&of_d), "b ");
}

static void items_know_which_others_they_need_once_each(void **state)
{
	const struct bank *bank = bank_of(*state, places);
	const struct section section = made_section("s", 1);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const struct pool *pool = pool_new(*state, &sheet);
	bool needed[5] = {false};

	assert_true(pool->names);
	assert_int_equal(pool->items[0].named_count, 3);
	for (size_t i = 0; i < 3; i++)
		needed[pool->items[0].named[i]] = true;
	assert_true(needed[1] && needed[2] && needed[4]);
	assert_int_equal(pool->items[3].named_count, 1);
	assert_true(pool->items[0].linked);
	assert_true(pool->items[4].linked);
	/* An item that names itself needs no other. */
	assert_int_equal(pool->items[2].named_count, 0);
}

static void a_name_with_a_bank_is_looked_up_there(void **state)
{
	const struct bank *banks[] = {
		bank_of(*state, "bank: b\n"
				"items:\n"
				"- {id: a, kind: essay, stem: S}\n"
				"- {id: x, kind: essay, "
				"stem: '@{question c/a} @{question c/z}'}\n"),
		bank_of(*state, "bank: c\n"
				"items:\n"
				"- {id: a, kind: essay, stem: S}\n"),
	};
	const struct section section = made_section("s", 1);
	struct worksheet sheet = made_worksheet(banks, &section, 1);
	const struct pool *pool;

	sheet.bank_count = 2;
	pool = pool_new(*state, &sheet);
	assert_int_equal(pool->items[1].named_count, 1);
	assert_int_equal(pool->items[1].named[0], 2);
	assert_false(pool->items[0].linked);
}

static void banks_without_references_link_nothing(void **state)
{
	const struct bank *bank = made_essays(*state, 3);
	const struct section section = made_section("s", 1);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	assert_false(pool_new(*state, &sheet)->names);
}

/* Two forms of two sections, which have slots 1 and 2, and 3 and 4. */
static void a_form_is_complete_with_all_that_it_names(void **state)
{
	const struct bank *bank = bank_of(*state,
		"bank: b\n"
		"items:\n"
		"- {id: a, kind: essay, stem: '@{question b}'}\n"
		"- {id: b, kind: essay, stem: S}\n");
	struct section sections[] = {
		made_section("s", 1), made_section("t", 1)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct item *pin = &bank->items[1];
	uint32_t owner[] = {1, 2};
	struct chosen chosen = {
		.pool = pool_new(*state, &sheet), .forms = 2, .owner = owner};

	assert_true(dependency_on_form(&chosen, 1, 0));
	assert_false(dependency_on_form(&chosen, 1, 2));
	assert_true(dependency_complete(&chosen));
	owner[1] = 3;
	assert_false(dependency_on_form(&chosen, 1, 1));
	assert_false(dependency_complete(&chosen));
	owner[1] = 0;
	assert_false(dependency_complete(&chosen));
	sections[1].pins = &pin;
	sections[1].pin_count = 1;
	chosen.pool = pool_new(*state, &sheet);
	assert_true(dependency_complete(&chosen));
	pin = &bank->items[0];
	owner[0] = 0;
	chosen.pool = pool_new(*state, &sheet);
	assert_false(dependency_complete(&chosen));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_found_in_all_texts_of_an_item),
		TEST(items_know_which_others_they_need_once_each),
		TEST(a_name_with_a_bank_is_looked_up_there),
		TEST(banks_without_references_link_nothing),
		TEST(a_form_is_complete_with_all_that_it_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
