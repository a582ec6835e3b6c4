/*
 * face_ahead: faces that were opened before anyone asked for them.
 */
#ifndef TYPE_FACE_AHEAD_H
#define TYPE_FACE_AHEAD_H

#include "type/font/font_finder.h"
#include "type/font/font_list.h"

struct arena;
struct face;

struct face_ahead {
	struct face **at; /* NULL once it is taken */
	size_t count, room;
};

/* Open the files of a family that can be opened; faces are in the arena. */
void face_ahead_open(struct face_ahead *ahead, struct arena *arena,
	const struct listed *listed);

/* face_prepare() all that are open. */
void face_ahead_prepare(struct face_ahead *ahead);

/* The face of a found font, or NULL.  It is handed out once. */
struct face *face_ahead_take(
	struct face_ahead *ahead, const struct found *found);

/* Close those that nobody took. */
void face_ahead_close(struct face_ahead *ahead);

#endif
