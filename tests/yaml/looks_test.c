#include "yaml/looks.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
	const char *bytes;
	size_t length;
	const char *what;
} files[] = {
	{"%PDF-1.7\n", 9, "a PDF"},
	{"PK\3\4\24\0\6\0[Content_Types].xml word/document.xml", 45,
		"a Word document (.docx)"},
	{"PK\3\4\24\0\6\0xl/workbook.xml", 23, "an Excel workbook (.xlsx)"},
	{"PK\3\4mimetypeapplication/vnd.oasis.opendocument.text", 51,
		"a text document (.odt)"},
	{"PK\3\4plain", 9, "a ZIP archive"},
	{"PK\3\4wor", 7, "a ZIP archive"},
	{"\xd0\xcf\x11\xe0", 4, "an old Office document (.doc or .xls)"},
	{"{\\rtf1", 6, "a rich text document (.rtf)"},
	{"\x89PNG\r\n", 6, "a picture (PNG)"},
	{"<html>", 6, "a web page (HTML)"},
};

static void other_files_are_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(files); i++) {
		const struct source source = {
			"a", files[i].bytes, files[i].length};

		assert_non_null(looks_like(&source));
		assert_string_equal(looks_like(&source), files[i].what);
	}
}

static void text_is_left_to_its_reader(void **state)
{
	static const struct source texts[] = {{"a", "", 0},
		{"a", "bank: b\n", 8}, {"a", "PK", 2}, {"a", "%PDF", 4},
		{"a", "Rar! said the raven", 19}, {"a", "GIF8: b", 7}};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_null(looks_like(&texts[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_files_are_named),
		cmocka_unit_test(text_is_left_to_its_reader),
	};

	return cmocka_run_group_tests_name("looks", tests, NULL, NULL);
}
