#include "base/file/file_signature.h"

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
	{" \r\n<HTML lang=en>", 17, "a web page (HTML)"},
	{"<!doctype HTML>", 15, "a web page (HTML)"},
	{"\xef\xbb\xbf<?xml version=\"1.0\"?>", 24, "an XML file"},
	{"<svg xmlns=\"x\"/>", 16, "a picture (SVG)"},
	{"RIFF\0\0\0\0WEBPVP8 ", 16, "a picture, sound or film (RIFF)"},
	{"\0\0\0\30ftypheic", 12, "a film or picture (MP4, HEIC)"},
	{"BZh91AY", 7, "a compressed file (bzip2)"},
	{"PK\3\4mimetypeapplication/epub+zip", 32, "an e-book (.epub)"},
};

static void other_files_are_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(files); i++) {
		const struct source source = {
			"a", files[i].bytes, files[i].length};

		assert_non_null(file_signature_name(&source));
		assert_string_equal(
			file_signature_name(&source), files[i].what);
	}
}

static void text_is_left_to_its_reader(void **state)
{
	static const struct source texts[] = {{"a", "", 0},
		{"a", "bank: b\n", 8}, {"a", "PK", 2}, {"a", "%PDF", 4},
		{"a", "Rar! said the raven", 19}, {"a", "GIF8: b", 7}};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_null(file_signature_name(&texts[i]));
}

static void bytes_are_no_text(void **state)
{
	static const char noise[] = "\1\2ab\3\4cd\0\5ef\6\7gh";
	const struct source bytes = {"a", noise, sizeof(noise) - 1};
	const struct source text = {"a", "bank: b\0c\nitems:\n", 17};

	(void)state;
	assert_true(file_signature_binary(&bytes));
	assert_false(file_signature_binary(&text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_files_are_named),
		cmocka_unit_test(text_is_left_to_its_reader),
		cmocka_unit_test(bytes_are_no_text),
	};

	return cmocka_run_group_tests_name("file_signature", tests, NULL, NULL);
}
