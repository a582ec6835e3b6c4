#include "worksheet/roster/roster.h"

#include "shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TOP                                                                    \
	"worksheet: w\n"                                                       \
	"title: T\n"                                                           \
	"banks: [one.yaml]\n"                                                  \
	"sections: [{title: S, draw: {count: 1}}]\n"
#define ROSTER "roster: class.csv\n"

/* A worksheet read beside a class.csv; messages name files alone. */
static const struct worksheet *read_with(const struct shelf *shelf,
	const char *text, const char *csv, const char **messages)
{
	const char *path = file_join(shelf->arena, shelf->folder, "class.csv");
	const size_t home = strlen(shelf->folder) + 1;
	struct buffer out = {.arena = shelf->arena};
	const struct worksheet *sheet;
	struct errors *errors;

	assert_int_equal(file_write(path, csv, strlen(csv)), 0);
	sheet = shelf_read(shelf, text, &errors);
	unlink(path);
	for (const char *at = said(shelf->arena, errors); *at != '\0'; at++) {
		if (strncmp(at, shelf->folder, home - 1) == 0)
			at += home;
		buffer_putc(&out, *at);
	}
	*messages = buffer_text(&out);
	return sheet;
}

static const struct roster *good(
	const struct shelf *shelf, const char *forms, const char *csv)
{
	const char *messages;
	const struct worksheet *sheet = read_with(shelf,
		arena_printf(shelf->arena, TOP ROSTER "forms: %s\n", forms),
		csv, &messages);

	assert_string_equal(messages, "");
	assert_non_null(sheet);
	assert_non_null(sheet->roster);
	return sheet->roster;
}

static void students_are_read(void **state)
{
	const struct roster *roster = good(*state, "3",
		"Extra, NAME ,large_print,Tier,form\n"
		"extra time,\"Lovelace, Ada\",YES,support,C\n"
		",  李  雨桐 ,,,\n"
		"\"a\nb\",\"Björn\n Ek\",x,Extension,B\n");
	const struct student *students = roster->students;

	assert_int_equal(roster->count, 3);
	assert_string_equal(students[0].name, "Lovelace, Ada");
	assert_string_equal(students[0].extra, "extra time");
	assert_int_equal(students[0].form, 2);
	assert_int_equal(students[0].tier, TIER_SUPPORT);
	assert_true(students[0].large_print);
	assert_int_equal(students[0].at.line, 2);
	assert_string_equal(students[1].name, "李 雨桐");
	assert_string_equal(students[1].extra, "");
	assert_int_equal(students[1].form, 0); /* beside C and B */
	assert_int_equal(students[1].tier, TIER_CORE);
	assert_false(students[1].large_print);
	assert_string_equal(students[2].name, "Björn Ek");
	assert_string_equal(students[2].extra, "a b");
	assert_int_equal(students[2].form, 1);
	assert_int_equal(students[2].tier, TIER_EXTENSION);
}

static void a_column_of_names_is_enough(void **state)
{
	const struct roster *roster = good(*state, "2", "name\nA\nB\n\nC\n");

	assert_int_equal(roster->count, 3);
	assert_int_equal(roster->students[0].form, 0);
	assert_int_equal(roster->students[1].form, 1);
	assert_int_equal(roster->students[2].form, 0);
}

static void empty_columns_of_a_spreadsheet_are_not_a_mistake(void **state)
{
	const struct roster *roster =
		good(*state, "1", "name,form,,\nA,,,\nB,A,,\n,,,\n");

	assert_int_equal(roster->count, 2);
}

static void large_print_is_said_in_many_ways(void **state)
{
	static const char csv[] = "name;large_print\n"
				  "a;yes\nb;TRUE\nc;1\nd;X\n"
				  "e;No\nf;false\ng;0\nh;\n";
	const struct roster *roster = good(*state, "1", csv);

	assert_int_equal(roster->count, 8);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(roster->students[i].large_print, i < 4);
}

static void forms_are_those_of_the_worksheet(void **state)
{
	const struct roster *roster = good(
		*state, "[red, blau]", "name,form\na,blau\nb,\nc,red\nd,\n");

	assert_int_equal(roster->students[0].form, 1);
	assert_int_equal(roster->students[1].form, 0);
	assert_int_equal(roster->students[2].form, 0);
	assert_int_equal(roster->students[3].form, 1);
}

static void tiers_of_students_are_printed(void **state)
{
	const char *messages;
	const struct worksheet *sheet =
		read_with(*state, TOP ROSTER "tiers: [core, support]\n",
			"name,tier\na,extension\nb,support\nc,\n", &messages);

	assert_string_equal(messages, "");
	assert_int_equal(sheet->tier_count, 3);
	assert_int_equal(sheet->tiers[0], TIER_CORE);
	assert_int_equal(sheet->tiers[1], TIER_SUPPORT);
	assert_int_equal(sheet->tiers[2], TIER_EXTENSION);
}

static void twice_the_same_name_is_a_warning(void **state)
{
	const char *messages;
	const struct worksheet *sheet = read_with(
		*state, TOP ROSTER, "name\nAda\nBen\nAda\nAda\n", &messages);

	assert_non_null(sheet->roster);
	assert_string_equal(messages,
		"class.csv:4:1: warning: \"Ada\" is also the name in line 2\n"
		"class.csv:5:1: warning: \"Ada\" is also the name in line "
		"4\n");
}

static const struct {
	const char *worksheet, *csv, *said;
} mistakes[] = {
	{TOP ROSTER "forms: 3\n",
		"name,form,tier,large_print\n"
		"Ada,D,cor,maybe\n"
		",A,,\n"
		"Ben,a,support,2\n",
		"class.csv:2:5: error: form: expected one of the forms A, B, "
		"C, found \"D\"\n"
		"= did you mean \"A\"?\n"
		"class.csv:2:7: error: unknown tier \"cor\"\n"
		"= did you mean \"core\"?\n"
		"class.csv:2:11: error: large_print: expected yes or no, "
		"found \"maybe\"\n"
		"class.csv:3:1: error: this student has no name\n"
		"class.csv:4:5: error: form: expected one of the forms A, B, "
		"C, found \"a\"\n"
		"= did you mean \"A\"?\n"
		"class.csv:4:15: error: large_print: expected yes or no, "
		"found \"2\"\n"},
	{TOP ROSTER, "name,form\nAda,X1\n",
		"class.csv:2:5: error: form: expected \"A\", the only form, "
		"found \"X1\"\n"},
	{TOP ROSTER "forms: 30\n", "name,form\nAda,AG\n",
		"class.csv:2:5: error: form: expected one of the 30 forms A "
		"to AD, found \"AG\"\n"
		"= did you mean \"A\"?\n"},
	{TOP ROSTER "forms: 3000\n", "name,form\nAda,ZZZZ\n",
		"class.csv:2:5: error: form: expected one of the 3000 forms "
		"A to DKJ, found \"ZZZZ\"\n"},
	{TOP ROSTER, "names,tire,wish,form,form\nAda,,,,\n",
		"class.csv:1:1: error: expected a column \"name\"\n"
		"= if \"name\" is meant, write that\n"
		"= if \"tier\" is meant, write that\n"
		"= the first row names the columns: name, form, tier, "
		"large_print, extra; or first name and last name\n"
		"class.csv:1:22: error: column \"form\" is given twice\n"},
	{TOP ROSTER, "name,\nAda,late\n",
		"class.csv:2:5: error: \"late\" is in a column without a "
		"name\n"},
	{TOP ROSTER, "name\n",
		"class.csv:1:1: error: expected a row for each student below "
		"this one\n"},
	{TOP ROSTER, "\n\n",
		"class.csv: error: expected a row that names the columns, "
		"found an empty file\n"},
	{TOP ROSTER, "name,form\nAda\nBen,A,B\nCy,A\n",
		"class.csv:2:1: error: expected 2 values, as many as the "
		"first row has, found 1\n"
		"class.csv:3:1: error: expected 2 values, as many as the "
		"first row has, found 3\n"
		"= put a value that holds a comma in quotes\n"},
	{TOP ROSTER "forms: [A, Roster]\n", "name\nAda\n",
		"w:5:9: error: a worksheet with a roster cannot have a form "
		"\"Roster\"\n"},
	{TOP "roster: none.csv\n", "",
		"w:5:9: error: cannot read \"none.csv\": No such file or "
		"directory\n= the folder \" was searched\n"},
	{TOP "roster: [class.csv]\n", "name\nAda\n",
		"w:5:9: error: roster: expected text, found a list\n"
		"= if this is text, put it in quotes\n"},
	/* wrong forms are reported, but not those of the roster */
	{TOP ROSTER "forms: x\n", "name,form\nAda,B\n",
		"w:6:8: error: forms: expected a whole number from 1 to "
		"100000, found \"x\"\n"},
};

static void mistakes_are_reported_at_their_place(void **state)
{
	for (size_t i = 0; i < LENGTH(mistakes); i++) {
		const char *messages;

		assert_null(read_with(*state, mistakes[i].worksheet,
			mistakes[i].csv, &messages));
		assert_string_equal(messages, mistakes[i].said);
	}
}

static void names_and_notes_have_limits(void **state)
{
	const struct shelf *shelf = *state;
	char name[STUDENT_NAME_MAX * 2 + 3] = "", extra[STUDENT_EXTRA_MAX + 2];
	const char *messages;

	for (size_t i = 0; i < STUDENT_NAME_MAX; i++)
		memcpy(name + 2 * i, "é", 3);
	memset(extra, 'x', STUDENT_EXTRA_MAX);
	extra[STUDENT_EXTRA_MAX] = '\0';
	good(shelf, "1",
		arena_printf(shelf->arena, "name,extra\n%s,%s\n", name, extra));
	assert_null(read_with(shelf, TOP ROSTER,
		arena_printf(
			shelf->arena, "name,extra\n%se,%sx\n", name, extra),
		&messages));
	assert_non_null(strstr(messages,
		"class.csv:2:1: error: name: expected at most 120 "
		"characters, found \"é"));
	assert_non_null(strstr(messages,
		"class.csv:2:123: error: extra: expected at most 80 "
		"characters, found \"xx"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(students_are_read),
		TEST(a_column_of_names_is_enough),
		TEST(empty_columns_of_a_spreadsheet_are_not_a_mistake),
		TEST(large_print_is_said_in_many_ways),
		TEST(forms_are_those_of_the_worksheet),
		TEST(tiers_of_students_are_printed),
		TEST(twice_the_same_name_is_a_warning),
		TEST(mistakes_are_reported_at_their_place),
		TEST(names_and_notes_have_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
