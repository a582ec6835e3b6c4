/*
 * Figures of banks: what they have, how much of it, what is missing, and what
 * was used according to records.
 */
#include "command/stats/stats.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "command/command.h"
#include "command/history/record_uses.h"
#include "command/screen.h"
#include "press/report.h"
#include "press/run/record_places.h"
#include "worksheet/replaced_records.h"

#include <stdio.h>
#include <string.h>

enum {
	PDF_BYTES = 1 << 30 /* of a PDF that is replaced, at most */
};

/* The arguments: banks, and records or folders of them. */
struct places {
	struct text_list banks, records;
};

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* One that comes through a pipe can be read once, as the bank that it is. */
static bool names_record(struct arena *arena, const char *path)
{
	static const char ending[] = FILE_RECORD_ENDING;
	const size_t length = strlen(path), own = sizeof(ending) - 1;
	const struct source *source;
	const char *why;

	if (file_is_folder(path) ||
		(length > own && strcmp(path + length - own, ending) == 0))
		return true;
	if (strcmp(path, "-") == 0 || file_is_open(path))
		return false;
	source = file_read(arena, path, BANK_BYTES, &why);
	return source != NULL && begins(source->text, "record:");
}

static struct places places_of(
	struct arena *arena, const struct options *options)
{
	const char **banks =
		arena_alloc(arena, options->file_count, sizeof(*banks));
	const char **records =
		arena_alloc(arena, options->file_count, sizeof(*records));
	struct places places = {{banks, 0}, {records, 0}};

	for (size_t i = 0; i < options->file_count; i++)
		if (names_record(arena, options->files[i]))
			records[places.records.count++] = options->files[i];
		else
			banks[places.banks.count++] = options->files[i];
	return places;
}

/* Records of the folder where they are written by default do not count if they
 * are broken; nobody asked for them. */
static void read_own(struct session *session, struct usage *uses)
{
	struct reading quiet = {session->arena, error_list_new(session->arena)};
	const struct text_list paths =
		file_is_folder("out")
			? replaced_records_in(session->arena, "out")
			: (struct text_list){NULL, 0};

	for (size_t i = 0; i < paths.count; i++)
		record_uses_add_quietly(&quiet, paths.at[i], uses);
}

static enum status read_uses(
	struct session *session, struct text_list places, struct usage *uses)
{
	struct text_list paths;
	enum status status;

	if (places.count == 0) {
		read_own(session, uses);
		return STATUS_DONE;
	}
	status = record_places(session->host, session->arena, places, &paths);
	for (size_t i = 0; i < paths.count; i++)
		if (!record_uses_add(session, paths.at[i], uses))
			status = STATUS_IO;
	return status;
}

/* All of them, so that the mistakes of all are reported. */
static bool load_banks(struct session *session, struct text_list paths,
	const struct bank **banks)
{
	const struct where nowhere = {NULL, 0, 0};
	bool good = true;

	for (size_t i = 0; i < paths.count; i++) {
		banks[i] = bank_load(&session->reading, paths.at[i], nowhere);
		good = good && banks[i] != NULL;
	}
	return good;
}

/* Keep a bank from being replaced where its name comes after --pdf. */
static bool may_write(
	const struct pensum_host *host, struct arena *arena, const char *path)
{
	const struct source *source;
	const char *why;

	if (path == NULL || !file_stands(path) || file_is_folder(path))
		return true;
	source = file_read(arena, path, PDF_BYTES, &why);
	if (source != NULL &&
		(source->length == 0 || begins(source->text, "%PDF-")))
		return true;
	report_say(host, PENSUM_ERROR,
		"--pdf: %s is no PDF, so it is not replaced", path);
	return false;
}

static enum status tell(struct session *session, const struct options *options)
{
	const struct places places = places_of(session->arena, options);
	const struct bank **banks =
		arena_alloc(session->arena, places.banks.count, sizeof(*banks));
	struct usage uses = {0};
	struct buffer out = {.arena = session->arena};
	struct stats stats = {.arena = session->arena,
		.banks = banks,
		.bank_count = places.banks.count,
		.uses = &uses};
	enum status status = read_uses(session, places.records, &uses);

	if (places.banks.count == 0)
		return command_usage("stats needs at least one bank");
	if (!load_banks(session, places.banks, banks) ||
		error_count(session->reading.errors) > 0)
		return STATUS_MISTAKES;
	if (status != STATUS_DONE)
		return status;
	usage_sort(&uses);
	stats_gather(&stats);
	if (options->pdf != NULL)
		return stats_print_pages(session, &stats, options);
	stats_put_text(&stats, &out, screen_columns());
	fputs(buffer_text(&out), stdout);
	return STATUS_DONE;
}

enum status stats_run(const struct options *options)
{
	struct options own = *options;
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;

	if (options->file_count == 0)
		return command_usage("stats needs at least one bank");
	if (!terminal_epoch(&own.print.epoch))
		return STATUS_USAGE;
	host = terminal_begin(&terminal, options->arena);
	for (size_t i = 0; i < options->file_count; i++)
		if (!file_is_folder(options->files[i]) &&
			session_readable(host, options->files[i]) !=
				STATUS_DONE)
			return STATUS_IO;
	if (!may_write(host, options->arena, options->pdf))
		return STATUS_IO;
	session = session_new(host, options->pdf != NULL);
	return terminal_status(
		&terminal, session_end(&session, tell(&session, &own)));
}
