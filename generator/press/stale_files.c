#include "press/stale_files.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "base/message.h"
#include "pdf/save.h"
#include "press/folder_records.h"
#include "press/report.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	TOLD = 6 /* files named in a warning, at most */
};

struct search {
	struct arena *arena;
	const struct press *press;
	const struct stale *run;
	const char *seed;          /* as the run's record says it */
	struct listed_files files; /* not made by this run */
};

/* The names of the files made, sorted. */
static struct text_list made_names(
	struct arena *arena, const struct made_files *made)
{
	const char **names = arena_alloc(arena, made->count, sizeof(*names));

	for (size_t i = 0; i < made->count; i++)
		names[i] = file_base_name(made->at[i]);
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

	for (size_t i = 0; i < all.count; i++) {
		const char *name = all.at[i];

		if (strncmp(name, id, length) != 0 ||
			strchr("-.", name[length]) == NULL ||
			(made.count > 0 &&
				bsearch(&name, made.at, made.count,
					sizeof(name), text_compare) != NULL))
			continue;
		folder_records_add(search->arena, &search->files, name);
	}
}

/* If this run prints a part of a larger run: is this a record of that run? */
static bool is_of_run(const void *run, const struct source *source)
{
	const struct search *search = run;

	return search->run->part && strstr(source->text, search->seed) != NULL;
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

/* A file that no record lists is known by its name, unless it may be of another
 * part of this run. */
static bool is_stale(
	const struct search *search, const struct listed_file *file)
{
	const char *own = search->press->worksheet->id, *id;

	if (file->record == NULL)
		return !search->run->part &&
		       is_lettered(file->name + strlen(own));
	id = folder_records_id(file->record);
	return id != NULL && strcmp(id, own) == 0 &&
	       !is_of_run(search, file->source);
}

/* List files for a message. */
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

/* Whether a file may be removed.  A PDF that someone else put there, or wrote
 * on, is not ours. */
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

	for (size_t i = 0; i < search->files.count; i++) {
		const struct listed_file *file = &search->files.at[i];
		const char *path = file_join(
			search->arena, search->press->folder, file->name);

		if (!is_stale(search, file))
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
	const struct record_filter filter = {NULL, is_of_run, &search};

	if (press->in_memory)
		return;
	search.arena = arena_new();
	search.seed = arena_printf(search.arena,
		"\n"
		"seed: %" PRIu64 "\n",
		run->seed);
	add_candidates(&search, ".pdf");
	add_candidates(&search, ".csv");
	if (search.files.count > 0) {
		folder_records_find(
			search.arena, press->folder, &filter, &search.files);
		tell(&search);
	}
	arena_free(search.arena);
}
