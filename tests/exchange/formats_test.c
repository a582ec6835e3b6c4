#include "exchange/read/formats.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *guess(const char *name, const char *text)
{
	const struct source source = {name, text, strlen(text)};
	const struct format_row *row = formats_guess(&source);

	return row == NULL ? "" : row->title;
}

static void a_format_is_found_by_content(void **state)
{
	static const char *const rows[][2] = {
		{"<?xml version=\"1.0\"?>\n<quiz></quiz>", "Moodle XML"},
		{"<questestinterop/>", "QTI 1.2"},
		{"<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/"
		 "imsqti_v2p1\"/>",
			"QTI 2 or 3"},
		{"#separator:tab\na\tb\n", "Anki's text"},
		{"Q\nA. x\nANSWER: A\n", "Aiken"},
		{"1. Q\n*a) x\nb) y\n", "Markdown"},
		{"question,answer\nQ,x\n", "CSV"},
		{"Q {T}", "GIFT"},
		{"term\tdefinition\ncell\tunit\n", "CSV"},
		{"cell\tunit\nwall\tedge\n", "TSV"},
		{"<html><p>1. Q</p></html>", "HTML"},
		{"1. Q\nA. x\nB. y\n", "numbered questions"},
		{"words", ""},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(guess("q.txt", rows[i][0]), rows[i][1]);
}

static void the_ending_decides_where_content_does_not(void **state)
{
	(void)state;
	assert_string_equal(guess("q.gift", "words"), "GIFT");
	assert_string_equal(guess("q.md", "words"), "Markdown");
	assert_string_equal(guess("q.csv", "words"), "CSV");
	assert_string_equal(guess("q.tsv", "words"), "TSV");
	assert_string_equal(guess("q", "words"), "");
	assert_string_equal(guess("q.gift", "Q\nA. x\nANSWER: A\n"), "Aiken");
}

static void a_name_may_have_several_formats(void **state)
{
	static const char second[] = "<assessmentItem xmlns=\"http://"
				     "www.imsglobal.org/xsd/imsqti_v2p1\"/>";
	const struct source source = {"q.xml", second, strlen(second)};

	assert_string_equal(formats_for("qti", &source)->title, "QTI 2 or 3");
	assert_string_equal(formats_for("gift", &source)->title, "GIFT");
	assert_string_equal(formats_named("qti")->title, "QTI 1.2");
	assert_null(formats_for("word", &source));
	assert_null(formats_named("word"));
	assert_string_equal(formats_list(*state),
		"moodle, qti, anki, aiken, markdown, csv, gift, tsv, html, "
		"docx, odt, text");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_format_is_found_by_content),
		TEST(the_ending_decides_where_content_does_not),
		TEST(a_name_may_have_several_formats),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
