/*
 * reply_fit: an answer set into the room that the pages have for it.
 */
#ifndef LAYOUT_REPLY_FIT_H
#define LAYOUT_REPLY_FIT_H

#include "layout/block/reply.h"

/* A piece of room on a page. */
struct room_at {
	mpt x, y, width, height, pitch; /* as of a MARK_ROOM */
};

/* A line and where it begins. */
struct written {
	size_t room; /* which one it is in */
	mpt x, y;
	const struct line *line;
};

struct reply_fit {
	const struct written *lines; /* in reading order */
	size_t count;
	mpt size; /* of the type */
	/* Where the texts do not all fit, the place for a line that says so:
	 * it has no line yet.  room is the count of rooms for none. */
	struct written rest;
	bool whole; /* everything fits */
};

/*
 * Set an answer's texts into its rooms, in strong type.
 *
 * They get the largest type in which all of them have room; where it is small
 * enough, more than one line goes on each ruled line, and where it must be,
 * texts run on instead of beginning on lines of their own.  What has no room
 * in the smallest type that can be read is left out by whole texts, or from
 * the middle of the first where not even that has.
 */
struct reply_fit reply_fit(struct desk *desk, const struct reply *answer,
	const struct room_at *rooms, size_t count);

/* A plain text in the type of a fit, on one line of its place for the rest;
 * answers whether it has room there. */
bool reply_fit_rest(struct desk *desk, const struct reply_fit *fit,
	const struct room_at *rooms, const char *text, struct line *line);

#endif
