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
 * named "<stdin>".  Where the path is that of an open descriptor, as a shell
 * gives it for <(...), it may be a pipe's, too; other pipes and devices are
 * refused.
 *
 * A file over limit bytes is refused.  On failure returns NULL, with the reason
 * ("No such file or directory") in *why; the text is the arena's.
 */
const struct source *file_read(
	struct arena *arena, const char *path, size_t limit, const char **why);

/* Whether a path is that of an open descriptor: "/dev/fd/63", "/dev/stdin". */
bool file_is_open(const char *path);

/*
 * Write a file that appears under its name whole or not at all: a temporary
 * file in the same folder is written, synced and renamed.  While the temporary
 * name exists, SIGINT, SIGTERM and SIGHUP are blocked in this thread, so that
 * they leave nothing behind; a program with several threads blocks them in all
 * but one.
 *
 * Returns 0 or an errno; on failure an old file of that name is left as it was.
 * Only a regular file is replaced: EISDIR for a folder, EPERM for a device or a
 * pipe.
 */
int file_write(const char *path, const void *bytes, size_t length);

/*
 * A file that is written but has no name yet; dropped before it gets one, it
 * leaves nothing behind.  If the system cannot open one more such file, fd is
 * -1 and the bytes, which must still be there, are written when the file gets
 * its name.
 */
struct file_draft {
	const char *path; /* must outlive the draft */
	const void *bytes;
	size_t length;
	int fd;
	bool synced;
};

/* Draft the file that file_write() would write.  Returns 0 or an errno; on
 * failure there is no draft. */
int file_draft_new(struct file_draft *draft, const char *path,
	const void *bytes, size_t length);

/* Draft a file whose bytes need not outlive the call: if they cannot be written
 * yet, the arena keeps a copy. */
int file_draft_keep(struct file_draft *draft, struct arena *arena,
	const char *path, const void *bytes, size_t length);

/* Append to a draft that has a file (fd is not -1).  Returns 0 or an errno. */
int file_draft_add(struct file_draft *draft, const void *bytes, size_t length);

/* Sync the draft to disk.  Many drafts are faster synced together, by
 * file_drafts_publish().  Returns 0 or an errno. */
int file_draft_sync(struct file_draft *draft);

/* End a draft without giving it a name. */
void file_draft_drop(struct file_draft *draft);

/* How publishing went. */
struct published {
	size_t named;  /* how many, from the first on, have their names */
	size_t failed; /* the one that failed, if problem is not 0 */
	int problem;   /* its errno, or 0 */
};

/*
 * Sync drafts of one folder and name them in order until one fails; ends them
 * all.  Each `together` drafts form a set: all of a set are synced before one
 * is named, and its first is named last, so that a sheet never stands without
 * its key.
 *
 * Signals are blocked as in file_write().
 */
struct published file_drafts_publish(
	struct file_draft *drafts, size_t count, size_t together);

/* Whether a file of this name exists.  Also true if we may not look: reading it
 * will then report why. */
bool file_stands(const char *path);

/* Make a folder and its parents; 0 or an errno. */
int file_make_folder(const char *path);

/*
 * Lock a folder for this claim until it is given up or the process ends: other
 * claims wait for it, or get EWOULDBLOCK if `wait` is false.  Removes temporary
 * files that a killed file_write() left there.
 *
 * Returns 0 or an errno.  Locks and removes nothing if the file system cannot
 * lock folders, as NFS cannot, or the folder cannot be read; then *claim is -1.
 */
int file_claim(const char *folder, bool wait, int *claim);

/* Give up a claim; -1 is allowed. */
void file_unclaim(int claim);

/* `folder/name`, or name alone if it is absolute or folder is empty. */
const char *file_join(
	struct arena *arena, const char *folder, const char *name);

/* The part of a path before its last slash, "" if there is none; "/" for a file
 * in the root, "" for that of an open descriptor. */
const char *file_folder(struct arena *arena, const char *path);

/* The part of a path after its last slash. */
const char *file_base_name(const char *path);

/* SHA-256 of bytes (FIPS 180-4) in 64 hexadecimal digits. */
const char *file_hash(struct arena *arena, const void *bytes, size_t length);

/* Whether a path names a folder. */
bool file_is_folder(const char *path);

/* Whether two paths name the same file or folder. */
bool file_is_same(const char *one, const char *other);

#endif
