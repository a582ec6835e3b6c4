/*
 * record_sink: where the text of a record goes.
 *
 * A record may be large, so no more than one form or one item is held in memory
 * at a time.
 */
#ifndef RECORD_RECORD_SINK_H
#define RECORD_RECORD_SINK_H

#include "base/buffer.h"

/* Takes the text piece by piece. */
struct record_sink {
	void (*put)(void *to, const char *text, size_t length);
	void *to;
};

/* Text gathered until it is passed on to the sink. */
struct record_text {
	struct buffer at;
	struct record_sink sink;
};

/* Pass the gathered text on and empty the buffer. */
void record_sink_flush(struct record_text *text);

#endif
