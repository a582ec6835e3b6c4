#include "worksheet/paths.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct seen {
	dev_t device;
	ino_t file;
};

struct collecting {
	struct reading *reading;
	const char *folder;
	struct path *paths;
	struct seen *seen; /* of each path; 0, 0 if unknown */
	size_t count, room, seen_room;
};

bool paths_is_pattern(const char *text)
{
	return strpbrk(text, "*?[") != NULL;
}

/* Two names of one file have the same file number. */
static bool is_listed(const struct collecting *all, const struct seen *file)
{
	if (file->file == 0)
		return false;
	for (size_t i = 0; i < all->count; i++)
		if (all->seen[i].file == file->file &&
			all->seen[i].device == file->device)
			return true;
	return false;
}

static bool add_path(struct collecting *all, const char *path, struct where at)
{
	struct arena *arena = all->reading->arena;
	struct seen file = {0, 0};
	struct stat status;

	if (stat(path, &status) == 0)
		file = (struct seen){status.st_dev, status.st_ino};
	if (is_listed(all, &file))
		return true;
	if (all->count == PATHS_MAX)
		return error_at(all->reading->errors, at,
			"expected at most %d files, found more", PATHS_MAX);
	all->paths = arena_grow(
		arena, all->paths, all->count, &all->room, sizeof(*all->paths));
	all->seen = arena_grow(arena, all->seen, all->count, &all->seen_room,
		sizeof(*all->seen));
	all->seen[all->count] = file;
	all->paths[all->count++] = (struct path){path, at};
	return true;
}

/* A path relative to the folder; "-" always is standard input. */
static const char *full_path(const struct collecting *all, const char *text)
{
	return strcmp(text, "-") == 0
		       ? text
		       : file_join(all->reading->arena, all->folder, text);
}

/* A pattern relative to the folder, whose own name is escaped. */
static const char *full_pattern(const struct collecting *all, const char *text)
{
	struct buffer escaped = {.arena = all->reading->arena};

	for (const char *at = all->folder; *at != '\0'; at++) {
		if (strchr("*?[\\", *at) != NULL)
			buffer_putc(&escaped, '\\');
		buffer_putc(&escaped, *at);
	}
	return file_join(all->reading->arena, buffer_text(&escaped), text);
}

static int compare_paths(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_pattern(
	struct collecting *all, const char *text, struct where at)
{
	struct reading *reading = all->reading;
	bool ok = true;
	glob_t found;

	if (glob(full_pattern(all, text), GLOB_NOSORT, NULL, &found) != 0)
		return error_at(
			reading->errors, at, "no file matches \"%s\"", text);
	qsort(found.gl_pathv, found.gl_pathc, sizeof(*found.gl_pathv),
		compare_paths);
	for (size_t i = 0; i < found.gl_pathc && ok; i++) {
		const char *path = found.gl_pathv[i];

		path = arena_copy(reading->arena, path, strlen(path));
		ok = add_path(all, path, at);
	}
	globfree(&found);
	return ok;
}

bool paths_read(struct reading *reading, const struct node *node,
	const char *folder, struct path_list *paths)
{
	struct collecting all = {.reading = reading, .folder = folder};
	bool ok = true;

	for (size_t i = 0; i < node->count; i++) {
		const struct where at = node->items[i]->at;
		const struct field field = {.name = "path"};
		const char *text;

		if (!read_text(reading, node->items[i], &field, &text))
			ok = false;
		else if (paths_is_pattern(text))
			ok = add_pattern(&all, text, at) && ok;
		else
			ok = add_path(&all, full_path(&all, text), at) && ok;
	}
	*paths = (struct path_list){all.paths, all.count};
	return ok;
}
