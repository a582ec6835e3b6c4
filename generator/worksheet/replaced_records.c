#include "worksheet/replaced_records.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_list.h"

#include <fnmatch.h>
#include <string.h>

static const char capitals[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* Does a name end like that of a replaced record, in a code and maybe a number:
 * -K7MQR-N.record.yaml or -K7MQR-N-2.record.yaml? */
static bool is_code_ending(const char *name)
{
	enum {
		SHORTEST = 5
	};
	size_t length;

	if (*name++ != '-')
		return false;
	length = strspn(name, capitals);
	if (length < SHORTEST || name[length] != '-')
		return false;
	name += length + 1;
	if (strspn(name, capitals) != 1)
		return false;
	name++;
	if (*name == '-')
		name += 1 + strspn(name + 1, "0123456789");
	return strcmp(name, FILE_RECORD_ENDING) == 0;
}

/* The name that a kept record once had; NULL if its name has no code. */
static const char *name_before(struct arena *arena, const char *kept)
{
	for (const char *at = kept; (at = strchr(at, '-')) != NULL; at++)
		if (is_code_ending(at))
			return arena_printf(arena, "%.*s" FILE_RECORD_ENDING,
				(int)(at - kept), kept);
	return NULL;
}

struct text_list replaced_records(struct arena *arena, const char *path)
{
	const char *name = file_base_name(path);
	const char *end = strstr(name, FILE_RECORD_ENDING);
	const size_t stem = end == NULL ? strlen(name) : (size_t)(end - name);
	const char *folder =
		file_join(arena, file_folder(arena, path), FILE_KEPT);
	const struct text_list names =
		file_list(arena, folder, FILE_RECORD_ENDING);
	const char **paths = arena_alloc(arena, names.count, sizeof(*paths));
	size_t count = 0;

	for (size_t i = 0; i < names.count; i++)
		if (strncmp(names.at[i], name, stem) == 0 &&
			is_code_ending(names.at[i] + stem))
			paths[count++] = file_join(arena, folder, names.at[i]);
	return (struct text_list){paths, count};
}

struct text_list replaced_records_in(struct arena *arena, const char *folder)
{
	const char *const folders[] = {
		file_join(arena, folder, FILE_KEPT), folder};
	struct text_list names[LENGTH(folders)];
	const char **paths;
	size_t count = 0;

	for (size_t f = 0; f < LENGTH(folders); f++)
		names[f] = file_list(arena, folders[f], FILE_RECORD_ENDING);
	paths = arena_alloc(
		arena, names[0].count + names[1].count, sizeof(*paths));
	for (size_t f = 0; f < LENGTH(folders); f++)
		for (size_t i = 0; i < names[f].count; i++)
			paths[count++] =
				file_join(arena, folders[f], names[f].at[i]);
	return (struct text_list){paths, count};
}

/* Records while they are listed. */
struct listing {
	struct reading *reading;
	const char *folder;
	struct replaced_file *at;
	size_t count, room;
};

static void add(struct listing *listing, struct path path, bool named)
{
	listing->at = arena_grow(listing->reading->arena, listing->at,
		listing->count, &listing->room, sizeof(*listing->at));
	listing->at[listing->count++] = (struct replaced_file){path, named};
}

/* The files of a path or a pattern, which may match none. */
static struct path_list paths_of(
	const struct listing *listing, const struct node *record)
{
	struct reading *reading = listing->reading;
	struct reading quiet = {reading->arena, error_list_new(reading->arena)};
	const struct node *const one[] = {record};
	const struct node list = {
		.type = NODE_SEQUENCE, .items = one, .count = 1};
	const bool pattern = paths_is_pattern(record->text);
	struct path_list paths = {NULL, 0};

	if (!paths_read(pattern ? &quiet : reading, &list, listing->folder,
		    &paths) &&
		paths.count > 0)
		error_at(reading->errors, record->at,
			"expected at most %d files, found more", PATHS_MAX);
	return paths;
}

static void add_path(struct listing *listing, const struct node *record)
{
	const struct path_list paths = paths_of(listing, record);

	for (size_t i = 0; i < paths.count; i++) {
		const struct path path = paths.at[i];
		const struct text_list before =
			replaced_records(listing->reading->arena, path.path);

		add(listing, path, true);
		for (size_t k = 0; k < before.count; k++)
			add(listing, (struct path){before.at[k], path.at},
				false);
	}
}

static void add_pattern(struct listing *listing, const struct node *record)
{
	struct arena *arena = listing->reading->arena;
	const char *file = file_base_name(record->text);
	struct path_list paths = paths_of(listing, record);
	struct node kept = *record;

	for (size_t i = 0; i < paths.count; i++)
		add(listing, paths.at[i], false);
	kept.text =
		arena_printf(arena, "%.*s" FILE_KEPT "/*" FILE_RECORD_ENDING,
			(int)(file - record->text), record->text);
	paths = paths_of(listing, &kept);
	for (size_t i = 0; i < paths.count; i++) {
		const char *name =
			name_before(arena, file_base_name(paths.at[i].path));

		if (name != NULL && fnmatch(file, name, 0) == 0)
			add(listing, paths.at[i], false);
	}
	if (listing->count == 0)
		error_warn_at(listing->reading->errors, record->at,
			"no record matches \"%s\" yet", record->text);
}

struct replaced_files replaced_records_with(
	struct reading *reading, const struct node *record, const char *folder)
{
	struct listing listing = {.reading = reading, .folder = folder};

	if (paths_is_pattern(record->text))
		add_pattern(&listing, record);
	else
		add_path(&listing, record);
	return (struct replaced_files){listing.at, listing.count};
}
