#include "yaml/lines.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct piece piece_of(const struct source *source, bool ascii)
{
	return (struct piece){.source = source,
		.end = source->length,
		.alone = true,
		.ascii = ascii};
}

static void lines_end_as_unix_windows_and_old_macs_end_them(void **state)
{
	static const char *const texts[] = {
		"a\nb\n\nd\n", "a\r\nb\r\n\r\nd\r\n", "a\rb\r\rd\r"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct source source = source_of("s", texts[i]);
		const struct piece piece = piece_of(&source, true);

		assert_ptr_equal(lines_find(&piece, 1), source.text);
		assert_int_equal(*lines_find(&piece, 2), 'b');
		assert_non_null(strchr("\r\n", *lines_find(&piece, 3)));
		assert_int_equal(*lines_find(&piece, 4), 'd');
		assert_ptr_equal(
			lines_find(&piece, 9), source.text + source.length);
	}
}

static void a_piece_counts_the_lines_before_it(void **state)
{
	const struct source source = source_of("s", "a\nb\nc\nd\n");
	const struct piece piece = {.source = &source,
		.start = 4,
		.end = source.length,
		.lines_before = 2,
		.ascii = true};

	(void)state;
	assert_int_equal(*lines_find(&piece, 3), 'c');
	assert_int_equal(*lines_find(&piece, 4), 'd');
}

static void the_line_above_is_the_nearest_with_a_text(void **state)
{
	static const char *const texts[] = {"one\n\n \t\nfour",
		"one\r\n\r\n \t\r\nfour", "one\r\r \t\rfour"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct source source = source_of("s", texts[i]);
		const struct piece piece = piece_of(&source, true);
		uint32_t number = 4;
		const char *above = lines_above(
			&piece, strstr(source.text, "four"), &number);

		assert_ptr_equal(above, source.text);
		assert_int_equal(number, 1);
		assert_null(lines_above(&piece, source.text, &number));
	}
}

static void nothing_above_a_piece_is_looked_at(void **state)
{
	const struct source source = source_of("s", "one\n\nthree\n");
	const struct piece piece = {
		.source = &source, .start = 4, .end = source.length};
	uint32_t number = 3;

	(void)state;
	assert_null(lines_above(&piece, source.text + 5, &number));
}

static void a_column_is_a_character_of_any_length(void **state)
{
	static const char line[] = "a\u00e9\u6f22\U0001f600z";
	static const size_t starts[] = {0, 1, 3, 6, 10, 11};
	const char *end = line + strlen(line);

	(void)state;
	for (uint32_t col = 1; col <= LENGTH(starts); col++) {
		const char *at = line + starts[col - 1];

		assert_ptr_equal(lines_column(line, end, col), at);
		assert_int_equal(lines_column_of(line, at), col);
	}
	assert_ptr_equal(lines_column(line, end, 99), end);
}

static void a_cursor_counts_characters_and_finds_bytes(void **state)
{
	static const char text[] = "--a\u00e9\u6f22\U0001f600z";
	static const size_t starts[] = {2, 3, 5, 8, 12};
	const struct source source = source_of("s", text);
	const struct piece piece = {
		.source = &source, .start = 2, .end = source.length};
	struct cursor cursor = {0};

	(void)state;
	for (size_t i = 0; i < LENGTH(starts); i++)
		for (int twice = 0; twice < 2; twice++)
			assert_ptr_equal(lines_move(&cursor, &piece, i),
				text + starts[i]);
	assert_ptr_equal(lines_move(&cursor, &piece, 99), text + strlen(text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			lines_end_as_unix_windows_and_old_macs_end_them),
		cmocka_unit_test(a_piece_counts_the_lines_before_it),
		cmocka_unit_test(the_line_above_is_the_nearest_with_a_text),
		cmocka_unit_test(nothing_above_a_piece_is_looked_at),
		cmocka_unit_test(a_column_is_a_character_of_any_length),
		cmocka_unit_test(a_cursor_counts_characters_and_finds_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
