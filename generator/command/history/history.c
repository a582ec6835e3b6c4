#include "command/history/history.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "base/file/file.h"
#include "command/command.h"
#include "command/terminal.h"
#include "press/report.h"
#include "press/run/record_places.h"
#include "press/session.h"
#include "worksheet/avoid.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void (*const formats[])(
	struct buffer *out, const struct history *history) = {
	[FORMAT_TABLE] = history_print_table,
	[FORMAT_TSV] = history_print_tsv,
	[FORMAT_JSON] = history_print_json,
};

static_assert(LENGTH(formats) == FORMAT_COUNT, "one for each format");

/* The day on which a file was last written. */
static const char *day_of_file(struct arena *arena, const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return epoch_day(arena, NULL);
	return epoch_day(arena,
		arena_printf(arena, "%" PRIu64, (uint64_t)status.st_mtime));
}

/* Is a record one that another has replaced? */
static bool is_kept(struct arena *arena, const char *path)
{
	const char *folder = file_folder(arena, path);
	const char *slash = strrchr(folder, '/');

	return strcmp(slash == NULL ? folder : slash + 1, FILE_KEPT) == 0;
}

static bool is_newer(struct arena *arena, const struct source *source)
{
	const struct node *root =
		node_read(arena, source, error_list_new(arena));

	return root != NULL && file_kind_is_newer(root);
}

/*
 * Returns false if the file could not be read; its mistakes are in the errors.
 * A replaced record that is broken or of a newer version does not keep the
 * others from being reported.
 */
static bool read_record(
	struct session *session, const char *path, struct usage *uses)
{
	struct reading *reading = &session->reading;
	struct arena *arena = reading->arena;
	struct reading quiet = {arena, error_list_new(arena)};
	const bool kept = is_kept(arena, path);
	const char *why = NULL;
	const struct source *source =
		file_read(arena, path, RECORD_BYTES, &why);

	if (source == NULL) {
		report_unread(session->host, path, why);
		return false;
	}
	if (!usage_read(kept ? &quiet : reading, source,
		    day_of_file(arena, path), uses) &&
		kept)
		report_say(session->host, PENSUM_WARNING,
			is_newer(arena, source)
				? "%s is from a newer version of pensum and "
				  "does not count: `pensum check` shows why"
				: "%s cannot be read and does not count: "
				  "`pensum check` shows why",
			path);
	return true;
}

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
		if (!read_record(session, paths.at[i], &history->uses))
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
