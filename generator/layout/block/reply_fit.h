/*
 * reply_fit: fit an answer into the room that the pages have for it.
 */
#ifndef LAYOUT_REPLY_FIT_H
#define LAYOUT_REPLY_FIT_H

#include "layout/block/reply.h"

/* A piece of room on a page. */
struct room_at {
	mpt x, y, width, height, pitch; /* as in a MARK_ROOM */
};

/* A line and where it begins. */
struct written {
	size_t room; /* index of its room */
	mpt x, y;
	const struct line *line;
};

struct reply_fit {
	const struct written *lines; /* in reading order */
	size_t count;
	mpt size; /* of the type */
	/* If the texts do not all fit: the place for a line that reports it,
	 * whose `line` is still NULL.  If there is no place, `room` is the
	 * number of rooms. */
	struct written rest;
	bool whole; /* everything fits */
};

/*
 * Set an answer's texts into its rooms, in strong type.
 *
 * Uses the largest type in which all of them fit.  Small type puts more than
 * one line on each ruled line and, if need be, runs texts on instead of
 * starting each on a new line.  If not all fit in the smallest legible type,
 * whole texts are left out; if not even the first fits, it is cut short.
 */
struct reply_fit reply_fit(struct desk *desk, const struct reply *answer,
	const struct room_at *rooms, size_t count);

/* Set a plain text in the type of a fit, on one line in its place for the rest.
 * Returns whether it fits. */
bool reply_fit_rest(struct desk *desk, const struct reply_fit *fit,
	const struct room_at *rooms, const char *text, struct line *line);

#endif
