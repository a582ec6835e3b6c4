#include "press/selection.h"

#include "../base/with_arena.h"
#include "base/buffer.h"
#include "worksheet/roster/roster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct worksheet lettered(int forms)
{
	return (struct worksheet){.form_count = forms,
		.tiers = {TIER_CORE, TIER_SUPPORT},
		.tier_count = 2};
}

static struct worksheet named(void)
{
	static const char *const names[] = {"Monday", "Friday", "2"};
	struct worksheet sheet = lettered(3);

	sheet.form_names = (struct text_list){names, 3};
	return sheet;
}

/* The indexes selected and the slice's name, or why there are none. */
static const char *selected(
	struct arena *arena, struct worksheet *sheet, const char *text)
{
	struct buffer out = {.arena = arena};
	struct selection selection;
	const char *why = NULL;

	if (!selection_read(arena, sheet, text, &selection, &why))
		return why;
	for (size_t i = 0; i < selection.form_count; i++)
		buffer_printf(&out, "%u ", (unsigned)selection.forms[i]);
	if (selection.slice != NULL)
		buffer_puts(&out, selection.slice);
	assert_int_equal(selection.count, selection.form_count * 2);
	return buffer_text(&out);
}

static void letters_numbers_and_ranges_select_forms(void **state)
{
	static const struct {
		const char *text, *selected;
		int forms; /* that the worksheet then has */
	} cases[] = {
		{NULL, "0 1 2 ", 3},
		{"2", "0 1 ", 3},
		{"5", "0 1 2 3 4 ", 5},
		{"B", "1 ", 3},
		{"C,A,C", "2 0 ", 3},
		{"E", "4 ", 5},
		{"AA", "26 ", 27},
		{"2-3", "1 2 2-3", 3},
		{"4-5", "3 4 4-5", 5},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct worksheet sheet = lettered(3);

		assert_string_equal(selected(*state, &sheet, cases[i].text),
			cases[i].selected);
		assert_int_equal(sheet.form_count, cases[i].forms);
	}
}

/* A form may be named "2": the name goes before the number. */
static void names_are_as_many_as_there_are(void **state)
{
	struct worksheet sheet = named();

	assert_string_equal(selected(*state, &sheet, "Friday,Monday"), "1 0 ");
	assert_string_equal(selected(*state, &sheet, "2"), "2 ");
	assert_string_equal(selected(*state, &sheet, "1"), "0 ");
	assert_string_equal(
		selected(*state, &sheet, "4"), "the worksheet names 3 forms");
	assert_string_equal(
		selected(*state, &sheet, "2-4"), "the worksheet names 3 forms");
	assert_string_equal(selected(*state, &sheet, "Fryday"),
		"no form is named \"Fryday\"; did you mean \"Friday\"?");
	assert_int_equal(sheet.form_count, 3);
}

static void what_selects_nothing_says_why(void **state)
{
	static const struct {
		const char *text, *why;
	} cases[] = {
		{"0", "expected a number or a range from 1 to 100000, found "
		      "\"0\""},
		{"5-4", "expected a number or a range from 1 to 100000, found "
			"\"5-4\""},
		{"1-", "expected a number or a range from 1 to 100000, found "
		       "\"1-\""},
		{"-3", "expected a number or a range from 1 to 100000, found "
		       "\"-3\""},
		{"100001", "expected a number or a range from 1 to 100000, "
			   "found \"100001\""},
		{"a", "no form is named \"a\"; expected a number, names or a "
		      "range such as 3, A,C or 301-400"},
		{"A,", "no form is named \"\"; expected a number, names or a "
		       "range such as 3, A,C or 301-400"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct worksheet sheet = lettered(3);

		assert_string_equal(
			selected(*state, &sheet, cases[i].text), cases[i].why);
		assert_int_equal(sheet.form_count, 3);
	}
}

static void sheets_are_the_tiers_of_each_form_in_turn(void **state)
{
	struct worksheet sheet = lettered(2);
	struct selection selection;
	const char *why;

	assert_true(selection_read(*state, &sheet, "B,A", &selection, &why));
	assert_int_equal(selection.count, 4);
	assert_int_equal(selection_at(&selection, 0).form, 1);
	assert_int_equal(selection_at(&selection, 0).tier, TIER_CORE);
	assert_int_equal(selection_at(&selection, 1).form, 1);
	assert_int_equal(selection_at(&selection, 1).tier, TIER_SUPPORT);
	assert_int_equal(selection_at(&selection, 2).form, 0);
	selection_take_tier(&selection, TIER_EXTENSION);
	assert_int_equal(selection.count, 2);
	assert_int_equal(selection_at(&selection, 1).form, 0);
	assert_int_equal(selection_at(&selection, 1).tier, TIER_EXTENSION);
}

/* Ten students, on forms A, B and D by turns. */
static struct worksheet with_roster(struct arena *arena)
{
	static const uint32_t forms[] = {3, 0, 1};
	struct student *students = arena_alloc(arena, 10, sizeof(*students));
	struct roster *roster = arena_alloc(arena, 1, sizeof(*roster));
	struct worksheet sheet = lettered(5);

	for (size_t i = 0; i < 10; i++)
		students[i].form = forms[i % 3];
	roster->students = students;
	roster->count = 10;
	sheet.roster = roster;
	return sheet;
}

static void students_select_their_forms_in_order(void **state)
{
	static const struct {
		const char *text;
		size_t first, last;
		const char *slice, *forms;
	} cases[] = {
		{"1-10", 0, 10, "roster-1-10", "013"},
		{"1", 0, 1, "roster-1-1", "3"},
		{"2-3", 1, 3, "roster-2-3", "01"},
		{"1/3", 0, 3, "roster-1-3", "013"},
		{"2/3", 3, 6, "roster-4-6", "013"},
		{"3/3", 6, 10, "roster-7-10", "013"},
		{"10/10", 9, 10, "roster-10-10", "3"},
	};
	const struct worksheet sheet = with_roster(*state);

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct selection selection;
		char forms[8] = "";
		const char *why;

		assert_true(selection_read_students(
			*state, &sheet, cases[i].text, &selection, &why));
		assert_int_equal(selection.first, cases[i].first);
		assert_int_equal(selection.last, cases[i].last);
		assert_string_equal(selection.slice, cases[i].slice);
		for (size_t k = 0; k < selection.form_count; k++)
			forms[k] = (char)('0' + selection.forms[k]);
		assert_string_equal(forms, cases[i].forms);
	}
}

static void students_there_are_none_of_are_refused(void **state)
{
	static const char *const wrong[] = {"0", "11", "3-2", "5-11", "0/2",
		"3/2", "1/11", "1/0", "/2", "1/", "", "a", "1-", "-1"};
	const struct worksheet sheet = with_roster(*state);
	const struct worksheet none = lettered(5);
	struct selection selection;
	const char *why;

	for (size_t i = 0; i < LENGTH(wrong); i++) {
		assert_false(selection_read_students(
			*state, &sheet, wrong[i], &selection, &why));
		assert_string_equal(why,
			arena_printf(*state,
				"expected rows of the roster, 1 to 10, such as "
				"301-400, or a part such as 3/4, found \"%s\"",
				wrong[i]));
	}
	assert_false(
		selection_read_students(*state, &none, "1", &selection, &why));
	assert_string_equal(why, "the worksheet has no roster");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(letters_numbers_and_ranges_select_forms),
		TEST(names_are_as_many_as_there_are),
		TEST(what_selects_nothing_says_why),
		TEST(sheets_are_the_tiers_of_each_form_in_turn),
		TEST(students_select_their_forms_in_order),
		TEST(students_there_are_none_of_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
