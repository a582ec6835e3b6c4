/*
 * The cells become a Markdown table with blanks, so every rule for the text of
 * a fill-in item holds for it.
 */
#include "bank/kind/table.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	COLUMNS_MAX = 12,
	ROWS_MAX = 60
};

static bool read_columns(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return readers_check_list(reading, node, field, "column") &&
	       readers_limit_list(reading, node, field, COLUMNS_MAX) &&
	       read_text_list(reading, node, field, into);
}

static bool read_rows(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct field row = {.name = "row"};
	struct table_item *content = into;
	bool fine = true;

	if (!readers_check_list(reading, node, field, "row") ||
		!readers_limit_list(reading, node, field, ROWS_MAX))
		return false;
	for (size_t i = 0; i < node->count; i++)
		if (node->items[i]->type != NODE_SEQUENCE)
			fine = fields_expected(reading, node->items[i], &row,
				"a list of cells, [given, \"{{answer}}\"]");
	if (!fine)
		return false;
	content->rows = node;
	content->own = content;
	return true;
}

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct table_item, stem), NULL,
		FIELD_OPTIONAL, "What to do with the table."},
	{"columns", read_columns, offsetof(struct table_item, columns), NULL,
		FIELD_REQUIRED, "The heads of the columns."},
	{"rows", read_rows, 0, NULL, FIELD_REQUIRED,
		"Lists of cells: given texts, {{answer}}, or both."},
	{"word_bank", read_cloze_bank, offsetof(struct table_item, filled),
		NULL, FIELD_OPTIONAL,
		"true for a word bank, or a list of words that are wrong."},
};

/* State of writing the Markdown. */
struct writing {
	struct reading *reading;
	struct buffer out;
	struct blank *blanks;
	size_t count, room;
	bool fine;
};

/* Text in a cell: on one line, and no bar ends it. */
static void put_text(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '|' && (i == 0 || text[i - 1] != '\\'))
			buffer_putc(out, '\\');
		buffer_putc(out, text[i] == '\n' ? ' ' : text[i]);
	}
}

static void put_blank(
	struct writing *writing, const char *text, const struct blank *blank)
{
	struct arena *arena = writing->reading->arena;
	struct blank own = *blank;

	own.first = writing->out.length;
	buffer_add(
		&writing->out, text + blank->first, blank->end - blank->first);
	own.end = writing->out.length;
	writing->blanks = arena_grow(arena, writing->blanks, writing->count,
		&writing->room, sizeof(own));
	writing->blanks[writing->count++] = own;
}

static void put_cell(struct writing *writing, const struct node *cell)
{
	static const struct field field = {.name = "cell"};
	struct blanks blanks = {NULL, 0};
	const char *text;
	size_t from = 0;

	buffer_puts(&writing->out, "| ");
	if (cell->type == NODE_SCALAR && *cell->text == '\0')
		return;
	if (!read_text(writing->reading, cell, &field, &text) ||
		(strstr(text, "{{") != NULL &&
			!blanks_read(writing->reading, cell, text, &blanks))) {
		writing->fine = false;
		return;
	}
	for (size_t i = 0; i < blanks.count; i++) {
		put_text(&writing->out, text + from, blanks.at[i].first - from);
		put_blank(writing, text, &blanks.at[i]);
		from = blanks.at[i].end;
	}
	put_text(&writing->out, text + from, strlen(text + from));
	buffer_putc(&writing->out, ' ');
}

static void put_head(struct writing *writing, const struct table_item *content)
{
	if (content->stem != NULL)
		buffer_printf(&writing->out, "%s\n\n", content->stem);
	for (size_t i = 0; i < content->columns.count; i++) {
		const char *head = content->columns.at[i];

		buffer_puts(&writing->out, "| ");
		put_text(&writing->out, head, strlen(head));
		buffer_putc(&writing->out, ' ');
	}
	buffer_puts(&writing->out, "|\n");
	for (size_t i = 0; i < content->columns.count; i++)
		buffer_puts(&writing->out, "|---");
	buffer_puts(&writing->out, "|\n");
}

static void put_row(
	struct writing *writing, const struct node *row, size_t columns)
{
	if (row->count != columns) {
		writing->fine = error_at(writing->reading->errors, row->at,
			"row: expected a cell for each of the columns, %zu, "
			"found "
			"%u",
			columns, row->count);
		error_hint(writing->reading->errors,
			"write \"\" for a cell that stays empty");
		return;
	}
	for (size_t i = 0; i < row->count; i++)
		put_cell(writing, row->items[i]);
	buffer_puts(&writing->out, "|\n");
}

static bool check(struct reading *reading, const struct item *item)
{
	const struct table_item *content = item->content;
	struct writing writing = {.reading = reading,
		.out = {.arena = reading->arena},
		.fine = true};
	const struct node *rows = content->rows;

	if (content->columns.count == 0 || rows == NULL)
		return false;
	put_head(&writing, content);
	for (size_t i = 0; i < rows->count; i++)
		put_row(&writing, rows->items[i], content->columns.count);
	if (!writing.fine)
		return false;
	if (writing.count == 0 || writing.count > BLANKS_MAX)
		return error_at(reading->errors, rows->at,
			"rows need 1 to %d cells with an {{answer}}, found "
			"%zu",
			BLANKS_MAX, writing.count);
	content->own->filled.text = buffer_text(&writing.out);
	content->own->filled.blanks =
		(struct blanks){writing.blanks, writing.count};
	fill_in_take(reading->arena, &content->own->filled);
	return fill_in_check(reading, item);
}

#define CELL "\"type\": [\"string\", \"number\", \"boolean\", \"null\"]"

static const struct schema_type schema_types[] = {
	{.read = read_columns, .json = SCHEMA_LIST(1, SCHEMA_TEXT)},
	{.read = read_rows,
		.json = SCHEMA_LIST(
			1, "\"type\": \"array\", \"items\": {" CELL "}")},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct kind_rules table_rules = {
	.name = "table",
	.noun = MESSAGE_FORMS("table to complete", "tables to complete"),
	.size = sizeof(struct table_item),
	.fields = {"table item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = check,
	.stem = fill_in_stem,
	.shuffle = fill_in_shuffle,
	.pick = fill_in_pick,
	.words = fill_in_words,
	.blanks = fill_in_blanks,
	.brief = fill_in_brief,
	.cards = fill_in_cards,
	.teach = fill_in_teach,
	.answers = fill_in_answers,
};
