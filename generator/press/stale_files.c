#include "press/stale_files.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "base/message.h"
#include "pdf/save.h"
#include "press/report.h"
#include "record/record_made.h"
#include "worksheet/avoid.h"
#include "worksheet/replaced_records.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
	TOLD = 6 /* files named in a warning, at most */
};

/* A file not made by this run, possibly left by an earlier one. */
struct candidate {
	const char *name;
	bool stale;
	struct timespec time; /* of the latest record that lists it */
};

struct search {
	struct arena *arena;
	const struct press *press;
	const struct stale *run;
	struct candidate *at;
	size_t count;
};

/* The names of the files made, sorted. */
static struct text_list made_names(
	struct arena *arena, const struct made_files *made)
{
	const char **names = arena_alloc(arena, made->count, sizeof(*names));

	for (size_t i = 0; i < made->count; i++) {
		const char *slash = strrchr(made->at[i], '/');

		names[i] = slash == NULL ? made->at[i] : slash + 1;
	}
	if (made->count > 0)
		qsort(names, made->count, sizeof(*names), text_compare);
	return (struct text_list){names, made->count};
}

/* Find a folder's files whose names begin with the worksheet's. */
static void add_candidates(struct search *search, const char *ending)
{
	const struct press *press = search->press;
	const char *id = press->worksheet->id;
	const size_t length = strlen(id);
	const struct text_list made = made_names(search->arena, press->made);
	const struct text_list all =
		file_list(search->arena, press->folder, ending);
	size_t room = search->count;

	for (size_t i = 0; i < all.count; i++) {
		const char *name = all.at[i];

		if (strncmp(name, id, length) != 0 ||
			strchr("-.", name[length]) == NULL ||
			(made.count > 0 &&
				bsearch(&name, made.at, made.count,
					sizeof(name), text_compare) != NULL))
			continue;
		search->at = arena_grow(search->arena, search->at,
			search->count, &room, sizeof(*search->at));
		search->at[search->count++] = (struct candidate){.name = name};
	}
}

/* If this run prints a part of a larger run: is this a record of that run? */
static bool is_of_run(const struct search *search, const struct source *source)
{
	const char *seed = arena_printf(search->arena,
		"\n"
		"seed: %" PRIu64 "\n",
		search->run->seed);

	return search->run->part && strstr(source->text, seed) != NULL;
}

static bool is_of_worksheet(
	const struct search *search, const struct node *record)
{
	const struct node *sheet = node_get(record, "worksheet");
	const struct node *id = sheet == NULL ? NULL : node_get(sheet, "id");

	return id != NULL && id->type == NODE_SCALAR &&
	       strcmp(id->text, search->press->worksheet->id) == 0;
}

static bool is_later(struct timespec one, struct timespec other)
{
	return one.tv_sec != other.tv_sec ? one.tv_sec > other.tv_sec
					  : one.tv_nsec > other.tv_nsec;
}

/* A file belongs to the run of the latest record that lists it, which may be
 * another worksheet's. */
static void mark_by_record(struct search *search, const struct source *source,
	struct timespec time)
{
	const struct node *record =
		node_read(search->arena, source, error_list_new(search->arena));
	struct record_made made;
	bool stale;

	if (record == NULL)
		return;
	stale = is_of_worksheet(search, record) && !is_of_run(search, source);
	made = record_made(search->arena, record);
	for (size_t i = 0; i < search->count; i++) {
		struct candidate *file = &search->at[i];

		if (is_later(file->time, time) ||
			!record_made_has(&made, file->name))
			continue;
		file->stale = stale;
		file->time = time;
	}
}

/* ID-C.pdf, ID-AB-support-key.pdf: no other worksheet's id has capitals. */
static bool is_lettered(const char *rest)
{
	static const char *const endings[] = {
		".pdf", "-key.pdf", "-overlay.pdf"};
	static const char *const tiers[] = {"", "-support", "-extension"};
	const size_t letters =
		*rest == '-' ? strspn(rest + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
			     : 0;

	for (size_t t = 0; t < LENGTH(tiers) && letters > 0; t++) {
		const char *at = rest + 1 + letters;

		if (strncmp(at, tiers[t], strlen(tiers[t])) != 0)
			continue;
		for (size_t i = 0; i < LENGTH(endings); i++)
			if (strcmp(at + strlen(tiers[t]), endings[i]) == 0)
				return true;
	}
	return false;
}

/* Records are parsed only if some are of other runs.  Those of other parts of
 * this run say nothing of stale files. */
static void mark_by_records(struct search *search)
{
	const struct text_list paths =
		replaced_records_in(search->arena, search->press->folder);
	const struct source **sources =
		arena_alloc(search->arena, paths.count, sizeof(*sources));
	size_t others = 0;
	const char *why;

	for (size_t i = 0; i < paths.count; i++) {
		sources[i] = file_read(
			search->arena, paths.at[i], RECORD_BYTES, &why);
		others += sources[i] != NULL && !is_of_run(search, sources[i]);
	}
	for (size_t i = 0; i < paths.count && others > 0; i++) {
		struct stat status;

		if (sources[i] != NULL && stat(paths.at[i], &status) == 0)
			mark_by_record(search, sources[i], status.st_mtim);
	}
}

static void mark(struct search *search)
{
	const size_t length = strlen(search->press->worksheet->id);

	for (size_t i = 0; i < search->count && !search->run->part; i++)
		search->at[i].stale = is_lettered(search->at[i].name + length);
	mark_by_records(search);
}

/* Files as a message names them. */
struct listing {
	struct buffer out;
	size_t count;
};

static void list(struct listing *listing, const char *path)
{
	if (listing->count++ < TOLD)
		buffer_printf(&listing->out, "%s%s",
			listing->count == 1 ? "" : ", ", path);
}

static const char *listed(struct listing *listing)
{
	if (listing->count > TOLD)
		message_put(
			&listing->out, " and %zu more", listing->count - TOLD);
	return buffer_text(&listing->out);
}

/* Whether a file may be removed: a PDF that somebody else has put there, or
 * has written on, is not ours. */
static bool is_ours(const char *path)
{
	const char *ending = strrchr(path, '.');

	return strcmp(ending, ".pdf") != 0 || save_is_own(path);
}

/* Remove a file; reports an error if it cannot be removed. */
static bool removed(const struct pensum_host *host, const char *path)
{
	if (unlink(path) == 0)
		return true;
	report_say(host, PENSUM_ERROR, "cannot remove %s: %s", path,
		strerror(errno));
	return false;
}

static void clean(const struct pensum_host *host, struct listing *stale,
	struct listing *foreign, const char *path)
{
	if (!is_ours(path))
		list(foreign, path);
	else if (removed(host, path))
		list(stale, path);
}

static void tell(const struct search *search)
{
	const struct pensum_host *host = search->press->host;
	struct listing stale = {.out.arena = search->arena};
	struct listing foreign = {.out.arena = search->arena};

	for (size_t i = 0; i < search->count; i++) {
		const char *path = file_join(search->arena,
			search->press->folder, search->at[i].name);

		if (!search->at[i].stale)
			continue;
		if (search->run->clean)
			clean(host, &stale, &foreign, path);
		else
			list(&stale, path);
	}
	if (stale.count > 0 && search->run->clean)
		report_say(host, PENSUM_NOTE, "removed %s", listed(&stale));
	else if (stale.count > 0)
		report_say(host, PENSUM_WARNING,
			"left from an earlier run of this worksheet: %s\n"
			"  --clean removes such files",
			listed(&stale));
	if (foreign.count > 0)
		report_say(host, PENSUM_WARNING,
			"not as Pensum made it, and not removed: %s",
			listed(&foreign));
}

void stale_files(const struct press *press, const struct stale *run)
{
	struct search search = {.press = press, .run = run};

	if (press->in_memory)
		return;
	search.arena = arena_new();
	add_candidates(&search, ".pdf");
	add_candidates(&search, ".csv");
	if (search.count > 0) {
		mark(&search);
		tell(&search);
	}
	arena_free(search.arena);
}
