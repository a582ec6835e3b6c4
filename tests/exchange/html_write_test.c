#include "exchange/text/html_write.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "exchange/text/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void put(struct html_writer *writer, const char *letters)
{
	for (; *letters != '\0'; letters++)
		if (*letters == ' ')
			html_write_space(writer);
		else
			html_write_letter(writer, letters, 1);
}

static const char *ended(struct html_writer *writer)
{
	return markdown_text(writer->arena, html_write_end(writer));
}

static void the_widest_gap_counts(void **state)
{
	struct html_writer writer;

	html_write_begin(&writer, *state);
	html_write_gap(&writer, GAP_PARAGRAPH);
	put(&writer, " a ");
	html_write_gap(&writer, GAP_BREAK);
	put(&writer, " b");
	html_write_gap(&writer, GAP_BREAK);
	html_write_gap(&writer, GAP_BREAK);
	put(&writer, "c");
	html_write_gap(&writer, GAP_PARAGRAPH);
	html_write_gap(&writer, GAP_SPACE);
	put(&writer, "d ");
	assert_string_equal(ended(&writer), "a\\\nb\n\nc\n\nd");
}

static void styles_wait_for_letters_and_end_before_gaps(void **state)
{
	struct html_writer writer;

	html_write_begin(&writer, *state);
	html_write_style(&writer, "\1", "\2");
	html_write_style(&writer, "\3", "\4");
	html_write_style_end(&writer, "\3");
	put(&writer, " a ");
	html_write_style(&writer, "\1", "\2");
	html_write_gap(&writer, GAP_PARAGRAPH);
	put(&writer, "b");
	html_write_style_end(&writer, "\1");
	html_write_style_end(&writer, "\1");
	put(&writer, " c");
	assert_string_equal(ended(&writer), "**a**\n\n**b** c");
}

static void a_style_that_ends_first_leaves_the_inner_one_open(void **state)
{
	struct html_writer writer;

	html_write_begin(&writer, *state);
	html_write_style(&writer, "\1", "\2");
	put(&writer, "a ");
	html_write_style(&writer, "\3", "\4");
	put(&writer, "b");
	html_write_style_end(&writer, "\1");
	put(&writer, " c");
	html_write_style_end(&writer, "\3");
	assert_string_equal(ended(&writer), "<b>a *b*</b> *c*");
}

static void lists_indent_by_their_kind(void **state)
{
	const struct html_list bullets = {.ordered = false};
	const struct html_list numbers = {.ordered = true, .number = 4};
	const struct html_list letters = {
		.ordered = true, .number = 1, .lettered = true};
	struct html_writer writer;

	html_write_begin(&writer, *state);
	html_write_list(&writer, numbers);
	html_write_item(&writer);
	put(&writer, "a");
	html_write_list(&writer, bullets);
	html_write_item(&writer);
	put(&writer, "b");
	html_write_gap(&writer, GAP_PARAGRAPH);
	put(&writer, "c");
	html_write_list_end(&writer);
	html_write_item(&writer);
	put(&writer, "d");
	html_write_list_end(&writer);
	html_write_list(&writer, letters);
	html_write_item(&writer);
	put(&writer, "e");
	html_write_list_end(&writer);
	put(&writer, "f");
	assert_string_equal(
		ended(&writer), "5. a\n   - b\n\n     c\n6. d\n\nb) e\n\nf");
}

static void rows_of_a_table_are_filled_up(void **state)
{
	struct html_writer writer;

	html_write_begin(&writer, *state);
	put(&writer, "x");
	html_write_table(&writer);
	html_write_row(&writer);
	html_write_cell(&writer);
	put(&writer, "a");
	html_write_row(&writer);
	html_write_cell(&writer);
	put(&writer, "b");
	html_write_gap(&writer, GAP_BREAK);
	put(&writer, "c");
	html_write_cell(&writer);
	put(&writer, "|");
	html_write_table_end(&writer);
	put(&writer, "y");
	assert_string_equal(ended(&writer),
		"x\n\n| a |  |\n| --- | --- |\n| b<br>c | \\| |\n\ny");
}

static void lists_and_styles_are_bounded(void **state)
{
	const struct html_list bullets = {.ordered = false};
	struct html_writer writer;

	html_write_begin(&writer, *state);
	for (int i = 0; i < 100; i++)
		html_write_list(&writer, bullets);
	html_write_item(&writer);
	put(&writer, "a");
	for (int i = 0; i < 100; i++)
		html_write_list_end(&writer);
	assert_int_equal(writer.list_count, 0);
	assert_string_equal(ended(&writer), "              - a");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_widest_gap_counts),
		TEST(styles_wait_for_letters_and_end_before_gaps),
		TEST(a_style_that_ends_first_leaves_the_inner_one_open),
		TEST(lists_indent_by_their_kind),
		TEST(rows_of_a_table_are_filled_up),
		TEST(lists_and_styles_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
