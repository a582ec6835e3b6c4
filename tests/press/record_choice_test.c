#include "press/run/record_choice.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "draw/sheet_code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	FORMS = 3,
	TIERS = 2
};

/* A record of forms A, B and AB on two tiers, each with a code. */
struct desk {
	struct arena *arena;
	struct form forms[FORMS * TIERS];
	const struct form *list[FORMS * TIERS];
	struct worksheet sheet;
	struct recorded recorded;
};

static int setup(void **state)
{
	static const char *const names[FORMS] = {"A", "B", "AB"};
	struct arena *arena = arena_new();
	struct desk *desk = arena_alloc(arena, 1, sizeof(*desk));

	desk->arena = arena;
	desk->sheet.tiers[0] = TIER_CORE;
	desk->sheet.tiers[1] = TIER_SUPPORT;
	desk->sheet.tier_count = TIERS;
	for (uint32_t i = 0; i < FORMS * TIERS; i++) {
		struct form *form = &desk->forms[i];

		form->index = i / TIERS;
		form->name = names[i / TIERS];
		form->tier = desk->sheet.tiers[i % TIERS];
		form->code = sheet_code_print(
			arena, &(struct code_of){1, form->tier, form->index});
		desk->list[i] = form;
	}
	desk->recorded = (struct recorded){.worksheet = &desk->sheet,
		.forms = desk->list,
		.form_count = FORMS * TIERS,
		.tier_count = TIERS};
	*state = desk;
	return 0;
}

static int teardown(void **state)
{
	const struct desk *desk = *state;

	arena_free(desk->arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* The sheets chosen, "A-core B-core ", or why there are none. */
static const char *chosen(
	const struct desk *desk, const char *form, const char *tier)
{
	const struct record_choice_asked asked = {form, tier};
	struct buffer out = {.arena = desk->arena};
	struct record_choice choice;

	if (!record_choice_read(desk->arena, &desk->recorded, &asked, &choice))
		return choice.why;
	for (size_t i = 0; i < choice.selection.count; i++)
		buffer_printf(&out, "%s-%s ", choice.forms[i]->name,
			tier_name(choice.forms[i]->tier));
	assert_true(choice.selection.form_count * choice.selection.tier_count >=
		    choice.selection.count);
	return buffer_text(&out);
}

static void who_asks_for_nothing_gets_all(void **state)
{
	assert_string_equal(chosen(*state, NULL, NULL),
		"A-core A-support B-core B-support AB-core AB-support ");
	assert_string_equal(chosen(*state, NULL, "support"),
		"A-support B-support "
		"AB-support ");
}

static void a_form_is_found_by_name_tier_or_code(void **state)
{
	struct desk *desk = *state;
	char code[16] = "";

	assert_string_equal(chosen(desk, "A", NULL), "A-core A-support ");
	assert_string_equal(chosen(desk, "AB", "core"), "AB-core ");
	assert_string_equal(chosen(desk, "B-support", NULL), "B-support ");
	assert_string_equal(chosen(desk, "B-core", "core"), "B-core ");
	/* As somebody types it. */
	for (size_t i = 0; i < strlen(desk->forms[3].code); i++)
		code[i] = desk->forms[3].code[i] == '-'
				  ? ' '
				  : desk->forms[3].code[i];
	assert_string_equal(chosen(desk, code, NULL), "B-support ");
}

/* A form may be named as a code of another. */
static void a_name_counts_before_a_code(void **state)
{
	struct desk *desk = *state;

	desk->forms[0].name = desk->forms[1].name = desk->forms[4].code;
	assert_string_equal(chosen(desk, desk->forms[4].code, "core"),
		arena_printf(desk->arena, "%s-core ", desk->forms[4].code));
}

static void a_missing_form_is_reported_with_the_existing_ones(void **state)
{
	struct desk *desk = *state;
	const char *stray = sheet_code_print(
		desk->arena, &(struct code_of){2, TIER_CORE, 0});
	char code[16] = "";
	const char *why;

	assert_string_equal(chosen(desk, "C", NULL),
		"--form: no form of the record is named \"C\"; it has A, B, "
		"AB");
	assert_string_equal(chosen(desk, "", NULL),
		"--form: no form of the record is named \"\"; it has A, B, "
		"AB");
	why = chosen(desk, stray, NULL);
	assert_memory_equal(
		why, "--form: no sheet of the record has the code \"", 43);
	/* One letter wrong: the code that was meant is near. */
	memcpy(code, desk->forms[2].code, strlen(desk->forms[2].code));
	code[0] = code[0] == 'A' ? 'C' : 'A';
	why = chosen(desk, code, NULL);
	assert_non_null(
		strstr(why, arena_printf(desk->arena, "; did you mean \"%s\"?",
				    desk->forms[2].code)));
}

static void a_tier_that_was_not_printed_is_refused(void **state)
{
	assert_non_null(strstr(chosen(*state, "A", "extension"), "extension"));
	assert_non_null(strstr(chosen(*state, "A-core", "support"), "support"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(who_asks_for_nothing_gets_all),
		TEST(a_form_is_found_by_name_tier_or_code),
		TEST(a_name_counts_before_a_code),
		TEST(a_missing_form_is_reported_with_the_existing_ones),
		TEST(a_tier_that_was_not_printed_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
