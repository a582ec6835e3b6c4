/*
 * tags: the pieces of pages that belong to elements, and the order in which
 * they are read.
 */
#ifndef PDF_TAGS_H
#define PDF_TAGS_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/* A piece of a page that belongs to an element. */
struct tag {
	uint32_t element; /* index across all documents of the file */
	uint32_t page;    /* index across all documents */
	uint32_t id;      /* marked content id, from 0 on each page */
	uint32_t leaf;    /* as in struct mark */
};

/* All pieces in the order of the pages; begin with the arena. */
struct tags {
	struct arena *arena;
	struct tag *at;
	uint32_t count;
	size_t room;
	size_t page;          /* the page being written */
	size_t first_element; /* of the document being written */
	uint32_t next_id;     /* on this page */
};

/* Add a piece of this page that belongs to element i of this document; returns
 * its marked content id. */
uint32_t tags_add(struct tags *tags, size_t element, uint32_t leaf);

/* The pieces in the order in which an element's are read: by leaf, and those of
 * a leaf as they were added. */
struct tags tags_read(const struct tags *tags);

#endif
