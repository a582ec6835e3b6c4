/*
 * compose: nodes built from libyaml's events.
 */
#ifndef YAML_COMPOSE_H
#define YAML_COMPOSE_H

#include "yaml/node.h"

#include <stdint.h>

/* A part of a source that begins at the start of a line. */
struct piece {
	const struct source *source;
	size_t start, end; /* bytes */
	uint32_t lines_before;
	bool alone; /* the whole source; else anchors may be elsewhere */
	bool ascii; /* holds only ASCII */
};

/* Where a syntax error stopped composing. */
struct stop {
	bool stopped;
	struct where at;
	/* The column of the entries of the document's open block list (root
	 * mapping, list); 0 if none is open. */
	uint32_t list_col;
};

/*
 * The document of a piece, or NULL with errors reported.
 *
 * *stop is set if the syntax was at fault.
 */
const struct node *compose(struct arena *arena, const struct piece *piece,
	struct errors *errors, struct stop *stop);

#endif
