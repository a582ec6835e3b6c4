#include "command/history/history.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "command/command.h"
#include "command/history/record_uses.h"
#include "command/terminal.h"
#include "press/run/record_places.h"
#include "press/session.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void (*const formats[])(
	struct buffer *out, const struct history *history) = {
	[FORMAT_TABLE] = history_print_table,
	[FORMAT_TSV] = history_print_tsv,
	[FORMAT_JSON] = history_print_json,
};

static_assert(LENGTH(formats) == FORMAT_COUNT, "one for each format");

static int compare_items(const void *a, const void *b)
{
	const struct history_item *one = a, *other = b;

	if (one->count != other->count)
		return one->count > other->count ? -1 : 1;
	return strcmp(one->name, other->name);
}

static bool is_of(const char *name, const struct history_bank *bank)
{
	const size_t length = strlen(bank->id);

	return strncmp(name, bank->id, length) == 0 && name[length] == '/';
}

/* Collect the items of a bank that were used, into *items. */
static size_t list_used(const struct usage *uses,
	const struct history_bank *bank, struct history_item *items)
{
	size_t count = 0;

	for (size_t i = 0, next; i < uses->count; i = next) {
		const char *name = uses->at[i].name;

		for (next = i + 1; next < uses->count; next++)
			if (strcmp(uses->at[next].name, name) != 0)
				break;
		if (!is_of(name, bank))
			continue;
		items[count] = (struct history_item){.name = name,
			.id = strchr(name, '/') + 1,
			.uses = &uses->at[i],
			.count = next - i};
		count++;
	}
	if (count > 0)
		qsort(items, count, sizeof(*items), compare_items);
	return count;
}

static void list_items(struct arena *arena, const struct usage *uses,
	struct history_bank *bank)
{
	const size_t own = bank->bank == NULL ? 0 : bank->bank->count;
	const struct text_list names = usage_names(arena, uses);
	struct history_item *items =
		arena_alloc(arena, names.count + own, sizeof(*items));

	bank->used = list_used(uses, bank, items);
	bank->count = bank->used;
	for (size_t i = 0; i < bank->used; i++)
		items[i].gone = bank->bank != NULL &&
				bank_find(bank->bank, items[i].id) == NULL;
	for (size_t i = 0; i < own; i++) {
		const struct item *item = &bank->bank->items[i];

		if (names.count > 0 &&
			bsearch(&item->name, names.at, names.count,
				sizeof(*names.at), text_compare) != NULL)
			continue;
		items[bank->count++] = (struct history_item){
			.name = item->name, .id = item->id};
	}
	bank->items = items;
}

/*
 * The bank as it is now; NULL if none has this id any more.
 *
 * A record, perhaps a stranger's, names the file and may name any.  Messages
 * about the file's mistakes would quote it, so only their existence is
 * reported.
 */
static const struct bank *load(
	struct reading *reading, const char *id, const char *path)
{
	struct reading quiet = {reading->arena, error_list_new(reading->arena)};
	const struct source *source;
	const struct bank *bank;

	if (path == NULL || !file_stands(path) || file_is_open(path))
		return NULL;
	source = bank_file(reading, path, (struct where){NULL, 0, 0});
	if (source == NULL)
		return NULL;
	bank = bank_read(&quiet, source);
	if (bank == NULL)
		error_at(reading->errors, (struct where){NULL, 0, 0},
			"bank %s at \"%s\", where records say it is, cannot be "
			"read: pensum check shows why",
			id, path);
	return bank != NULL && strcmp(bank->id, id) == 0 ? bank : NULL;
}

/* A bank that a record lists twice counts once, with its later entry. */
static void add_banks(
	const struct past_run *run, struct history_bank *banks, size_t *count)
{
	for (size_t i = 0; i < run->bank_count; i++) {
		const struct past_bank *bank = &run->banks[i];
		size_t k = 0;

		while (k < *count && strcmp(banks[k].id, bank->id) != 0)
			k++;
		*count += k == *count;
		banks[k].id = bank->id;
		banks[k].path = bank->path;
	}
}

static void find_banks(struct reading *reading, struct history *history)
{
	const struct usage *uses = &history->uses;
	struct history_bank *banks;
	size_t room = 0;

	for (size_t i = 0; i < uses->run_count; i++)
		room += uses->runs[i]->bank_count;
	banks = arena_alloc(reading->arena, room, sizeof(*banks));
	for (size_t i = 0; i < uses->run_count; i++)
		add_banks(uses->runs[i], banks, &history->bank_count);
	for (size_t i = 0; i < history->bank_count; i++) {
		banks[i].bank = load(reading, banks[i].id, banks[i].path);
		list_items(reading->arena, uses, &banks[i]);
	}
	history->banks = banks;
}

/* Read all records, so that the mistakes of all are reported. */
static enum status read_records(struct session *session,
	const struct options *options, struct history *history)
{
	struct reading *reading = &session->reading;
	struct text_list paths;
	enum status status = record_places(session->host, session->arena,
		(struct text_list){options->files, options->file_count},
		&paths);

	for (size_t i = 0; i < paths.count; i++)
		if (!record_uses_add(session, paths.at[i], &history->uses))
			status = STATUS_IO;
	if (status == STATUS_DONE && error_count(reading->errors) > 0)
		status = STATUS_MISTAKES;
	return status;
}

static enum status tell(struct session *session, const struct options *options)
{
	struct history history = {.sheets = NULL};
	struct buffer out = {.arena = session->arena};
	const enum status status = read_records(session, options, &history);

	if (status != STATUS_DONE)
		return status;
	usage_sort(&history.uses);
	find_banks(&session->reading, &history);
	if (error_count(session->reading.errors) > 0)
		return STATUS_MISTAKES;
	history_find_fresh(&session->reading, &history);
	formats[options->format](&out, &history);
	fputs(buffer_text(&out), stdout);
	fflush(stdout);
	return STATUS_DONE;
}

enum status history_run(const struct options *options)
{
	struct terminal terminal;
	struct session session;

	if (options->file_count == 0)
		return command_usage(
			"history needs at least one record or folder");
	session = session_new(terminal_begin(&terminal, options->arena), false);
	return session_end(&session, tell(&session, options));
}
