/*
 * record_file: a record on its way into its file, which destroys no other.
 *
 * Codes of the record that it replaces may be on paper.  So that one is kept
 * as records/ID-CODE.record.yaml beside it, CODE that of its first sheet.
 */
#ifndef RECORD_RECORD_FILE_H
#define RECORD_RECORD_FILE_H

#include "base/file_stream.h"
#include "base/siphash.h"
#include "record/record_sink.h"

/* The record that stood there before. */
struct record_kept {
	const char *path; /* where it is kept; NULL: there was none */
	const char *why;  /* what is wrong with it, or NULL */
	bool linked;      /* it was not kept before */
	uint64_t hash;    /* of its bytes */
	size_t length;
};

/* Its fields are its own, but for kept. */
struct record_file {
	struct arena *arena;
	struct file_stream stream;
	struct siphash_stream hash;
	struct record_kept kept;
};

/*
 * Begin a file of this path, which must stand as long, and keep the record
 * that stands there.  Answers 0 or errno; then there is no file, and *failed
 * is the path that could not be written.
 */
int record_file_begin(struct record_file *file, struct arena *arena,
	const char *path, const char **failed);

/* What takes the record's text. */
struct record_sink record_file_sink(struct record_file *file);

/* Give the file its name; 0 or errno.  Ends it.  Where it is the same as the
 * one before, nothing is kept. */
int record_file_end(struct record_file *file);

/* End one that shall get no name; the one before still stands. */
void record_file_drop(struct record_file *file);

#endif
