#include "exchange/source/decode.h"

#include "../bank/said.h"
#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *bytes, *text;
};

static const char *decoded(struct arena *arena, const char *bytes,
	size_t length, const char **said_of)
{
	struct source source = {"q.txt", bytes, length};
	struct errors *errors = error_list_new(arena);
	const struct source *result = decode_source(arena, &source, errors);

	assert_int_equal(strlen(result->text), result->length);
	assert_string_equal(result->name, "q.txt");
	*said_of = said(arena, errors);
	return result->text;
}

static void litter_is_dropped_and_line_ends_are_plain(void **state)
{
	static const struct row rows[] = {
		{"\xef\xbb\xbfone\r\ntwo\rthree\n", "one\ntwo\nthree\n"},
		{"no\xc2\xadhy\xe2\x80\x8bphen\xe2\x81\xa0", "nohyphen"},
		{"a\xe2\x80\xa8"
		 "b\xc2\x85"
		 "c\td\x7f",
			"a b c\td"},
		{"\r\r\n\n", "\n\n\n"},
		{"", ""},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *notes;

		assert_string_equal(decoded(*state, rows[i].bytes,
					    strlen(rows[i].bytes), &notes),
			rows[i].text);
		assert_string_equal(notes, "");
	}
}

/* Code points by the table of unicode.org for Windows-1252. */
static void lines_of_windows_1252_stand_beside_utf_8(void **state)
{
	static const char bytes[] =
		"caf\xc3\xa9\ncaf\xe9 5\x80 \x93x\x94\x81\n";
	static const char twice[] = "\xe9\nok\n\xe8\n";
	const char *notes;

	assert_string_equal(decoded(*state, bytes, strlen(bytes), &notes),
		"caf\xc3\xa9\ncaf\xc3\xa9 5\xe2\x82\xac "
		"\xe2\x80\x9cx\xe2\x80\x9d\xef\xbf\xbd\n");
	assert_string_equal(notes, "q.txt:2:1: note: this line is not UTF-8; "
				   "it was read as Windows-1252\n");
	assert_string_equal(decoded(*state, twice, strlen(twice), &notes),
		"\xc3\xa9\nok\n\xc3\xa8\n");
	assert_string_equal(notes,
		"q.txt:1:1: note: 2 lines from here on are not UTF-8; they "
		"were read as Windows-1252\n");
}

static void control_characters_are_noted_once(void **state)
{
	static const char bytes[] = "a\nb\1c\0d\n\2";
	const char *notes;

	assert_string_equal(
		decoded(*state, bytes, sizeof(bytes) - 1, &notes), "a\nbcd\n");
	assert_string_equal(notes, "q.txt:2:1: note: control characters were "
				   "left out from here on\n");
}

static void utf_16_is_read_in_both_orders(void **state)
{
	static const char little[] = "\xff\xfe"
				     "A\0\xe9\0\x3d\xd8\0\xde\n\0";
	static const char big[] = "\xfe\xff\0A\0\xe9\xd8\x3d\xde\0\0\n";
	const char *notes;

	assert_string_equal(decoded(*state, little, sizeof(little) - 1, &notes),
		"A\xc3\xa9\xf0\x9f\x98\x80\n");
	assert_string_equal(decoded(*state, big, sizeof(big) - 1, &notes),
		"A\xc3\xa9\xf0\x9f\x98\x80\n");
}

static void half_a_pair_of_utf_16_swallows_nothing(void **state)
{
	static const char first[] = "\xfe\xff\xd8\x3d\0A";
	static const char second[] = "\xfe\xff\xde\0\0A";
	static const char last[] = "\xfe\xff\0A\xd8\x3d";
	static const char odd[] = "\xfe\xff\0A\0";
	const char *notes;

	assert_string_equal(decoded(*state, first, sizeof(first) - 1, &notes),
		"\xef\xbf\xbd"
		"A");
	assert_string_equal(decoded(*state, second, sizeof(second) - 1, &notes),
		"\xef\xbf\xbd"
		"A");
	assert_string_equal(decoded(*state, last, sizeof(last) - 1, &notes),
		"A\xef\xbf\xbd");
	assert_string_equal(decoded(*state, odd, sizeof(odd) - 1, &notes), "A");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(litter_is_dropped_and_line_ends_are_plain),
		TEST(lines_of_windows_1252_stand_beside_utf_8),
		TEST(control_characters_are_noted_once),
		TEST(utf_16_is_read_in_both_orders),
		TEST(half_a_pair_of_utf_16_swallows_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
