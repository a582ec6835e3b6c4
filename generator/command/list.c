/*
 * List the items of banks that the options select.
 */
#include "bank/kind.h"
#include "base/arena.h"
#include "base/excerpt.h"
#include "base/json.h"
#include "base/points.h"
#include "base/utf8.h"
#include "command/command.h"
#include "command/item_filter.h"
#include "command/screen.h"
#include "command/terminal.h"
#include "draw/chance/pool.h"
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
	STEM_LEAST = 8,
	GAP = 2 /* between columns */
};

struct list {
	const struct options *options;
	struct buffer out;
	struct draw wanted;
	size_t count;
	size_t name_columns, columns;
};

static bool is_wanted(const struct list *list, const struct item *item)
{
	const int difficulty = list->options->difficulty;

	return draw_read_matches(&list->wanted, item) &&
	       (difficulty == 0 || item->difficulty == difficulty);
}

/* Cut a text to a number of columns, on one line.  Returns the columns used. */
static size_t put_cut(struct buffer *out, const char *text, size_t room)
{
	const size_t length = strlen(text);
	size_t at = 0, taken = 0, whole = 0;

	for (size_t i = 0; i < length;)
		whole += excerpt_columns(utf8_next(text, length, &i));
	while (at < length) {
		const size_t from = at;
		const uint32_t code = utf8_next(text, length, &at);
		const size_t wide = excerpt_columns(code);

		if (taken + wide + (whole > room) > room) {
			buffer_puts(out, "…");
			return taken + 1;
		}
		if (code < ' ')
			buffer_putc(out, ' ');
		else
			buffer_add(out, text + from, at - from);
		taken += wide;
	}
	return taken;
}

static void put_column(struct buffer *out, const char *text, size_t room)
{
	for (size_t taken = put_cut(out, text, room); taken < room + GAP;
		taken++)
		buffer_putc(out, ' ');
}

/* A text without line breaks or tabs. */
static void put_flat(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++)
		buffer_putc(out, (unsigned char)*text < ' ' ? ' ' : *text);
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
	const size_t others =
		POINTS_COLUMNS + LEVEL_COLUMNS + STEM_LEAST + CELL_STEM * GAP;
	const size_t half = (list->columns - others) / 2;

	return half < KIND_COLUMNS ? half : KIND_COLUMNS;
}

static size_t name_columns(const struct list *list)
{
	const size_t others = POINTS_COLUMNS + LEVEL_COLUMNS + STEM_LEAST +
			      CELL_STEM * GAP + kind_columns(list);
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
		put_column(out, cells[i], widths[i]);
		before += widths[i] + GAP;
	}
	put_cut(out, cells[CELL_STEM],
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
	struct buffer *out = &list->out;

	buffer_printf(out, "%s\t%s\t%s\t%s\t", item->name, item->kind->name,
		points_decimal(out->arena, item->points),
		difficulty_of(out->arena, item));
	for (size_t i = 0; i < item->tags.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		put_flat(out, item->tags.at[i]);
	}
	buffer_putc(out, '\t');
	put_flat(out, kind_item_stem(item));
	buffer_putc(out, '\n');
}

static void put_json(struct list *list, const struct item *item)
{
	struct buffer *out = &list->out;

	buffer_puts(out,
		list->count == 0 ? "[\n  {\"item\": " : ",\n  {\"item\": ");
	json_put(out, item->name);
	buffer_printf(out,
		", \"kind\": \"%s\", \"points\": %s, \"difficulty\": %s, "
		"\"tags\": [",
		item->kind->name, points_decimal(out->arena, item->points),
		item->difficulty == 0 ? "null"
				      : difficulty_of(out->arena, item));
	for (size_t i = 0; i < item->tags.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		json_put(out, item->tags.at[i]);
	}
	buffer_puts(out, "], \"stem\": ");
	json_put(out, kind_item_stem(item));
	buffer_putc(out, '}');
}

static void (*const rows[FORMAT_COUNT])(
	struct list *list, const struct item *item) = {
	[FORMAT_TABLE] = put_row,
	[FORMAT_TSV] = put_tsv,
	[FORMAT_JSON] = put_json,
};

static void measure(struct list *list, const struct item *item)
{
	const size_t length = strlen(short_name(list, item));
	const size_t part = list->columns / NAME_PART;
	const size_t most = part < NAME_MAX_COLUMNS ? part : NAME_MAX_COLUMNS;

	if (length > list->name_columns)
		list->name_columns = length < most ? length : most;
}

static void add_bank(struct list *list, const struct bank *bank)
{
	for (size_t i = 0; i < bank->count; i++) {
		if (!is_wanted(list, &bank->items[i]))
			continue;
		rows[list->options->format](list, &bank->items[i]);
		list->count++;
	}
}

/* The text before and after the rows. */
static void print_list(
	struct list *list, const struct bank *const *banks, size_t count)
{
	const enum format format = list->options->format;

	for (size_t b = 0; b < count; b++)
		for (size_t i = 0; i < banks[b]->count; i++)
			if (is_wanted(list, &banks[b]->items[i]))
				measure(list, &banks[b]->items[i]);
	if (format == FORMAT_TSV)
		buffer_puts(&list->out,
			"item\tkind\tpoints\tdifficulty\ttags\tstem\n");
	for (size_t b = 0; b < count; b++)
		add_bank(list, banks[b]);
	if (format == FORMAT_JSON)
		buffer_puts(&list->out, list->count == 0 ? "[]\n" : "\n]\n");
	fputs(buffer_text(&list->out), stdout);
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
	if (!item_filter_read(options, &list.wanted))
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
