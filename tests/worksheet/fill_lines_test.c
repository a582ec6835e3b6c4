#include "worksheet/frame/fill_lines.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "text/length.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct fill_lines lines_of(
	struct arena *arena, const char *text, const char **what)
{
	static const struct field field = {.name = "fields"};
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	struct fill_lines lines = {NULL, 99};
	const struct node *node;
	bool fine;

	*source = source_of("w", text);
	node = node_get(node_read(arena, source, reading.errors), "fields");
	fine = read_fills(&reading, node, &field, &lines);
	*what = said(arena, reading.errors);
	assert_int_equal(fine, **what == '\0');
	assert_true(fine || lines.count == 99);
	return lines;
}

static void usual_lines_and_own_ones_keep_their_order(void **state)
{
	const char *what;
	const struct fill_lines lines = lines_of(*state,
		"fields:\n"
		"- score\n"
		"- {label: Student ID, width: 1in}\n"
		"- Name\n"
		"- {label: Student ID, row: true}\n",
		&what);

	assert_string_equal(what, "");
	assert_int_equal(lines.count, 4);
	assert_int_equal(lines.at[0].fill, FILL_SCORE);
	assert_null(lines.at[0].label);
	assert_int_equal(lines.at[1].fill, FILL_OWN);
	assert_string_equal(lines.at[1].label, "Student ID");
	assert_int_equal(lines.at[1].width, 72 * MPT);
	assert_false(lines.at[1].row);
	assert_int_equal(lines.at[2].fill, FILL_NAME);
	assert_int_equal(lines.at[3].width, 0);
	assert_true(lines.at[3].row);
}

static void one_line_needs_no_list_and_there_may_be_none(void **state)
{
	const char *what;

	assert_int_equal(lines_of(*state, "fields: date\n", &what).at[0].fill,
		FILL_DATE);
	assert_int_equal(lines_of(*state, "fields: []\n", &what).count, 0);
	assert_int_equal(fill_lines_default().count, 2);
}

static void what_is_no_line_is_refused_at_its_place(void **state)
{
	static const struct saying sayings[] = {
		{"fields: [name, date, name]\n",
			"w:1:22: error: field \"name\" is given twice\n"},
		{"fields: [{label: L, width: 0cm}]\n",
			"w:1:28: error: width: expected a length such as 4cm "
			"or 1.5in, found \"0cm\"\n"},
	};
	const char *what;

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		lines_of(*state, sayings[i].text, &what);
		assert_string_equal(what, sayings[i].said);
	}
	lines_of(*state, "fields: [nam, {width: 1cm}]\n", &what);
	assert_non_null(strstr(what, "w:1:10: error: "));
	assert_non_null(strstr(what, "did you mean \"name\"?"));
	assert_non_null(strstr(what, "label"));
}

static void there_are_at_most_twenty(void **state)
{
	struct buffer text = {.arena = *state};
	const char *what;

	buffer_puts(&text, "fields:\n");
	for (int i = 0; i < FILL_LINES_MAX; i++)
		buffer_puts(&text, "- {label: L}\n");
	assert_int_equal(lines_of(*state, buffer_text(&text), &what).count, 20);
	buffer_puts(&text, "- {label: L}\n");
	lines_of(*state, buffer_text(&text), &what);
	assert_non_null(strstr(what, "20"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(usual_lines_and_own_ones_keep_their_order),
		TEST(one_line_needs_no_list_and_there_may_be_none),
		TEST(what_is_no_line_is_refused_at_its_place),
		TEST(there_are_at_most_twenty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
