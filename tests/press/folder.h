/*
 * folder: a folder of printed files for a test, and a host for what is said of
 * them.
 */
#ifndef TESTS_PRESS_FOLDER_H
#define TESTS_PRESS_FOLDER_H

#include "../base/scratch.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "heard.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
	struct arena *arena;
	const char *path;
	struct heard *heard;
};

static inline int folder_setup(void **state)
{
	struct arena *arena = arena_new();
	struct folder *folder = arena_alloc(arena, 1, sizeof(*folder));

	*folder = (struct folder){
		arena, scratch_folder(arena, "press"), heard_new(arena)};
	*state = folder;
	return folder->path == NULL ? -1 : 0;
}

static inline void folder_empty(struct arena *arena, const char *path)
{
	const struct text_list names = file_list(arena, path, "");

	for (size_t i = 0; i < names.count; i++)
		unlink(file_join(arena, path, names.at[i]));
	rmdir(path);
}

static inline int folder_teardown(void **state)
{
	const struct folder *folder = *state;
	struct arena *arena = folder->arena;

	folder_empty(arena, file_join(arena, folder->path, "records"));
	folder_empty(arena, folder->path);
	arena_free(arena);
	return 0;
}

/* The path of a file of this name. */
static inline const char *folder_path(
	const struct folder *folder, const char *name)
{
	return file_join(folder->arena, folder->path, name);
}

/* Write a file, in a folder that may be new, as of a second of 2020. */
static inline void folder_put(const struct folder *folder, const char *name,
	const char *text, int second)
{
	const struct timespec times[] = {{.tv_sec = 1600000000 + second},
		{.tv_sec = 1600000000 + second}};
	const char *path = folder_path(folder, name);

	file_make_folder(file_folder(folder->arena, path));
	file_write(path, text, strlen(text));
	utimensat(AT_FDCWD, path, times, 0);
}

/* A record of form A of a worksheet, or, with answers, of a packet. */
static inline const char *folder_record(const struct folder *folder,
	const char *id, const char *options, const char *code)
{
	return arena_printf(folder->arena,
		"record: 1\n"
		"seed: 7\n"
		"worksheet:\n"
		"  id: \"%s\"\n"
		"options: \n"
		"  order: true\n"
		"%s"
		"forms:\n"
		"- name: \"A\"\n"
		"  tier: core\n"
		"  code: \"%s\"\n",
		id, options, code);
}

/* What the host has heard, with the folder's path as "DIR". */
static inline const char *folder_heard(const struct folder *folder)
{
	const char *text = heard_all(folder->heard);
	const size_t length = strlen(folder->path);
	struct buffer out = {.arena = folder->arena};

	for (const char *at; (at = strstr(text, folder->path)) != NULL;
		text = at + length) {
		buffer_add(&out, text, (size_t)(at - text));
		buffer_puts(&out, "DIR");
	}
	buffer_puts(&out, text);
	return buffer_text(&out);
}

#endif
