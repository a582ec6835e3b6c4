/*
 * face_ahead: faces opened before they are needed.
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

/* Open the files of a family, skipping any that cannot be opened.  The faces
 * are in the arena. */
void face_ahead_open(struct face_ahead *ahead, struct arena *arena,
	const struct listed *listed);

/* Call face_prepare() for every face. */
void face_ahead_prepare(struct face_ahead *ahead);

/* The face of a found font, or NULL.  The caller must close it. */
struct face *face_ahead_take(
	struct face_ahead *ahead, const struct found *found);

/* Close the faces that were not taken. */
void face_ahead_close(struct face_ahead *ahead);

#endif
