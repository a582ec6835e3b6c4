#include "worksheet/roster/csv.h"

#include "../base/with_arena.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A table as "a|b/c|d/", each value behind its place where asked for. */
static const char *shown(
	struct arena *arena, const struct csv *csv, bool places)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < csv->count; i++) {
		for (size_t k = 0; k < csv->rows[i].count; k++) {
			const struct csv_value *value = &csv->rows[i].values[k];

			if (places)
				buffer_printf(&out, "%u:%u ",
					(unsigned)value->at.line,
					(unsigned)value->at.col);
			buffer_printf(
				&out, "%s%s", k > 0 ? "|" : "", value->text);
		}
		buffer_putc(&out, '/');
	}
	return buffer_text(&out);
}

static struct source *source_in(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));

	*source = source_of("c", text);
	return source;
}

static void what_rfc_4180_says_is_read(void **state)
{
	static const struct saying tables[] = {
		{"a,b\nc,d\n", "a|b/c|d/"},
		{"a,b\nc,d", "a|b/c|d/"},
		{"a,b\r\nc,d\r\n", "a|b/c|d/"},
		{"a,b\rc,d\r", "a|b/c|d/"},
		{"\xef\xbb\xbf"
		 "a,b\nc,d\n",
			"a|b/c|d/"},
		{"\xef\xbb\xbf\"a\",b\nc,d\n", "a|b/c|d/"},
		{"a,b\n\"c\",\"d\"\n", "a|b/c|d/"},
		{"a,b\n\"c,\",d\n", "a|b/c,|d/"},
		{"a,b\n\"c \"\"x\"\" y\",d\n", "a|b/c \"x\" y|d/"},
		{"a,b\n\"\"\"\",\"\"\n", "a|b/\"|/"},
		{"a,b\n\"c\nd\",e\n", "a|b/c\nd|e/"},
		{"a,b\n\"c\r\nd\",e\n", "a|b/c\r\nd|e/"},
		{"a,b\n,\nc,\n,d", "a|b/c|/|d/"},
		{"a,b\n\n\nc,d\n\n", "a|b/c|d/"},
		{"\n \n\na,b\nc,d\n", "a|b/c|d/"},
		{"a, b \n c ,\td\t\n", "a|b/c|d/"},
		{"a,b\n \"c \" , \" d\"\n", "a|b/c | d/"},
		{"a\nb\nc\n", "a/b/c/"},
		{"", ""},
		{"\n\n", ""},
		{"é,ü\n李,Ж\n", "é|ü/李|Ж/"},
	};

	for (size_t i = 0; i < LENGTH(tables); i++) {
		struct reading reading = {*state, error_list_new(*state)};
		struct csv csv;

		assert_true(csv_read(
			&reading, source_in(*state, tables[i].text), &csv));
		assert_string_equal(said(*state, reading.errors), "");
		assert_string_equal(shown(*state, &csv, false), tables[i].said);
	}
}

static void the_first_line_shows_the_separator(void **state)
{
	static const struct saying tables[] = {
		{"a;b\nc,c;d\n", "a|b/c,c|d/"},
		{"a\tb\nc;\td\n", "a|b/c;|d/"},
		{"a\tb\n \" c\" \td\n", "a|b/ c|d/"},
		{"a,b;c\nd,e\n", "a|b;c/d|e/"},
		{"\"a,a\";b\nc;d\n", "a,a|b/c|d/"},
		{"a\nb;c\n", "a/b;c/"},
	};

	for (size_t i = 0; i < LENGTH(tables); i++) {
		struct reading reading = {*state, error_list_new(*state)};
		struct csv csv;

		assert_true(csv_read(
			&reading, source_in(*state, tables[i].text), &csv));
		assert_string_equal(shown(*state, &csv, false), tables[i].said);
	}
}

static void values_remember_where_they_stood(void **state)
{
	struct reading reading = {*state, error_list_new(*state)};
	struct csv csv;

	assert_true(csv_read(&reading,
		source_in(*state, "\xef\xbb\xbf"
				  "a,b\r\n\r\n\"é\r\nü\", \"x\"\n李,y\n"),
		&csv));
	assert_string_equal(shown(*state, &csv, true),
		"1:1 a1:3 |b/3:1 é\r\nü4:5 |x/5:1 李5:3 |y/");
}

static void mistakes_are_reported_at_their_place(void **state)
{
	static const struct saying mistakes[] = {
		{"a,b\nc\nd,e,f\ng,h\n",
			"c:2:1: error: expected 2 values, as many as the "
			"first row has, found 1\n"
			"c:3:1: error: expected 2 values, as many as the "
			"first row has, found 3\n"
			"= put a value that holds a comma in quotes\n"},
		{"a;b\nd;e;f\n",
			"c:2:1: error: expected 2 values, as many as the "
			"first row has, found 3\n"
			"= put a value that holds a semicolon in quotes\n"},
		{"a\tb\nd\te\tf\n",
			"c:2:1: error: expected 2 values, as many as the "
			"first row has, found 3\n"
			"= put a value that holds a tab in quotes\n"},
		{"a,b\nc,\"d\ne,f\n",
			"c:2:3: error: this quote is never closed\n"
			"= write a quotation mark inside a value twice, and "
			"put the value in quotes\n"},
		{"a,b\nc,d \"x\" e\nf,g\"\nh,i\n",
			"c:2:5: error: a quotation mark inside a value\n"
			"= put the whole value in quotes and write this one "
			"twice\n"
			"c:3:4: error: a quotation mark inside a value\n"
			"= put the whole value in quotes and write this one "
			"twice\n"},
		{"a,b\n\"c\" d,e\nf\n",
			"c:2:5: error: text after the closing quote of a "
			"value\n"
			"= write a quotation mark inside a value twice\n"
			"c:3:1: error: expected 2 values, as many as the "
			"first row has, found 1\n"},
		{"a\"b\nc\nd\n",
			"c:1:2: error: a quotation mark inside a value\n"
			"= put the whole value in quotes and write this one "
			"twice\n"},
		{"a,b\n\xe9,c\n",
			"c:2:1: error: expected UTF-8, found the byte 0xE9\n"
			"= save the file as UTF-8\n"},
		{"\xff\xfe"
		 "a",
			"c: error: expected UTF-8, but this file is UTF-16\n"
			"= save it as UTF-8\n"},
	};

	for (size_t i = 0; i < LENGTH(mistakes); i++) {
		struct reading reading = {*state, error_list_new(*state)};
		struct csv csv;

		assert_false(csv_read(
			&reading, source_in(*state, mistakes[i].text), &csv));
		assert_string_equal(
			said(*state, reading.errors), mistakes[i].said);
	}
}

static void rows_without_mistakes_are_given(void **state)
{
	struct reading reading = {*state, error_list_new(*state)};
	struct csv csv;

	assert_false(csv_read(&reading,
		source_in(*state, "a,b\nc\nd\"\n\"e,f\"g,h\ni,j\n"), &csv));
	assert_string_equal(shown(*state, &csv, false), "a|b/i|j/");
}

/* So many times the same. */
static struct source *repeated(
	struct arena *arena, const char *text, int count, const char *end)
{
	struct buffer out = {.arena = arena};

	for (int i = 0; i < count; i++)
		buffer_puts(&out, text);
	buffer_puts(&out, end);
	return source_in(arena, buffer_text(&out));
}

static void tables_have_limits(void **state)
{
	struct reading reading = {*state, error_list_new(*state)};
	struct csv csv;

	assert_true(csv_read(&reading,
		repeated(*state, "a\n", CSV_ROWS_MAX + 1, "\n"), &csv));
	assert_int_equal(csv.count, CSV_ROWS_MAX + 1);
	assert_true(csv_read(&reading,
		repeated(*state, "a,", CSV_COLUMNS_MAX - 1, "a\n"), &csv));
	assert_int_equal(csv.rows[0].count, CSV_COLUMNS_MAX);
	assert_false(csv_read(&reading,
		repeated(*state, "a\n", CSV_ROWS_MAX + 2, "\n"), &csv));
	assert_false(csv_read(&reading,
		repeated(*state, "a,", CSV_COLUMNS_MAX, "a\nb\n"), &csv));
	assert_int_equal(csv.count, 0);
	assert_string_equal(said(*state, reading.errors),
		"c:100002:1: error: expected at most 100000 rows below the "
		"first\n"
		"c:1:1: error: expected at most 100 columns, found 101\n");
}

/* Whatever bytes a file has, reading it ends and stays inside of it. */
static void any_bytes_are_read(void **state)
{
	static const char letters[] = "a,;\t\"\"\r\n \xc3\xa9";
	uint64_t seed = 1;

	for (int i = 0; i < 3000; i++) {
		struct arena *arena = arena_new();
		struct reading reading = {arena, error_list_new(arena)};
		struct buffer out = {.arena = arena};
		struct csv csv;
		bool fine;

		for (int k = 0; k < i % 40; k++) {
			seed = seed * 6364136223846793005u +
			       1442695040888963407u;
			buffer_putc(&out,
				letters[(seed >> 33) % (sizeof(letters) - 1)]);
		}
		fine = csv_read(
			&reading, source_in(arena, buffer_text(&out)), &csv);
		assert_int_equal(fine, error_count(reading.errors) == 0);
		for (size_t k = 1; k < csv.count; k++)
			assert_int_equal(csv.rows[k].count, csv.rows[0].count);
		arena_free(arena);
	}
	(void)state;
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(what_rfc_4180_says_is_read),
		TEST(the_first_line_shows_the_separator),
		TEST(values_remember_where_they_stood),
		TEST(mistakes_are_reported_at_their_place),
		TEST(rows_without_mistakes_are_given),
		TEST(tables_have_limits),
		TEST(any_bytes_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
