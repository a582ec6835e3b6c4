/*
 * record_file: writes a record's file without destroying the record it
 * replaces.
 *
 * Sheets of the old record may already be on paper, with their codes.  So the
 * old record is kept beside the new one as records/ID-CODE.record.yaml, with
 * the code of its first sheet.
 */
#ifndef RECORD_RECORD_FILE_H
#define RECORD_RECORD_FILE_H

#include "base/file/file_stream.h"
#include "base/siphash.h"
#include "record/record_sink.h"

/* The record that is replaced. */
struct record_kept {
	const char *path; /* its new path; NULL: there was no record */
	const char *why;  /* its fault, or NULL */
	bool linked;      /* this run linked it; it was not there before */
	uint64_t hash;    /* of its bytes */
	size_t length;
};

/* All fields but `kept` are private. */
struct record_file {
	struct arena *arena;
	struct file_stream stream;
	struct siphash_stream hash;
	struct record_kept kept;
};

/*
 * Begin a file of this path, and keep the record already there.  `path` must
 * outlive the file.  Returns 0 or errno; on failure there is nothing to end,
 * and *failed is the path that could not be written.
 */
int record_file_begin(struct record_file *file, struct arena *arena,
	const char *path, const char **failed);

/* The sink for the record's text. */
struct record_sink record_file_sink(struct record_file *file);

/* Give the file its name and end it.  Returns 0 or errno.  If the new record
 * equals the old one, the old one is not kept. */
int record_file_end(struct record_file *file);

/* Discard the file; the old record stays in place. */
void record_file_drop(struct record_file *file);

#endif
