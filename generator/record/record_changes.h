/*
 * record_changes: what has changed since a record was made.
 *
 * Forms are printed again from the record alone, so no change affects a page.
 * But a teacher should know if the bank now gives another answer.
 */
#ifndef RECORD_RECORD_CHANGES_H
#define RECORD_RECORD_CHANGES_H

#include "record/record_read.h"

/*
 * Find a file by the path that a run gave it.  Paths are relative to where the
 * run was started: this folder, the record's folder or its parent.  A record in
 * records/ counts as lying beside the record that replaced it.  Returns NULL if
 * none of these has the file; a file that is found may still be unreadable.
 */
const char *record_changes_find_file(
	struct arena *arena, const struct recorded *recorded, const char *path);

/*
 * Whether a file of at most `limit` bytes still has this hash.  If not, *why
 * says why the file cannot be read (in the arena), or is NULL if it was read
 * and differs.
 */
bool record_changes_same_file(struct arena *arena, const char *path,
	size_t limit, const char *hash, const char **why);

/* Add a line for each bank that is gone or has changed, for each item, stimulus
 * and picture drawn from it that has, and for the program's version if another
 * one made the record. */
void record_changes_of_banks(
	const struct recorded *recorded, struct buffer *out);

/* Add a line for each font that only one of the two runs uses. */
void record_changes_of_fonts(const struct recorded *recorded,
	const struct font_record *fonts, size_t count, struct buffer *out);

#endif
