#include "exchange/source/table.h"

#include "base/arena.h"
#include "base/buffer.h"

enum {
	LINES_LOOKED_AT = 20
};

static const char separators[] = "\t;,|";

struct scan {
	struct arena *arena;
	const char *at;
	char separator;
	uint32_t line;
};

/* Count a separator outside quotes in the first lines.  0 if a line lacks it
 * after another line had it. */
static size_t count_of(const char *text, char separator)
{
	size_t total = 0, in_line = 0, lines = 0;
	bool quoted = false;

	for (; *text != '\0' && lines < LINES_LOOKED_AT; text++) {
		quoted ^= *text == '"';
		in_line += !quoted && *text == separator;
		if (*text != '\n' || quoted)
			continue;
		if (in_line == 0 && total > 0 && text[1] != '\n')
			return 0;
		total += in_line;
		in_line = 0;
		lines++;
	}
	return total + in_line;
}

char table_separator(const char *text)
{
	char best = '\0';
	size_t most = 0;

	for (const char *at = separators; *at != '\0'; at++) {
		const size_t count = count_of(text, *at);

		if (count > most) {
			most = count;
			best = *at;
		}
	}
	return best;
}

/* A quoted value; a doubled quote stands for one. */
static void read_quoted(struct scan *scan, struct buffer *out)
{
	for (scan->at++; *scan->at != '\0'; scan->at++) {
		if (*scan->at == '"') {
			if (scan->at[1] != '"')
				break;
			scan->at++;
		}
		scan->line += *scan->at == '\n';
		buffer_putc(out, *scan->at);
	}
	scan->at += *scan->at == '"';
}

static const char *read_value(struct scan *scan)
{
	struct buffer out = {.arena = scan->arena};
	const char *begin;

	scan->at += strspn(scan->at, " ");
	if (*scan->at == '"')
		read_quoted(scan, &out);
	begin = scan->at;
	while (*scan->at != '\0' && *scan->at != '\n' &&
		*scan->at != scan->separator)
		scan->at++;
	buffer_add(&out, begin, (size_t)(scan->at - begin));
	while (out.length > 0 &&
		strchr(" \t\n", out.at[out.length - 1]) != NULL)
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}

static struct table_row read_row(struct scan *scan)
{
	struct table_row row = {.line = scan->line};
	const char **values = NULL;
	size_t room = 0;

	for (;;) {
		values = arena_grow(
			scan->arena, values, row.count, &room, sizeof(*values));
		values[row.count++] = read_value(scan);
		if (*scan->at != scan->separator || *scan->at == '\0')
			break;
		scan->at++;
	}
	if (*scan->at == '\n') {
		scan->at++;
		scan->line++;
	}
	row.values = values;
	return row;
}

static bool is_empty(const struct table_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (*row->values[i] != '\0')
			return false;
	return true;
}

struct table table_read(struct arena *arena, const char *text, char separator)
{
	struct scan scan = {arena, text, separator, 1};
	struct table_row *rows = NULL;
	size_t count = 0, room = 0;

	if (strncmp(text, "sep=", 4) == 0 && text[4] != '\0' &&
		text[5] == '\n') {
		scan.separator = text[4];
		scan.at += 6;
		scan.line++;
	} else if (separator == '\0') {
		scan.separator = table_separator(text);
	}
	if (scan.separator == '\0')
		scan.separator = ',';
	while (*scan.at != '\0') {
		const struct table_row row = read_row(&scan);

		if (is_empty(&row))
			continue;
		rows = arena_grow(arena, rows, count, &room, sizeof(*rows));
		rows[count++] = row;
	}
	return (struct table){rows, count};
}
