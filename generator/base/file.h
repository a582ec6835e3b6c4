/*
 * file: whole files in, whole files out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * Read a regular file, or standard input where path is "-"; that source is
 * named "<stdin>".
 *
 * A file over limit bytes is refused.  On failure answers NULL with the
 * reason ("No such file or directory") in *why; the text is the arena's.
 */
const struct source *file_read(
	struct arena *arena, const char *path, size_t limit, const char **why);

/*
 * Put bytes into a file that appears under its name whole or not at all: a
 * temporary file in the same folder is written, synced and renamed.  SIGINT,
 * SIGTERM and SIGHUP wait while it has a name that is not its own, in this
 * thread (a program with several blocks them in all but one), so that they
 * leave nothing behind.
 *
 * Answers 0 or the errno of what failed; then an old file of that name still
 * stands as it was.  What is no regular file is not replaced: EISDIR for a
 * folder, EPERM for a device or a pipe.
 */
int file_write(const char *path, const void *bytes, size_t length);

/*
 * A file that is written but has no name yet; nothing stays of one that gets
 * none.  Where the system knows no such files, or has no more of them, it is
 * written when it gets its name: fd is -1, and the bytes must stand by then.
 */
struct file_draft {
	const char *path; /* must stand as long as the draft */
	const void *bytes;
	size_t length;
	int fd;
	bool synced;
};

/* Write a draft of file_write()'s file.  Answers 0 or errno; then there is no
 * draft. */
int file_draft_new(struct file_draft *draft, const char *path,
	const void *bytes, size_t length);

/* The same, but the bytes may go: where they are written when the file gets
 * its name, the arena keeps them. */
int file_draft_keep(struct file_draft *draft, struct arena *arena,
	const char *path, const void *bytes, size_t length);

/* Write more at the end of one that has a file: fd is not -1.  Answers 0 or
 * errno. */
int file_draft_add(struct file_draft *draft, const void *bytes, size_t length);

/* Have it on the disk, which many had better be at once, when they are named.
 * Answers 0 or errno. */
int file_draft_sync(struct file_draft *draft);

/* End one that shall get no name. */
void file_draft_drop(struct file_draft *draft);

/* What came of it. */
struct published {
	size_t named;  /* the first so many have their names */
	size_t failed; /* which one failed, if problem is not 0 */
	int problem;   /* errno of it */
};

/*
 * Sync drafts of one folder and give them their names, in turn, until one
 * fails; ends them all.  Of so many that belong together none is named before
 * all are synced, and the first is named last: a sheet has its key.
 *
 * Signals wait as in file_write().
 */
struct published file_drafts_publish(
	struct file_draft *drafts, size_t count, size_t together);

/* Whether there is something of this name.  What keeps it from being looked at
 * is told when it is read: then there is. */
bool file_stands(const char *path);

/* Make a folder and those above it; 0 or errno. */
int file_make_folder(const char *path);

/*
 * Have a folder for this claim alone, until it is given up or the process
 * ends: of several that claim it the others wait, or are answered EWOULDBLOCK
 * where they do not want to.  What a killed one left of file_write() there is
 * removed.
 *
 * Answers 0 or errno.  Nothing is claimed, and nothing removed, where the
 * file system has no locks for folders, as NFS, or the folder cannot be read;
 * then *claim is -1.
 */
int file_claim(const char *folder, bool wait, int *claim);

/* Give up a claim; -1 is allowed. */
void file_unclaim(int claim);

/* `folder/name`, or name alone where it is absolute or folder is empty. */
const char *file_join(
	struct arena *arena, const char *folder, const char *name);

/* The part of a path before its last slash, "" where there is none; "/" for
 * what stands in the root. */
const char *file_folder(struct arena *arena, const char *path);

/* SHA-256 of bytes (FIPS 180-4) in 64 hexadecimal digits. */
const char *file_hash(struct arena *arena, const void *bytes, size_t length);

#endif
