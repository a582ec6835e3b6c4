/*
 * List the items of banks that the options select.
 */
#include "bank/kind.h"
#include "base/arena.h"
#include "base/json.h"
#include "base/points.h"
#include "command/command.h"
#include "command/item_filter.h"
#include "command/list/columns.h"
#include "command/list/list_fields.h"
#include "command/screen.h"
#include "command/terminal.h"
#include "press/session.h"
#include "press/unknown_tags.h"
#include "worksheet/draw_read.h"

#include <string.h>

enum {
	NAME_MAX_COLUMNS = 28,
	NAME_PART = 3, /* of the table's width, at most */
	KIND_COLUMNS = 15,
	POINTS_COLUMNS = 6,
	LEVEL_COLUMNS = 5,
	STEM_LEAST = 8
};

struct list {
	const struct options *options;
	struct buffer out;
	struct draw wanted;
	struct list_fields fields;
	const struct list_field *sort; /* NULL: as in the banks */
	size_t *widths;                /* of the chosen fields' columns */
	size_t count;
	size_t name_columns, columns;
};

static bool is_wanted(const struct list *list, const struct item *item)
{
	const int difficulty = list->options->difficulty;

	return draw_read_matches(&list->wanted, item) &&
	       (difficulty == 0 || item->difficulty == difficulty);
}

static const char *difficulty_of(struct arena *arena, const struct item *item)
{
	return item->difficulty == 0
		       ? ""
		       : arena_printf(arena, "%d", item->difficulty);
}

/* The bank's name is omitted if there is only one bank. */
static const char *short_name(const struct list *list, const struct item *item)
{
	return list->options->file_count == 1 ? item->id : item->name;
}

/* The columns of the table.  The stem gets the rest of the width. */
enum cell {
	CELL_NAME,
	CELL_KIND,
	CELL_POINTS,
	CELL_LEVEL,
	CELL_STEM,
	CELL_COUNT
};

/* Names and kinds share the width that the other columns leave. */
static size_t kind_columns(const struct list *list)
{
	const size_t others = POINTS_COLUMNS + LEVEL_COLUMNS + STEM_LEAST +
			      CELL_STEM * COLUMNS_GAP;
	const size_t half = (list->columns - others) / 2;

	return half < KIND_COLUMNS ? half : KIND_COLUMNS;
}

static size_t name_columns(const struct list *list)
{
	const size_t others = POINTS_COLUMNS + LEVEL_COLUMNS + STEM_LEAST +
			      CELL_STEM * COLUMNS_GAP + kind_columns(list);
	const size_t room = list->columns - others;

	return list->name_columns < room ? list->name_columns : room;
}

static void put_cells(struct list *list, const char *const cells[CELL_COUNT])
{
	const size_t widths[CELL_STEM] = {name_columns(list),
		kind_columns(list), POINTS_COLUMNS, LEVEL_COLUMNS};
	struct buffer *out = &list->out;
	size_t before = 0;

	for (size_t i = 0; i < CELL_STEM; i++) {
		columns_put(out, cells[i], widths[i]);
		before += widths[i] + COLUMNS_GAP;
	}
	columns_cut(out, cells[CELL_STEM],
		list->columns > before + STEM_LEAST ? list->columns - before
						    : STEM_LEAST);
	buffer_putc(out, '\n');
}

static void put_row(struct list *list, const struct item *item)
{
	static const char *const head[CELL_COUNT] = {
		"item", "kind", "points", "diff.", "stem"};
	struct arena *arena = list->out.arena;
	const char *const cells[CELL_COUNT] = {short_name(list, item),
		item->kind->name, points_print(arena, item->points),
		difficulty_of(arena, item), kind_item_stem(item)};

	if (list->count == 0)
		put_cells(list, head);
	put_cells(list, cells);
}

static void put_tsv(struct list *list, const struct item *item)
{
	for (size_t i = 0; i < list->fields.count; i++) {
		if (i > 0)
			buffer_putc(&list->out, '\t');
		columns_flat(&list->out, list_fields_value(list->out.arena,
						 list->fields.at[i], item));
	}
	buffer_putc(&list->out, '\n');
}

static void put_json_texts(struct buffer *out, struct text_list texts)
{
	buffer_putc(out, '[');
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		json_put(out, texts.at[i]);
	}
	buffer_putc(out, ']');
}

static void put_json_field(struct buffer *out, const struct list_field *field,
	const struct item *item)
{
	const char *text;

	buffer_printf(out, "\"%s\": ", field->name);
	if (field->type == LIST_TEXTS) {
		put_json_texts(out, field->texts(item));
		return;
	}
	text = field->text(out->arena, item);
	if (field->type == LIST_NUMBER)
		buffer_puts(out, *text == '\0' ? "null" : text);
	else
		json_put(out, text);
}

static void put_json(struct list *list, const struct item *item)
{
	struct buffer *out = &list->out;

	buffer_puts(out, list->count == 0 ? "[\n  {" : ",\n  {");
	for (size_t i = 0; i < list->fields.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		put_json_field(out, list->fields.at[i], item);
	}
	buffer_putc(out, '}');
}

/* The chosen fields as a table whose last column gets the rest. */
static void put_field_row(struct list *list, const struct item *item)
{
	const struct list_fields *fields = &list->fields;
	struct buffer *out = &list->out;
	size_t before = 0;

	for (size_t i = 0; i < fields->count; i++) {
		const struct list_field *field = fields->at[i];
		const char *text = item == NULL ? field->name
						: list_fields_value(out->arena,
							  field, item);
		const size_t room = list->columns > before + STEM_LEAST
					    ? list->columns - before
					    : STEM_LEAST;

		if (i + 1 == fields->count)
			columns_cut(out, text, room);
		else
			columns_put(out, text, list->widths[i]);
		before += list->widths[i] + COLUMNS_GAP;
	}
	buffer_putc(out, '\n');
}

static void put_chosen(struct list *list, const struct item *item)
{
	if (list->count == 0)
		put_field_row(list, NULL);
	put_field_row(list, item);
}

static void (*const rows[FORMAT_COUNT])(
	struct list *list, const struct item *item) = {
	[FORMAT_TABLE] = put_row,
	[FORMAT_TSV] = put_tsv,
	[FORMAT_JSON] = put_json,
};

static void widen(size_t *width, const char *text, size_t most)
{
	const size_t columns = columns_of(text);

	if (columns > *width)
		*width = columns < most ? columns : most;
}

/* Make the columns as wide as their contents, up to a limit. */
static void measure(struct list *list, const struct item *item)
{
	const size_t part = list->columns / NAME_PART;
	const size_t most = part < NAME_MAX_COLUMNS ? part : NAME_MAX_COLUMNS;
	const size_t length = strlen(short_name(list, item));

	if (length > list->name_columns)
		list->name_columns = length < most ? length : most;
	for (size_t i = 0; i + 1 < list->fields.count; i++) {
		const struct list_field *field = list->fields.at[i];

		widen(&list->widths[i], field->name, most);
		widen(&list->widths[i],
			list_fields_value(list->out.arena, field, item), most);
	}
}

/* The selected items of all banks, in the requested order. */
static const struct item **wanted_items(struct list *list,
	const struct bank *const *banks, size_t bank_count, size_t *count)
{
	struct arena *arena = list->out.arena;
	const struct item **items = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t b = 0; b < bank_count; b++)
		for (size_t i = 0; i < banks[b]->count; i++) {
			if (!is_wanted(list, &banks[b]->items[i]))
				continue;
			items = arena_grow(
				arena, items, *count, &room, sizeof(*items));
			items[(*count)++] = &banks[b]->items[i];
		}
	if (list->sort != NULL)
		list_fields_sort(arena, list->sort, items, *count);
	return items;
}

static void put_heads(struct list *list)
{
	for (size_t i = 0; i < list->fields.count; i++)
		buffer_printf(&list->out, "%s%s", i == 0 ? "" : "\t",
			list->fields.at[i]->name);
	buffer_putc(&list->out, '\n');
}

/* The text before and after the rows. */
static void print_list(
	struct list *list, const struct bank *const *banks, size_t bank_count)
{
	const enum format format = list->options->format;
	const bool chosen =
		format == FORMAT_TABLE && list->options->fields != NULL;
	size_t count;
	const struct item **items =
		wanted_items(list, banks, bank_count, &count);

	list->widths = arena_alloc(
		list->out.arena, list->fields.count, sizeof(*list->widths));
	for (size_t i = 0; i < count && format == FORMAT_TABLE; i++)
		measure(list, items[i]);
	if (format == FORMAT_TSV)
		put_heads(list);
	for (; list->count < count; list->count++) {
		const struct item *item = items[list->count];

		if (chosen)
			put_chosen(list, item);
		else
			rows[format](list, item);
	}
	if (format == FORMAT_JSON)
		buffer_puts(&list->out, count == 0 ? "[]\n" : "\n]\n");
	fputs(buffer_text(&list->out), stdout);
}

static enum status refuse(
	struct arena *arena, const char *option, const char *found)
{
	return command_usage("--%s: expected %s, found \"%s\"", option,
		list_fields_names(arena), found);
}

static enum status read_fields(struct list *list)
{
	static const char usual[] =
		"item,kind,points,difficulty,tags,stem,answer";
	const struct options *options = list->options;
	const char *wrong = NULL;

	list->fields = list_fields_read(options->arena,
		options->fields == NULL ? usual : options->fields, &wrong);
	if (wrong != NULL)
		return refuse(options->arena, "fields", wrong);
	if (options->sort == NULL)
		return STATUS_DONE;
	list->sort = list_fields_named(options->sort);
	return list->sort == NULL
		       ? refuse(options->arena, "sort", options->sort)
		       : STATUS_DONE;
}

enum status list_run(const struct options *options)
{
	const struct where nowhere = {NULL, 0, 0};
	struct list list = {.options = options,
		.columns = screen_columns(),
		.name_columns = strlen("item")};
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;
	const struct bank **banks;
	bool fine = true;

	if (options->file_count == 0)
		return command_usage("list needs at least one bank");
	if (read_fields(&list) != STATUS_DONE ||
		!item_filter_read(options, &list.wanted))
		return STATUS_USAGE;
	host = terminal_begin(&terminal, options->arena);
	for (size_t i = 0; i < options->file_count; i++)
		if (session_readable(host, options->files[i]) != STATUS_DONE)
			return STATUS_IO;
	session = session_new(host, false);
	list.out.arena = session.arena;
	banks = arena_alloc(session.arena, options->file_count, sizeof(*banks));
	for (size_t i = 0; i < options->file_count; i++) {
		banks[i] =
			bank_load(&session.reading, options->files[i], nowhere);
		fine = fine && banks[i] != NULL;
	}
	if (fine) {
		unknown_tags_tell(host, options->tags,
			(struct bank_list){banks, options->file_count},
			PENSUM_WARNING);
		print_list(&list, banks, options->file_count);
	}
	return session_end(&session, fine ? STATUS_DONE : STATUS_MISTAKES);
}
