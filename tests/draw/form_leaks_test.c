#include "draw/form_leaks.h"

#include "made.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/bank.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* b gives the answer of a away, c gives away nothing. */
static const char bank_text[] =
	"bank: b\n"
	"items:\n"
	"- id: a\n"
	"  kind: short_answer\n"
	"  stem: Who discovered penicillin?\n"
	"  answer: Alexander Fleming\n"
	"- id: b\n"
	"  kind: short_answer\n"
	"  stem: In which country was Alexander Fleming born?\n"
	"  answer: Scotland\n"
	"- id: c\n"
	"  kind: short_answer\n"
	"  stem: What is a cell?\n"
	"  answer: The unit of life\n";

struct run {
	struct arena *arena;
	const struct bank *bank;
	struct section section;
	struct worksheet sheet;
	struct form_leaks *leaks;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct run *run = arena_alloc(arena, 1, sizeof(*run));
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};

	*source = source_of("b", bank_text);
	run->arena = arena;
	run->bank = bank_read(&reading, source);
	if (run->bank == NULL)
		return -1;
	run->section = made_section("s", 2);
	run->sheet = made_worksheet(&run->bank, &run->section, 1);
	run->sheet.source = source;
	run->leaks = form_leaks_new(arena, &run->sheet);
	*state = run;
	return 0;
}

static int teardown(void **state)
{
	const struct run *run = *state;

	arena_free(run->arena);
	return 0;
}

/* Note a form with the items of these ids, numbered from 1. */
static void add_form(
	struct run *run, uint32_t index, enum tier tier, const char *ids)
{
	struct drawn drawn[3] = {{.item = NULL}};
	struct form_section section = {
		.section = &run->section, .items = drawn};
	const struct form form = {.worksheet = &run->sheet,
		.index = index,
		.tier = tier,
		.name = index == 0 ? "A" : "B",
		.sections = &section,
		.section_count = 1};

	for (; ids[section.count] != '\0'; section.count++)
		drawn[section.count] = (struct drawn){
			.item = &run->bank->items[ids[section.count] - 'a'],
			.number = (int)section.count + 1};
	form_leaks_add(run->leaks, &form);
}

static const char *warned(const struct run *run)
{
	struct errors *errors = error_list_new(run->arena);

	form_leaks_warn(run->leaks, errors);
	return said(run->arena, errors);
}

static void a_leak_needs_both_items_on_one_form(void **state)
{
	struct run *run = *state;

	add_form(run, 0, TIER_CORE, "ac");
	add_form(run, 1, TIER_CORE, "bc");
	assert_string_equal(warned(run), "");
	add_form(run, 1, TIER_CORE, "cba");
	assert_non_null(strstr(warned(run),
		"form B: question 2 gives away \"Alexander Fleming\", the "
		"answer of question 3\n"));
}

static void forms_are_counted_and_the_first_is_named(void **state)
{
	struct run *run = *state;

	add_form(run, 0, TIER_SUPPORT, "ab");
	add_form(run, 0, TIER_CORE, "ab");
	assert_non_null(strstr(warned(run), "form A: question 2 gives"));
	add_form(run, 1, TIER_CORE, "ba");
	assert_non_null(
		strstr(warned(run), "form A and 1 more: question 2 gives"));
}

static void a_pair_is_one_line(void **state)
{
	struct run *run = *state;
	const char *line = "form A: question 2 gives away";
	const char *first;

	add_form(run, 0, TIER_CORE, "abc");
	first = strstr(warned(run), line);
	assert_non_null(first);
	assert_null(strstr(first + 1, line));
}

static void no_form_has_no_leak(void **state)
{
	assert_string_equal(warned(*state), "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_leak_needs_both_items_on_one_form),
		TEST(forms_are_counted_and_the_first_is_named),
		TEST(a_pair_is_one_line),
		TEST(no_form_has_no_leak),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
