/*
 * record_sink: a record on its way to where it is kept.
 *
 * It may be large, so that no more of it is held than one form, or one item.
 */
#ifndef RECORD_RECORD_SINK_H
#define RECORD_RECORD_SINK_H

#include "base/buffer.h"

/* Where the text of a record goes, piece by piece. */
struct record_sink {
	void (*put)(void *to, const char *text, size_t length);
	void *to;
};

/* Text on its way there, gathered until it is passed on. */
struct record_text {
	struct buffer at;
	struct record_sink sink;
};

/* Pass on what was gathered; its room is used again. */
void record_pass(struct record_text *text);

#endif
