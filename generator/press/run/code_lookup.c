#include "press/run/code_lookup.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "base/message.h"
#include "base/suggest.h"
#include "draw/sheet_code.h"
#include "press/report.h"
#include "press/run/record_places.h"
#include "record/record_find.h"

#include <ctype.h>
#include <string.h>

static const char *const usual[] = {"out"};

/* List the places for a message: "out", "a and b". */
static const char *listed(struct arena *arena, struct text_list texts)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&out, "%s%s",
			i == 0                ? ""
			: i + 1 < texts.count ? ", "
					      : message_text(" and "),
			texts.at[i]);
	return buffer_text(&out);
}

/* A code as typed and, if it is valid, as printed. */
struct search {
	struct session *session;
	const char *typed, *code;
	struct text_list places;
};

/* Warn of the records that could not be searched. */
static void warn_of_unread(
	const struct pensum_host *host, const struct record_found *found)
{
	for (size_t i = 0; i < found->newer.count; i++)
		report_say(host, PENSUM_WARNING,
			"%s is from a newer version of pensum, and was not "
			"searched",
			found->newer.at[i]);
	for (size_t i = 0; i < found->broken.count; i++)
		report_say(host, PENSUM_WARNING,
			"%s is broken or not a record, and was not searched",
			found->broken.at[i]);
}

/* The text that was typed is not a code. */
static enum status no_code(const struct search *search, const char *hint)
{
	const struct pensum_host *host = search->session->host;
	const char *typed = search->typed;

	if (sheet_code_resembles(typed) != CODE_NEAR)
		return report_usage(host,
			"\"%s\" is not a sheet code: its last letter does not "
			"fit the others%s",
			typed, hint);
	if (hint[0] == '\0')
		return report_usage(host,
			"\"%s\" is neither a record nor a sheet code", typed);
	return report_usage(host,
		"\"%s\" is not a sheet code: it has a letter too many or too "
		"few%s",
		typed, hint);
}

static enum status unknown(
	const struct search *search, const struct record_found *found)
{
	struct arena *arena = search->session->arena;
	const struct pensum_host *host = search->session->host;
	const char *code = search->code;
	const char *near = suggest_name(
		sheet_code_capitals(arena, code == NULL ? search->typed : code),
		found->codes);
	const char *hint =
		near == NULL
			? ""
			: message_printf(arena, "; did you mean \"%s\"?", near);

	warn_of_unread(host, found);
	if (code == NULL)
		return no_code(search, hint);
	if (found->count == 0)
		return report_usage(host,
			"no record in %s can be read, to find the code \"%s\"",
			listed(arena, search->places), code);
	return report_usage(host,
		message_count(found->count,
			"no sheet of the %zu record in %s has the code "
			"\"%s\"%s",
			"no sheet of the %zu records in %s has the code "
			"\"%s\"%s"),
		found->count, listed(arena, search->places), code, hint);
}

/* Look for a code in the places. */
static enum status find(struct session *session, const char *typed,
	struct text_list places, struct code_lookup *lookup)
{
	struct arena *arena = session->arena;
	struct search search = {
		session, typed, sheet_code_read(arena, typed), places};
	const char *code = search.code;
	struct text_list records;
	struct record_found found;
	enum status status;

	if (places.count == 0)
		search.places = (struct text_list){usual, LENGTH(usual)};
	status = record_places(session->host, arena, search.places, &records);
	if (status != STATUS_DONE)
		return status;
	found = record_find(
		&session->reading, records, code == NULL ? typed : code);
	if (found.path == NULL || code == NULL)
		return error_count(session->reading.errors) > 0
			       ? STATUS_MISTAKES
			       : unknown(&search, &found);
	if (found.other != NULL)
		return report_usage(session->host,
			"two sheets have the code \"%s\", of %s and of %s: "
			"name the record, and --form %s",
			code, found.path, found.other, code);
	*lookup = (struct code_lookup){found.path, code};
	return STATUS_DONE;
}

static bool is_code(struct arena *arena, const char *text)
{
	return sheet_code_read(arena, text) != NULL ||
	       (!file_stands(text) && strchr(text, '.') == NULL &&
		       sheet_code_resembles(text) != CODE_UNLIKE);
}

enum status code_lookup(struct session *session,
	const struct code_lookup_asked *asked, struct code_lookup *lookup)
{
	const struct text_list files = asked->files;
	const char *form = asked->form;

	if (files.count > 0 && is_code(session->arena, files.at[0]))
		return find(session, files.at[0],
			(struct text_list){files.at + 1, files.count - 1},
			lookup);
	if (files.count == 1 && !file_is_folder(files.at[0])) {
		*lookup = (struct code_lookup){files.at[0], NULL};
		return STATUS_DONE;
	}
	if (form != NULL && is_code(session->arena, form))
		return find(session, form, files, lookup);
	if (files.count > 0 && !file_stands(files.at[0]))
		return report_usage(session->host,
			"\"%s\" is neither a record nor a sheet code",
			files.at[0]);
	return report_usage(session->host,
		"%s takes a record, or a sheet code and where to look for it, "
		"found %zu",
		asked->command, files.count);
}
