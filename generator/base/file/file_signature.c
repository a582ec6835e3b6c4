#include "base/file/file_signature.h"

#include "base/common.h"

#include <string.h>

enum {
	TAR_MAGIC = 257,   /* where tar archives name themselves */
	MOVIE_MAGIC = 4,   /* where MP4, HEIC and AVIF files do */
	LOOKED_AT = 1024,  /* bytes searched for control characters */
	CONTROLS_MIN = 4,  /* the fewest that make a file binary */
	CONTROLS_EACH = 20 /* and one in this number of bytes */
};

/* How files of each format begin, or the text at a place in them. */
static const struct {
	const char *start;
	size_t length, place;
	const char *what;
} starts[] = {
	{"%PDF-", 5, 0, "a PDF"},
	{"{\\rtf", 5, 0, "a rich text document (.rtf)"},
	{"\xd0\xcf\x11\xe0", 4, 0, "an old Office document (.doc or .xls)"},
	{"\x89PNG", 4, 0, "a picture (PNG)"},
	{"\xff\xd8\xff", 3, 0, "a picture (JPEG)"},
	{"GIF87a", 6, 0, "a picture (GIF)"},
	{"GIF89a", 6, 0, "a picture (GIF)"},
	{"RIFF", 4, 0, "a picture, sound or film (RIFF)"},
	{"ftyp", 4, MOVIE_MAGIC, "a film or picture (MP4, HEIC)"},
	{"\x1f\x8b", 2, 0, "a compressed file (gzip)"},
	{"BZh9", 4, 0, "a compressed file (bzip2)"},
	{"\xfd"
	 "7zXZ",
		5, 0, "a compressed file (xz)"},
	{"7z\xbc\xaf", 4, 0, "a compressed file (7z)"},
	{"Rar!\x1a\x07", 6, 0, "a compressed file (RAR)"},
	{"ustar", 5, TAR_MAGIC, "an archive (tar)"},
	{"SQLite format 3", 16, 0, "a database (SQLite)"},
};

/* How marked-up text begins, in small letters, after spaces. */
static const struct {
	const char *start, *what;
} markups[] = {
	{"<!doctype html", "a web page (HTML)"},
	{"<html", "a web page (HTML)"},
	{"<svg", "a picture (SVG)"},
	{"<?xml", "an XML file"},
	{"<!--", "a web page or XML file"},
	{"<quiz>", "a quiz in XML, as Moodle exports it"},
};

/* Files inside a ZIP archive: most recent formats are such archives. */
static const struct {
	const char *name, *what;
} archives[] = {
	{"word/", "a Word document (.docx)"},
	{"xl/", "an Excel workbook (.xlsx)"},
	{"ppt/", "a PowerPoint presentation (.pptx)"},
	{"opendocument.text", "a text document (.odt)"},
	{"opendocument.spreadsheet", "a spreadsheet (.ods)"},
	{"opendocument.presentation", "a presentation (.odp)"},
	{"epub+zip", "an e-book (.epub)"},
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

static const char *of_archive(const struct source *source)
{
	if (source->length < 4 || memcmp(source->text, "PK\3\4", 4) != 0)
		return NULL;
	for (size_t i = 0; i < LENGTH(archives); i++)
		if (holds(source, archives[i].name))
			return archives[i].what;
	return "a ZIP archive";
}

/* Does a text begin with this, in letters of either case? */
static bool begins(const char *text, const char *start)
{
	for (; *start != '\0'; text++, start++) {
		const bool upper = *text >= 'A' && *text <= 'Z';

		if ((upper ? *text - 'A' + 'a' : *text) != *start)
			return false;
	}
	return true;
}

/* A NUL follows the source. */
static const char *of_markup(const struct source *source)
{
	static const char bom[] = "\xef\xbb\xbf";
	const char *text = source->text;

	if (begins(text, bom))
		text += strlen(bom);
	text += strspn(text, " \t\r\n");
	for (size_t i = 0; i < LENGTH(markups); i++)
		if (begins(text, markups[i].start))
			return markups[i].what;
	return NULL;
}

const char *file_signature_name(const struct source *source)
{
	const char *what;

	for (size_t i = 0; i < LENGTH(starts); i++)
		if (source->length >= starts[i].place + starts[i].length &&
			memcmp(source->text + starts[i].place, starts[i].start,
				starts[i].length) == 0)
			return starts[i].what;
	what = of_archive(source);
	return what != NULL ? what : of_markup(source);
}

bool file_signature_imports(const char *name)
{
	static const char *const imported[] = {"a Word document (.docx)",
		"a text document (.odt)", "a web page (HTML)",
		"a quiz in XML, as Moodle exports it",
		"a course package (QTI)"};

	for (size_t i = 0; i < LENGTH(imported); i++)
		if (strcmp(imported[i], name) == 0)
			return true;
	return false;
}

bool file_signature_binary(const struct source *source)
{
	const size_t length =
		source->length < LOOKED_AT ? source->length : LOOKED_AT;
	size_t controls = 0;

	for (size_t i = 0; i < length; i++) {
		const unsigned char c = (unsigned char)source->text[i];

		controls += c < ' ' && strchr("\t\n\v\f\r\033", c) == NULL;
		controls += c == '\0';
	}
	return controls >= CONTROLS_MIN && controls > length / CONTROLS_EACH;
}
