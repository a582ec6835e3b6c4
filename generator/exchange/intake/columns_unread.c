#include "exchange/intake/columns_unread.h"

#include "base/arena.h"

/* The head of a column; "" if the table has none. */
static const char *head_of(
	const struct table *table, const struct columns *columns, size_t at)
{
	const struct table_row *heads;

	if (columns->first == 0)
		return "";
	heads = &table->rows[columns->first - 1];
	return at < heads->count ? heads->values[at] : "";
}

static bool is_unread(
	const struct columns *columns, const struct table_row *row, size_t at)
{
	return *row->values[at] != '\0' && !columns_reads(columns, at);
}

static void name_column(struct reader *reader, const struct table *table,
	const struct columns *columns, size_t at)
{
	struct errors *errors = reader->quiz->errors;
	const size_t row = columns->first > 0 ? columns->first - 1 : 0;
	const struct where where = reader_line(reader, table->rows[row].line);
	const char *head = head_of(table, columns, at);

	if (*head != '\0')
		error_warn_at(errors, where,
			"the column \"%s\" is left out; --map names its field",
			head);
	else
		error_warn_at(errors, where,
			"column %zu is left out; --map names its field",
			at + 1);
}

void columns_unread(struct reader *reader, const struct table *table,
	const struct columns *columns)
{
	size_t widest = 0;
	bool *named;

	for (size_t i = columns->first; i < table->count; i++)
		if (table->rows[i].count > widest)
			widest = table->rows[i].count;
	named = arena_alloc(reader->quiz->arena, widest, sizeof(*named));
	for (size_t i = columns->first; i < table->count; i++) {
		const struct table_row *row = &table->rows[i];

		for (size_t at = 0; at < row->count; at++) {
			if (named[at] || !is_unread(columns, row, at))
				continue;
			name_column(reader, table, columns, at);
			named[at] = true;
		}
	}
}

bool columns_unread_loses(const struct table *table,
	const struct columns *columns, const struct table_row *row)
{
	static const char time[] = "Time";

	for (size_t at = 0; at < row->count; at++)
		if (is_unread(columns, row, at) &&
			strncmp(head_of(table, columns, at), time,
				strlen(time)) != 0)
			return true;
	return false;
}
