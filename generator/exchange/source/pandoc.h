/*
 * pandoc: convert documents of word processors with pandoc, if installed.
 *
 * Pandoc runs as a child process, with limits on time and memory.  Files from
 * outside are read in its sandbox.  In there Debian's pandoc does not find its
 * own document templates, so documents are written without the sandbox, from
 * our own HTML, which names no files.
 */
#ifndef EXCHANGE_PANDOC_H
#define EXCHANGE_PANDOC_H

#include "base/error.h"

#include <stdbool.h>

struct arena;

/* Bytes to convert, and pandoc's names for their format and the result's. */
struct pandoc_job {
	const void *bytes;
	size_t length;
	const char *from, *to;
	const char *option; /* an extra option without a reference, or NULL */
	bool trusted;     /* our own HTML: pandoc may look for its own files */
	const char *name; /* of the result */
	/* A document that gives the result its styles; length 0: none. */
	const void *reference;
	size_t reference_length;
};

/* Convert.  NULL, with the reason in *why, if that fails or pandoc is
 * missing. */
const struct source *pandoc_convert(
	struct arena *arena, const struct pandoc_job *job, const char **why);

#endif
