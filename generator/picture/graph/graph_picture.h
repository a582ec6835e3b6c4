/*
 * graph_picture: axes, number lines and squared paper as drawings.
 */
#ifndef PICTURE_GRAPH_PICTURE_H
#define PICTURE_GRAPH_PICTURE_H

#include "bank/graph/graph.h"
#include "picture/picture.h"

struct wording;

/*
 * The drawing of a graph, in the arena.
 *
 * measure is the width there is; solved is whether curves that are only of the
 * key are drawn.  Its labels are in the signs of the wording.
 */
const struct picture *graph_picture(struct arena *arena,
	const struct graph *graph, const struct wording *wording, mpt measure,
	bool solved);

#endif
