#include "yaml/scan.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Bytes with NULs among them, too. */
#define BYTES(text) text, sizeof(text) - 1

static void characters_are_judged_in_place(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		const char *said;
		bool ascii;
	} cases[] = {
		{BYTES(""), "", true},
		{BYTES("a: b\t\r\nc\n"), "", true},
		{BYTES("\xef\xbb\xbf"
		       "a"),
			"", true},
		{BYTES("é"), "", false},
		{BYTES("abc\x7f"),
			"s:1:4: error: expected text, found the control "
			"character U+007F\n= delete it\n",
			true},
		{BYTES("ab\n\xc3\xa9 c\0d"),
			"s:2:4: error: expected text, found the control "
			"character U+0000\n= delete it\n",
			false},
		{BYTES("a\rb\xe2\x80\xa8"),
			"s:2:2: error: expected text, found the line "
			"separator U+2028\n= replace it by a normal line "
			"break\n",
			false},
		{BYTES("a \xef\xbb\xbf"),
			"s:1:3: error: expected text, found the invisible "
			"character U+FEFF\n= delete it\n",
			false},
		{BYTES("a\xff\xff\nb\xc3"),
			"s:1:2: error: expected UTF-8, found the byte 0xFF\n"
			"= save the file as UTF-8\n"
			"s:2:2: error: expected UTF-8, found the byte 0xC3\n"
			"= save the file as UTF-8\n",
			false},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct source source = {
			"s", cases[i].text, cases[i].length};
		struct errors *errors = error_list_new(*state);
		bool ascii = !cases[i].ascii;

		assert_int_equal(scan_source(&source, errors, &ascii),
			*cases[i].said == '\0');
		assert_string_equal(said(*state, errors), cases[i].said);
		assert_int_equal(ascii, cases[i].ascii);
	}
}

static void utf_16_is_one_mistake_for_the_file(void **state)
{
	static const struct {
		const char *text;
		size_t length;
	} cases[] = {
		{BYTES("\xff\xfe"
		       "a\0")},
		{BYTES("\xfe\xff"
		       "\0a")},
		{BYTES("a\0:\0")},
		{BYTES("\0a\0:")},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct source source = {
			"s", cases[i].text, cases[i].length};
		struct errors *errors = error_list_new(*state);

		assert_false(scan_source(&source, errors, NULL));
		assert_string_equal(said(*state, errors),
			"s: error: expected UTF-8, but this file is UTF-16\n"
			"= save it as UTF-8\n");
	}
}

static void ten_faulty_lines_are_enough(void **state)
{
	struct buffer text = {.arena = *state};
	struct errors *errors = error_list_new(*state);
	struct source source;

	for (int i = 0; i < 12; i++)
		buffer_puts(&text, "a line of a long text that holds "
				   "just a\x01\x02\n");
	source = source_of("s", buffer_text(&text));
	assert_false(scan_source(&source, errors, NULL));
	assert_int_equal(error_count(errors), 10);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(characters_are_judged_in_place),
		TEST(utf_16_is_one_mistake_for_the_file),
		TEST(ten_faulty_lines_are_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
