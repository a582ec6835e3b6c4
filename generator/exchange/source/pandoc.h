/*
 * pandoc: documents of word processors, by the program of that name where it is
 * installed.
 *
 * It runs in another process, within limits of time and memory, and what
 * strangers wrote in its sandbox.  There Debian's pandoc does not find its own
 * templates of documents, so that these are written outside, from HTML of ours
 * that names no files.
 */
#ifndef EXCHANGE_PANDOC_H
#define EXCHANGE_PANDOC_H

#include "base/error.h"

#include <stdbool.h>

struct arena;

/* Bytes to convert, and pandoc's names of their format and of the result's. */
struct pandoc_job {
	const void *bytes;
	size_t length;
	const char *from, *to;
	const char *option; /* one more, or NULL */
	bool trusted;     /* our own HTML: pandoc may look for its own files */
	const char *name; /* of the result */
	/* A document whose styles the result has; length 0 for none. */
	const void *reference;
	size_t reference_length;
};

/* Convert.  NULL, with the reason in *why, if that fails or there is no
 * pandoc. */
const struct source *pandoc_convert(
	struct arena *arena, const struct pandoc_job *job, const char **why);

#endif
