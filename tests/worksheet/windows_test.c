#include "worksheet/roster/windows.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A table as it is read, and what is said of it. */
static void assert_read(
	const char *bytes, const char *text, const char *warning)
{
	struct arena *arena = arena_new();
	struct errors *errors = error_list_new(arena);
	const struct source source = source_of("class.csv", bytes);
	const struct source *read = windows_read(arena, errors, &source);

	assert_string_equal(read->text, text);
	assert_int_equal(read->length, strlen(text));
	assert_string_equal(said(arena, errors), warning);
	assert_int_equal(error_count(errors), 0);
	if (*warning == '\0')
		assert_ptr_equal(read, &source);
	arena_free(arena);
}

static void a_table_in_utf8_is_itself(void **state)
{
	(void)state;
	assert_read("", "", "");
	assert_read("name\nAda\n", "name\nAda\n", "");
	assert_read("name\nJos\u00e9 \u6c34\n", "name\nJos\u00e9 \u6c34\n", "");
}

static void letters_of_windows_are_told_of_at_the_first(void **state)
{
	(void)state;
	assert_read("name\nAda\nJos\xe9 \x80\x93\n",
		"name\nAda\nJos\u00e9 \u20ac\u201c\n",
		"class.csv:3:4: warning: this file is not UTF-8; it was read "
		"as Windows-1252\n"
		"= look at the names, or save the file as UTF-8\n");
}

/* 0x81 means nothing in Windows-1252, so that the file is of another kind. */
static void bytes_that_mean_nothing_there_are_left(void **state)
{
	(void)state;
	assert_read("Jos\xe9 \x81", "Jos\xe9 \x81", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_in_utf8_is_itself),
		cmocka_unit_test(letters_of_windows_are_told_of_at_the_first),
		cmocka_unit_test(bytes_that_mean_nothing_there_are_left),
	};

	return cmocka_run_group_tests_name("windows", tests, NULL, NULL);
}
