/*
 * xml: an XML file as a tree that remembers where each element stood.
 */
#ifndef PICTURE_XML_H
#define PICTURE_XML_H

#include "base/error.h"

struct arena;

enum {
	XML_ELEMENTS = 100000, /* of a file, at most */
	XML_DEPTH = 64
};

struct xml_attribute {
	const char *space; /* the URI of its namespace; "" for none */
	const char *name;
	const char *value;
};

/* An element, or text between tags. */
struct xml {
	struct where at;
	const char *space;
	const char *name; /* NULL for text */
	const struct xml_attribute *attributes;
	size_t count; /* of attributes */
	const char *text;
	struct xml *first, *last; /* what is inside */
	struct xml *next;         /* behind it */
};

/*
 * The root of a file; NULL where errors say why there is none.
 *
 * Entities and what a document type declares are refused: they make small
 * files large and name files that are none of theirs.
 */
const struct xml *xml_read(struct arena *arena, const struct source *source,
	struct errors *errors);

/* The value of an attribute without a namespace, or NULL. */
const char *xml_get(const struct xml *element, const char *name);

#endif
