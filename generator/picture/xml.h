/*
 * xml: an XML file as a tree that remembers the place of each element.
 */
#ifndef PICTURE_XML_H
#define PICTURE_XML_H

#include "base/error.h"

struct arena;

enum {
	XML_ELEMENTS = 100000, /* at most, per file */
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
	struct xml *first, *last; /* children */
	struct xml *next;         /* next sibling */
};

/*
 * Read a file.  Returns its root, or NULL and reports errors.
 *
 * Entities and the declarations of a document type are refused, because they
 * can make small files huge and can name other people's files.
 */
const struct xml *xml_read(struct arena *arena, const struct source *source,
	struct errors *errors);

/* The value of an attribute without a namespace, or NULL. */
const char *xml_get(const struct xml *element, const char *name);

#endif
