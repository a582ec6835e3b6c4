#include "exchange/read/csv_quiz.h"

#include "base/arena.h"
#include "exchange/intake/columns_unread.h"
#include "exchange/intake/csv_pool.h"
#include "exchange/intake/csv_row.h"

#include <stdlib.h>

/* The settings in lines of Anki's file that begin with "#". */
struct anki {
	const char *text; /* the rows */
	char separator;
	bool html;
	uint32_t lines; /* above the rows */
	struct columns columns;
};

static void read_rows(struct reader *reader, const struct table *table,
	const struct columns *columns, enum markup markup)
{
	struct quiz *quiz = reader->quiz;

	columns_unread(reader, table, columns);
	for (size_t i = columns->first; i < table->count; i++) {
		csv_row_read(reader, columns, &table->rows[i], markup);
		if (columns_unread_loses(table, columns, &table->rows[i]))
			quiz->questions[quiz->count - 1].losses++;
	}
}

/* Is every row a term and its definition? */
static bool is_terms(const struct table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].count != 2)
			return false;
	return table->count > 0;
}

static void read_table(struct reader *reader, char separator)
{
	const struct table table = table_read(
		reader->quiz->arena, reader->source->text, separator);
	struct columns columns;

	if (table.count > 0 && csv_pool_read(reader, &table.rows[0])) {
		for (size_t i = 1; i < table.count; i++)
			if (!csv_pool_read(reader, &table.rows[i]))
				quiz_refuse(reader->quiz,
					quiz_add(reader->quiz,
						reader_line(reader,
							table.rows[i].line),
						QUIZ_OTHER),
					"its type \"%s\" is unknown",
					table.rows[i].values[0]);
		return;
	}
	if (columns_find(&table, *reader->map, &columns)) {
		read_rows(reader, &table, &columns, MARKUP_PLAIN);
	} else if (is_terms(&table)) {
		columns = (struct columns){.first = 0};
		columns.at[COLUMN_STEM] = 1;
		columns.at[COLUMN_ANSWER] = 2;
		read_rows(reader, &table, &columns, MARKUP_PLAIN);
	} else {
		error_at(reader->quiz->errors, reader_line(reader, 1),
			"the table does not say which column is the question");
		error_hint(reader->quiz->errors,
			"name the columns in its first line (stem, answer, a, "
			"b, c), or with --map stem=1,answer=2");
	}
}

void csv_quiz_read(struct reader *reader)
{
	read_table(reader, '\0');
}

void csv_quiz_read_tsv(struct reader *reader)
{
	read_table(reader, '\t');
}

bool csv_quiz_is_likely(const struct source *source)
{
	const char separator = table_separator(source->text);
	struct arena *arena;
	struct table table;
	struct columns columns;
	bool likely;

	if (separator == '\0' || *source->text == '<')
		return false;
	arena = arena_new();
	table = table_read(arena, source->text, separator);
	likely = columns_find(&table, (struct text_list){NULL, 0}, &columns);
	arena_free(arena);
	return likely;
}

bool csv_quiz_is_tabbed(const struct source *source)
{
	return *source->text != '<' && table_separator(source->text) == '\t';
}

static char separator_named(const char *text, size_t length)
{
	static const char *const names[] = {
		"tab", "comma", "semicolon", "pipe", "space", "colon"};
	static const char bytes[] = "\t,;| :";

	for (size_t i = 0; i < LENGTH(names); i++) {
		size_t same = 0;

		while (same < length &&
			ascii_lower(text[same]) == names[i][same])
			same++;
		if (same == length && names[i][same] == '\0')
			return bytes[i];
	}
	return length == 1 ? *text : '\t';
}

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static struct anki read_heads(const char *text)
{
	struct anki anki = {.separator = '\t', .html = true};

	anki.columns.at[COLUMN_STEM] = 1;
	anki.columns.at[COLUMN_ANSWER] = 2;
	for (; *text == '#'; anki.lines++) {
		const size_t length = strcspn(text, "\n");

		if (begins(text, "#separator:"))
			anki.separator =
				separator_named(text + 11, length - 11);
		else if (begins(text, "#html:"))
			anki.html = begins(text + 6, "true");
		else if (begins(text, "#tags column:"))
			anki.columns.at[COLUMN_TAGS] =
				strtoul(text + 13, NULL, 10);
		else if (begins(text, "#guid column:")) {
			anki.columns.at[COLUMN_SOURCE] =
				strtoul(text + 13, NULL, 10);
			anki.columns.at[COLUMN_STEM]++;
			anki.columns.at[COLUMN_ANSWER]++;
		} else if (begins(text, "#notetype column:") ||
			   begins(text, "#deck column:")) {
			anki.columns.at[COLUMN_STEM]++;
			anki.columns.at[COLUMN_ANSWER]++;
		}
		text += length + (text[length] == '\n');
	}
	anki.text = text;
	return anki;
}

/* Anki separates tags with spaces. */
static const char *with_commas(struct arena *arena, const char *tags)
{
	char *text = arena_text(arena, strlen(tags));

	for (size_t i = 0; i < strlen(tags); i++)
		text[i] = tags[i] == ' ' ? ',' : tags[i];
	return text;
}

void csv_quiz_read_anki(struct reader *reader)
{
	struct arena *arena = reader->quiz->arena;
	const struct anki anki = read_heads(reader->source->text);
	const struct table table = table_read(arena, anki.text, anki.separator);
	const size_t tags = anki.columns.at[COLUMN_TAGS];

	for (size_t i = 0; i < table.count; i++) {
		struct table_row row = table.rows[i];
		const char **values =
			arena_alloc(arena, row.count, sizeof(*values));

		memcpy(values, row.values, row.count * sizeof(*values));
		if (tags > 0 && tags <= row.count)
			values[tags - 1] = with_commas(arena, values[tags - 1]);
		row.values = values;
		row.line += anki.lines;
		csv_row_read(reader, &anki.columns, &row,
			anki.html ? MARKUP_HTML : MARKUP_PLAIN);
	}
}

bool csv_quiz_is_anki(const struct source *source)
{
	return begins(source->text, "#separator:") ||
	       begins(source->text, "#html:");
}
