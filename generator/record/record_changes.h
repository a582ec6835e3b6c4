/*
 * record_changes: what has changed since a record was made.
 *
 * Forms are printed again from the record alone, so nothing of this changes a
 * page; but a teacher should know that the bank's answer is another now.
 */
#ifndef RECORD_RECORD_CHANGES_H
#define RECORD_RECORD_CHANGES_H

#include "record/record_read.h"

/*
 * Where a file is that a run named by this path: paths hold where the run was
 * started, which is this folder, that of its record or the one above that; the
 * folder of one in records/ is that of the record that replaced it.  NULL where
 * it is in none of them; what stands there may yet not be readable.
 */
const char *since_find(
	struct arena *arena, const struct recorded *recorded, const char *path);

/*
 * Whether a file, of at most so many bytes, still has this hash.  Where it has
 * not, *why is the arena's reason why it cannot be read, or else NULL.
 */
bool since_same_file(struct arena *arena, const char *path, size_t limit,
	const char *hash, const char **why);

/* Add a line for each of the banks that is gone or another now, and for each
 * item, stimulus and picture that was drawn from it and is; and for the
 * program that made the record, if it was of another version. */
void since_banks(const struct recorded *recorded, struct buffer *out);

/* Add a line for each font that was not used then, or is not used now. */
void since_fonts(const struct recorded *recorded,
	const struct font_record *fonts, size_t count, struct buffer *out);

#endif
