#include "command/code_lookup.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/file_list.h"
#include "base/suggest.h"
#include "command/command.h"
#include "draw/sheet_code.h"
#include "record/record_find.h"
#include "worksheet/replaced.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>

static const char *const usual[] = {"out"};

/* Paths in a list that grows. */
struct paths {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

static void add_paths(struct paths *paths, struct text_list more)
{
	for (size_t i = 0; i < more.count; i++) {
		paths->at = arena_grow(paths->arena, paths->at, paths->count,
			&paths->room, sizeof(*paths->at));
		paths->at[paths->count++] = more.at[i];
	}
}

/* A record behind those it replaced, or those of a folder, if it has any. */
static bool add_place(struct paths *paths, const char *place)
{
	const size_t before = paths->count;

	if (file_is_folder(place)) {
		add_paths(paths, records_in(paths->arena, place));
	} else {
		add_paths(paths, replaced_records(paths->arena, place));
		add_paths(paths, (struct text_list){&place, 1});
	}
	return paths->count > before;
}

static enum status none_in(const char *place)
{
	if (!file_stands(place))
		fprintf(stderr, "pensum: error: cannot read %s: %s\n", place,
			strerror(ENOENT));
	else
		fprintf(stderr,
			"pensum: error: no record is in the folder "
			"%s\n",
			place);
	return STATUS_IO;
}

enum status records_named(
	struct arena *arena, struct text_list places, struct text_list *records)
{
	struct paths paths = {.arena = arena};
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < places.count; i++)
		if (!file_stands(places.at[i]) ||
			!add_place(&paths, places.at[i]))
			status = none_in(places.at[i]);
	*records = (struct text_list){paths.at, paths.count};
	return status;
}

/* Whether a text can only have been meant as a code. */
static bool looks_like_code(const char *text)
{
	size_t letters = 0;

	for (; *text != '\0'; text++) {
		if (isalnum((unsigned char)*text))
			letters++;
		else if (strchr(" -", *text) == NULL)
			return false;
	}
	return code_is_long_as(letters);
}

static const char *in_capitals(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text, strlen(text));

	for (char *at = copy; *at != '\0'; at++)
		if (*at >= 'a' && *at <= 'z')
			*at = (char)(*at - 'a' + 'A');
	return copy;
}

/* The places as a message names them: "out", "a and b". */
static const char *listed(struct arena *arena, struct text_list texts)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&out, "%s%s",
			i == 0                ? ""
			: i + 1 < texts.count ? ", "
					      : " and ",
			texts.at[i]);
	return buffer_text(&out);
}

static enum status unknown(struct arena *arena, const char *typed,
	const char *code, struct text_list places,
	const struct record_found *found)
{
	const char *near = near_name(
		in_capitals(arena, code == NULL ? typed : code), found->codes);
	const char *hint =
		near == NULL
			? ""
			: arena_printf(arena, "; did you mean \"%s\"?", near);

	for (size_t i = 0; i < found->newer.count; i++)
		fprintf(stderr,
			"pensum: warning: %s is of a newer version of pensum, "
			"and is not looked into\n",
			found->newer.at[i]);
	if (code == NULL)
		return command_usage("\"%s\" is no sheet code: its letters do "
				     "not fit its last one%s",
			typed, hint);
	return command_usage("no sheet of the %zu %s in %s has the code "
			     "\"%s\"%s",
		found->count, found->count == 1 ? "record" : "records",
		listed(arena, places), code, hint);
}

/* Look for a code in places. */
static enum status find(struct session *session, const char *typed,
	struct text_list places, struct lookup *lookup)
{
	struct arena *arena = session->arena;
	const char *code = code_read(arena, typed);
	struct text_list records;
	struct record_found found;
	enum status status;

	if (places.count == 0)
		places = (struct text_list){usual, LENGTH(usual)};
	status = records_named(arena, places, &records);
	if (status != STATUS_DONE)
		return status;
	found = record_find(
		&session->reading, records, code == NULL ? typed : code);
	if (found.path == NULL || code == NULL)
		return errors_count(session->reading.errors) > 0
			       ? STATUS_MISTAKES
			       : unknown(arena, typed, code, places, &found);
	if (found.other != NULL)
		return command_usage("two sheets have the code \"%s\", of %s "
				     "and of %s: name the record, and --form "
				     "%s",
			code, found.path, found.other, code);
	*lookup = (struct lookup){found.path, code};
	return STATUS_DONE;
}

static bool is_code(struct arena *arena, const char *text)
{
	return !file_stands(text) &&
	       (code_read(arena, text) != NULL || looks_like_code(text));
}

enum status code_lookup(struct session *session, const struct options *options,
	const char *command, struct lookup *lookup)
{
	const struct text_list files = {options->files, options->file_count};
	const char *form = options->form;

	if (files.count > 0 && is_code(session->arena, files.at[0]))
		return find(session, files.at[0],
			(struct text_list){files.at + 1, files.count - 1},
			lookup);
	if (files.count == 1 && !file_is_folder(files.at[0])) {
		*lookup = (struct lookup){files.at[0], NULL};
		return STATUS_DONE;
	}
	if (form != NULL && is_code(session->arena, form))
		return find(session, form, files, lookup);
	if (files.count > 0 && !file_stands(files.at[0]))
		return command_usage(
			"\"%s\" is neither a record nor a sheet code",
			files.at[0]);
	return command_usage("%s takes a record, or a sheet code and where "
			     "to look for it, found %zu",
		command, files.count);
}
