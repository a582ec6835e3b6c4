/*
 * graph_picture: axes, number lines and squared paper as drawings.
 */
#ifndef PICTURE_GRAPH_PICTURE_H
#define PICTURE_GRAPH_PICTURE_H

#include "bank/graph/graph.h"
#include "picture/picture.h"

struct wording;

/* The most room for a drawing.  Scaling it down afterwards would make its
 * labels too small. */
struct graph_room {
	mpt width, height;
};

/*
 * The drawing of a graph, in the arena.
 *
 * `solved`: curves that belong to the key alone are drawn, too.  Numbers are
 * written as the wording does.
 */
const struct picture *graph_picture(struct arena *arena,
	const struct graph *graph, const struct wording *wording,
	struct graph_room room, bool solved);

#endif
