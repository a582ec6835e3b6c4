/*
 * xml: an XML file as a tree that remembers the place of each element.
 */
#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/error.h"

struct arena;

enum {
	XML_ELEMENTS = 100000, /* of a file and its texts, at most */
	XML_ATTRIBUTES = 1000, /* of an element, at most */
	XML_DEPTH = 256
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
	size_t number; /* in the file, from 0 */
	size_t weight; /* bytes of its name, attributes and texts */
	const struct xml *parent;
	struct xml *first, *last; /* content */
	struct xml *next;         /* text after it */
};

/*
 * Read a file.  Returns its root, or NULL and reports errors.
 *
 * Entities that the file itself declares are put in, as long as they do not
 * make a small file large; those that name another file are refused.
 */
const struct xml *xml_read(struct arena *arena, const struct source *source,
	struct errors *errors);

/* Rules for reading files whose writers broke XML's own rules. */
struct xml_rules {
	size_t elements; /* at most */
	/* The code point of an entity that the file does not declare,
	 * "&eacute;"; 0 keeps it as text. */
	uint32_t (*entity)(const char *text, size_t length);
	bool skip_blanks; /* drop texts of white space alone */
};

/* Read a file by such rules. */
const struct xml *xml_read_by(struct arena *arena, const struct source *source,
	const struct xml_rules *rules, struct errors *errors);

/* The number of elements and texts in a tree. */
size_t xml_count(const struct xml *root);

/* The value of an attribute without a namespace, or NULL. */
const char *xml_get(const struct xml *element, const char *name);

#endif
