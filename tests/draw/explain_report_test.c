#include "draw/explain/explain_report.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct source source = {"w", "", 0};

/* What is reported of a worksheet with the sections A, "A and B" and s3. */
static const char *reported(struct arena *arena, const char *why)
{
	const struct section sections[] = {
		{.title = "A", .id = "a", .at = {&source, 5, 3}},
		{.title = "A and B", .id = "ab", .at = {&source, 7, 3}},
		{.id = "s3", .at = {&source, 9, 3}},
	};
	const struct worksheet sheet = {.source = &source,
		.sections = sections,
		.section_count = LENGTH(sections)};
	struct errors *errors = error_list_new(arena);

	explain_report(arena, errors, &sheet, why);
	return said(arena, errors);
}

static void a_line_is_reported_at_the_section_that_it_names(void **state)
{
	assert_string_equal(reported(*state, "section \"A and B\": too few\n"
					     "form B, section \"A\": too few\n"
					     "section \"s3\": none"),
		"w:5:3: error: form B, section \"A\": too few\n"
		"w:7:3: error: section \"A and B\": too few\n"
		"w:9:3: error: section \"s3\": none\n");
}

static void indented_lines_are_hints_of_the_line_above(void **state)
{
	assert_string_equal(reported(*state, "section \"A\": too few\n"
					     "  2 more\n    or fewer forms\n"),
		"w:5:3: error: section \"A\": too few\n"
		"= 2 more\n"
		"= or fewer forms\n");
}

static void a_line_about_no_section_is_about_the_worksheet(void **state)
{
	assert_string_equal(reported(*state, "section \"B\": none"),
		"w: error: section \"B\": none\n");
	assert_string_equal(reported(*state, ""), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_is_reported_at_the_section_that_it_names),
		TEST(indented_lines_are_hints_of_the_line_above),
		TEST(a_line_about_no_section_is_about_the_worksheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
