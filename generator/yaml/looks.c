#include "yaml/looks.h"

#include "base/common.h"

#include <string.h>

/* How files of a format begin. */
static const struct {
	const char *start;
	size_t length;
	const char *what;
} starts[] = {
	{"%PDF-", 5, "a PDF"},
	{"{\\rtf", 5, "a rich text document (.rtf)"},
	{"\xd0\xcf\x11\xe0", 4, "an old Office document (.doc or .xls)"},
	{"\x89PNG", 4, "a picture (PNG)"},
	{"\xff\xd8\xff", 3, "a picture (JPEG)"},
	{"GIF87a", 6, "a picture (GIF)"},
	{"GIF89a", 6, "a picture (GIF)"},
	{"\x1f\x8b", 2, "a compressed file (gzip)"},
	{"7z\xbc\xaf", 4, "a compressed file (7z)"},
	{"Rar!\x1a\x07", 6, "a compressed file (RAR)"},
	{"SQLite format 3", 16, "a database (SQLite)"},
	{"<!DOCTYPE", 9, "a web page (HTML)"},
	{"<!doctype", 9, "a web page (HTML)"},
	{"<html", 5, "a web page (HTML)"},
	{"<?xml", 5, "an XML file"},
};

/* What a ZIP archive holds: most formats of today are one. */
static const struct {
	const char *name, *what;
} archives[] = {
	{"word/", "a Word document (.docx)"},
	{"xl/", "an Excel workbook (.xlsx)"},
	{"ppt/", "a PowerPoint presentation (.pptx)"},
	{"opendocument.text", "a text document (.odt)"},
	{"opendocument.spreadsheet", "a spreadsheet (.ods)"},
	{"Index/Document.iwa", "a Pages document (.pages)"},
	{"collection.anki2", "an Anki deck (.apkg)"},
	{"imsmanifest.xml", "a course package (QTI)"},
};

static bool holds(const struct source *source, const char *name)
{
	const size_t length = strlen(name);
	const char *at = source->text, *end = at + source->length;

	while ((at = memchr(at, *name, (size_t)(end - at))) != NULL) {
		if ((size_t)(end - at) < length)
			return false;
		if (memcmp(at, name, length) == 0)
			return true;
		at++;
	}
	return false;
}

const char *looks_like(const struct source *source)
{
	for (size_t i = 0; i < LENGTH(starts); i++)
		if (source->length >= starts[i].length &&
			memcmp(source->text, starts[i].start,
				starts[i].length) == 0)
			return starts[i].what;
	if (source->length < 4 || memcmp(source->text, "PK\3\4", 4) != 0)
		return NULL;
	for (size_t i = 0; i < LENGTH(archives); i++)
		if (holds(source, archives[i].name))
			return archives[i].what;
	return "a ZIP archive";
}
