/*
 * graph_picture: axes, number lines and squared paper as drawings.
 */
#ifndef PICTURE_GRAPH_PICTURE_H
#define PICTURE_GRAPH_PICTURE_H

#include "bank/graph/graph.h"
#include "picture/picture.h"

struct wording;

/* The most room for a drawing: to make it smaller afterwards would make its
 * labels small, too. */
struct graph_room {
	mpt width, height;
};

/*
 * The drawing of a graph, in the arena.
 *
 * solved is whether curves that are only of the key are drawn.  Its labels are
 * in the signs of the wording.
 */
const struct picture *graph_picture(struct arena *arena,
	const struct graph *graph, const struct wording *wording,
	struct graph_room room, bool solved);

#endif
