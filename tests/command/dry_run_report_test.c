#include "command/dry_run_report.h"

#include "../base/with_arena.h"

#include "../draw/made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Forms that draw two of five essays. */
static struct worksheet made(struct arena *arena, int forms)
{
	static const struct section section = {
		.id = "s", .title = "S", .draw = {.count = 2}};
	const struct bank **banks = arena_alloc(arena, 1, sizeof(*banks));
	struct worksheet sheet;

	banks[0] = made_essays(arena, 5);
	sheet = made_worksheet(banks, &section, 1);
	sheet.bank_count = 1;
	sheet.form_count = forms;
	sheet.overlap = OVERLAP_NONE;
	return sheet;
}

/* The report, without the room between its columns. */
static const char *report(struct arena *arena, const struct worksheet *sheet,
	enum status expected)
{
	struct buffer out = {.arena = arena}, tight = {.arena = arena};

	assert_int_equal(dry_run_report(&out, sheet), expected);
	for (const char *at = buffer_text(&out); *at != '\0'; at++)
		if (at[0] != ' ' || at[1] != ' ')
			buffer_putc(&tight, *at);
	return buffer_text(&tight);
}

static void cells_give_demand_and_supply(void **state)
{
	const struct worksheet sheet = made(*state, 2);

	assert_string_equal(report(*state, &sheet, STATUS_DONE),
		"section \"S\" asked for can be drawn forms\n"
		" count 2 5 2\n"
		"\n"
		"asked for: 2 forms, without overlap\n"
		"the banks carry: 2 forms without overlap\n");
}

static void what_the_banks_have_too_little_of_is_short(void **state)
{
	const struct worksheet sheet = made(*state, 3);

	assert_string_equal(report(*state, &sheet, STATUS_INFEASIBLE),
		"section \"S\" asked for can be drawn forms\n"
		" count 2 5 2 short\n"
		"\n"
		"asked for: 3 forms, without overlap\n"
		"the banks carry: 2 forms without overlap short\n");
}

/* Forms that may share items need no more than one does. */
static void overlap_lets_any_number_be_drawn(void **state)
{
	struct worksheet sheet = made(*state, 30);

	sheet.overlap = OVERLAP_ANY;
	assert_string_equal(report(*state, &sheet, STATUS_DONE),
		"section \"S\" asked for can be drawn forms\n"
		" count 2 5 2\n"
		"\n"
		"asked for: 30 forms\n"
		"the banks carry: 2 forms without overlap\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cells_give_demand_and_supply),
		TEST(what_the_banks_have_too_little_of_is_short),
		TEST(overlap_lets_any_number_be_drawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
