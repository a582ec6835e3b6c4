#include "exchange/read/formats.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/suggest.h"
#include "exchange/read/aiken.h"
#include "exchange/read/csv_quiz.h"
#include "exchange/read/document.h"
#include "exchange/read/gift.h"
#include "exchange/read/markdown_quiz.h"
#include "exchange/xml/moodle.h"
#include "exchange/xml/qti1.h"
#include "exchange/xml/qti2.h"

/* Documents are archives, and found by the files in them. */
static bool is_never(const struct source *source)
{
	(void)source;
	return false;
}

static void refuse_text(struct reader *reader)
{
	error_at(reader->quiz->errors, (struct where){reader->source, 0, 0},
		"expected a document of a word processor, found a text");
}

/* The surest first. */
static const struct format_row rows[] = {
	{"moodle", "Moodle XML", moodle_is_likely, moodle_read},
	{"qti", "QTI 1.2", qti1_is_likely, qti1_read},
	{"qti", "QTI 2 or 3", qti2_is_likely, qti2_read},
	{"anki", "Anki's text", csv_quiz_is_anki, csv_quiz_read_anki},
	{"aiken", "Aiken", aiken_is_likely, aiken_read},
	{"markdown", "Markdown", markdown_quiz_is_likely, markdown_quiz_read},
	{"csv", "CSV", csv_quiz_is_likely, csv_quiz_read},
	{"gift", "GIFT", gift_is_likely, gift_read},
	{"tsv", "TSV", csv_quiz_is_tabbed, csv_quiz_read_tsv},
	{"html", "HTML", document_is_html, document_read_html},
	{"docx", "DOCX", is_never, refuse_text},
	{"odt", "ODT", is_never, refuse_text},
	{"text", "numbered questions", document_is_text, document_read_text},
};

const struct format_row *formats_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (suggest_same_name(rows[i].name, name))
			return &rows[i];
	return NULL;
}

const struct format_row *formats_guess(const struct source *source)
{
	static const char *const endings[][2] = {{".gift", "gift"},
		{".md", "markdown"}, {".csv", "csv"}, {".tsv", "tsv"}};
	const char *dot = strrchr(source->name, '.');

	for (size_t i = 0; i < LENGTH(rows); i++)
		if (rows[i].is_likely(source))
			return &rows[i];
	for (size_t i = 0; dot != NULL && i < LENGTH(endings); i++)
		if (text_equal(endings[i][0], dot))
			return formats_named(endings[i][1]);
	return NULL;
}

const struct format_row *formats_for(
	const char *name, const struct source *source)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (suggest_same_name(rows[i].name, name) &&
			rows[i].is_likely(source))
			return &rows[i];
	return formats_named(name);
}

const char *formats_list(struct arena *arena)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(rows); i++)
		if (formats_named(rows[i].name) == &rows[i])
			buffer_printf(
				&out, "%s%s", i > 0 ? ", " : "", rows[i].name);
	return buffer_text(&out);
}
