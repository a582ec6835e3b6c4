/*
 * compose: libyaml's events made into nodes.
 */
#ifndef YAML_COMPOSE_H
#define YAML_COMPOSE_H

#include "yaml/node.h"

#include <stdint.h>

/* A piece of a source that begins at a line's start. */
struct piece {
	const struct source *source;
	size_t start, end; /* bytes */
	uint32_t lines_before;
	bool alone; /* all of it; else its anchors may be elsewhere */
	bool ascii; /* all its characters are */
};

/* Where and in what composing stopped at a syntax error. */
struct stop {
	bool stopped;
	struct where at;
	/* The column in which the entries of the document's open block list
	 * begin (root mapping, list); 0 where none is open. */
	uint32_t list_col;
};

/*
 * The document of a piece, or NULL where errors say why there is none.
 *
 * *stop tells whether it was the syntax.
 */
const struct node *compose(struct arena *arena, const struct piece *piece,
	struct errors *errors, struct stop *stop);

#endif
