/*
 * watched: the files that a run looked for, and their state then.
 *
 * A missing file is watched as well: a run may wait for it.
 */
#ifndef COMMAND_WATCHED_H
#define COMMAND_WATCHED_H

#include "base/common.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

struct arena;

/* A file's identity and dates; all zero if it is not there. */
struct watched_state {
	dev_t device;
	ino_t inode;
	off_t size;
	struct timespec changed;
	uint64_t content; /* a hash, as some file systems round dates */
};

struct watched_file {
	const char *path;
	struct watched_state state;
};

struct watched {
	struct arena *arena;
	const char *output; /* the folder whose PDFs and records do not count */
	struct watched_file *at;
	size_t count, room;
	pthread_mutex_t lock;
};

/* Begin with no files.  The arena ends it. */
void watched_begin(
	struct watched *watched, struct arena *arena, const char *output);

/* Add a file in its present state, unless it is there already; from any
 * thread. */
void watched_add(struct watched *watched, const char *path);

/* Remove a file that the run itself has written. */
void watched_drop(struct watched *watched, const char *path);

/* Add the files of another set, in the state that they have there. */
void watched_add_all(struct watched *watched, const struct watched *other);

/* Whether any file has changed since it was added. */
bool watched_changed(const struct watched *watched);

#endif
