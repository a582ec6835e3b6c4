#include "worksheet/roster/csv.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "yaml/scan.h"

#include <string.h>
#include <strings.h>

static const char bom[] = "\xef\xbb\xbf";

/* A walk through the source; place is that of the character at `at`. */
struct walk {
	struct reading *reading;
	struct where place;
	size_t at;
	char separator;
	bool fine;  /* no mistake so far */
	bool ended; /* nothing more can be read */
};

/* Rows read so far. */
struct table {
	struct csv_row *rows;
	size_t count, room;
};

struct values {
	struct csv_value *at;
	size_t count, room;
	bool bad; /* has a mistake, so its length is not checked */
};

static bool ends(const struct walk *walk)
{
	return walk->at >= walk->place.source->length;
}

/* The next byte; NUL at the end, because a table holds none. */
static char ahead(const struct walk *walk)
{
	return ends(walk) ? '\0' : walk->place.source->text[walk->at];
}

static bool at_break(const struct walk *walk)
{
	return ahead(walk) == '\n' || ahead(walk) == '\r';
}

/* Skip a character; CR LF counts as one. */
static void pass(struct walk *walk)
{
	const char *text = walk->place.source->text;
	const size_t length = walk->place.source->length;
	const bool line_ends = at_break(walk);

	if (text[walk->at] == '\r' && walk->at + 1 < length &&
		text[walk->at + 1] == '\n')
		walk->at++;
	walk->at++;
	while (walk->at < length && ((unsigned char)text[walk->at] >> 6) == 2)
		walk->at++;
	walk->place.col++;
	if (line_ends) {
		walk->place.line++;
		walk->place.col = 1;
	}
}

static bool is_blank(const struct walk *walk)
{
	return (ahead(walk) == ' ' || ahead(walk) == '\t') &&
	       ahead(walk) != walk->separator;
}

static void skip_blanks(struct walk *walk)
{
	while (is_blank(walk))
		pass(walk);
}

static void skip_line(struct walk *walk)
{
	while (!ends(walk) && !at_break(walk))
		pass(walk);
}

/* Copy the next character into a value. */
static void take(struct walk *walk, struct buffer *value)
{
	const size_t from = walk->at;

	pass(walk);
	buffer_add(value, &walk->place.source->text[from], walk->at - from);
}

static bool fault(
	struct walk *walk, struct where at, const char *what, const char *hint)
{
	walk->fine = error_at(walk->reading->errors, at, "%s", what);
	error_hint(walk->reading->errors, "%s", hint);
	return false;
}

/* Read the text between quotes; the walk is past the first. */
static bool read_quoted(
	struct walk *walk, struct where begin, struct buffer *value)
{
	while (!ends(walk)) {
		if (ahead(walk) == '"') {
			pass(walk);
			if (ahead(walk) != '"')
				return true;
		}
		take(walk, value);
	}
	walk->ended = true;
	return fault(walk, begin, "this quote is never closed",
		"write a quotation mark inside a value twice, and put the "
		"value in quotes");
}

static bool at_end_of_value(const struct walk *walk)
{
	return ends(walk) || at_break(walk) || ahead(walk) == walk->separator;
}

static void trim(struct buffer *value)
{
	while (value->length > 0 &&
		(value->at[value->length - 1] == ' ' ||
			value->at[value->length - 1] == '\t'))
		value->at[--value->length] = '\0';
}

/* Read a value without quotes, to its end. */
static bool read_bare(struct walk *walk, struct buffer *value)
{
	while (!at_end_of_value(walk)) {
		if (ahead(walk) == '"')
			return fault(walk, walk->place,
				"a quotation mark inside a value",
				"put the whole value in quotes and write "
				"this one twice");
		take(walk, value);
	}
	trim(value);
	return true;
}

/* Read a value, and stop at its end.  False after reporting a mistake. */
static bool read_value(struct walk *walk, struct csv_value *value)
{
	struct buffer text = {.arena = walk->reading->arena};

	skip_blanks(walk);
	value->at = walk->place;
	if (ahead(walk) == '"') {
		pass(walk);
		if (!read_quoted(walk, value->at, &text))
			return false;
		skip_blanks(walk);
		if (!at_end_of_value(walk))
			return fault(walk, walk->place,
				"text after the closing quote of a value",
				"write a quotation mark inside a value twice");
	} else if (!read_bare(walk, &text)) {
		return false;
	}
	value->text = buffer_text(&text);
	return true;
}

/* Read the values of a line, to its end. */
static struct values read_values(struct walk *walk)
{
	struct values values = {.count = 0};
	bool more = true;

	while (more && !values.bad) {
		values.at = arena_grow(walk->reading->arena, values.at,
			values.count, &values.room, sizeof(*values.at));
		values.bad = !read_value(walk, &values.at[values.count++]);
		more = ahead(walk) == walk->separator && !ends(walk);
		if (more && !values.bad)
			pass(walk);
	}
	if (values.bad)
		skip_line(walk);
	if (!ends(walk))
		pass(walk);
	return values;
}

static bool is_empty(const struct values *values)
{
	for (size_t i = 0; i < values->count; i++)
		if (values->bad || *values->at[i].text != '\0')
			return false;
	return true;
}

static const char *separator_name(const struct walk *walk)
{
	if (walk->separator == '\t')
		return "tab";
	return walk->separator == ';' ? "semicolon" : "comma";
}

/* Does a row have as many values as the first? */
static bool fits(struct walk *walk, const struct values *values,
	struct where at, const struct csv_row *first)
{
	struct errors *errors = walk->reading->errors;

	if (values->count == first->count)
		return true;
	walk->fine = error_at(errors, at,
		"expected %zu values, as many as the first row has, found %zu",
		first->count, values->count);
	if (values->count > first->count)
		error_hint(errors, "put a value that holds a %s in quotes",
			separator_name(walk));
	return false;
}

/* Is there room in the table for another row? */
static bool has_room(struct walk *walk, const struct values *values,
	struct where at, size_t rows)
{
	struct errors *errors = walk->reading->errors;

	if (rows == 0 && values->count > CSV_COLUMNS_MAX)
		walk->fine = error_at(errors, at,
			"expected at most %d columns, found %zu",
			CSV_COLUMNS_MAX, values->count);
	else if (rows > CSV_ROWS_MAX)
		walk->fine = error_at(errors, at,
			"expected at most %d rows below the first",
			CSV_ROWS_MAX);
	else
		return true;
	walk->ended = true;
	return false;
}

/* The separator used in the first line that is not empty. */
static char sniff(const struct source *source, size_t at)
{
	static const char signs[] = ",;\t";
	bool seen[sizeof(signs)] = {false}, quoted = false;

	at += strspn(source->text + at, " \t\r\n");
	for (; at < source->length; at++) {
		const char c = source->text[at];
		const char *sign = strchr(signs, c);

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '\n' || c == '\r'))
			break;
		else if (!quoted && sign != NULL)
			seen[sign - signs] = true;
	}
	for (size_t i = 0; signs[i] != '\0'; i++)
		if (seen[i])
			return signs[i];
	return signs[0];
}

/* Excel's first line "sep=;" names the separator and is no row. */
static bool take_separator(struct walk *walk)
{
	const char *text = walk->place.source->text + walk->at;
	const size_t length = walk->place.source->length - walk->at;

	if (length < 5 || strncasecmp(text, "sep=", 4) != 0 ||
		strchr(",;\t|", text[4]) == NULL || text[4] == '\0' ||
		(length > 5 && strchr("\r\n", text[5]) == NULL))
		return false;
	walk->separator = text[4];
	skip_line(walk);
	return true;
}

static struct walk walk_new(
	struct reading *reading, const struct source *source)
{
	struct walk walk = {
		.reading = reading,
		.place = {source, 1, 1},
		.fine = true,
	};

	if (source->length >= strlen(bom) &&
		memcmp(source->text, bom, strlen(bom)) == 0)
		walk.at = strlen(bom);
	if (!take_separator(&walk))
		walk.separator = sniff(source, walk.at);
	return walk;
}

/* Add a row to the table, unless it is empty or bad.  Without a first row no
 * other can be read. */
static void add_row(struct walk *walk, struct table *table)
{
	const struct where at = walk->place;
	const struct values values = read_values(walk);

	if (walk->ended || is_empty(&values) ||
		!has_room(walk, &values, at, table->count))
		return;
	if (values.bad) {
		walk->ended = table->count == 0;
		return;
	}
	if (table->count > 0 && !fits(walk, &values, at, &table->rows[0]))
		return;
	table->rows = arena_grow(walk->reading->arena, table->rows,
		table->count, &table->room, sizeof(*table->rows));
	table->rows[table->count++] =
		(struct csv_row){values.at, values.count, at};
}

bool csv_read(
	struct reading *reading, const struct source *source, struct csv *csv)
{
	struct table table = {NULL, 0, 0};
	struct walk walk;

	*csv = (struct csv){NULL, 0};
	if (!scan_source(source, reading->errors, NULL))
		return false;
	walk = walk_new(reading, source);
	while (!walk.ended && !ends(&walk))
		add_row(&walk, &table);
	*csv = (struct csv){table.rows, table.count};
	return walk.fine;
}
