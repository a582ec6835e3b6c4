/*
 * node: a YAML document as a tree that remembers where each part stood.
 *
 * Scalars keep the text as written, for their meaning depends on the field
 * that reads them: "no" in a text field is the text "no".
 */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buffer;

/* In one byte: a bank is many nodes. */
enum node_type {
	NODE_SCALAR,
	NODE_SEQUENCE,
	NODE_MAPPING
} __attribute__((packed));

struct pair;

struct node {
	struct where at;
	union {
		const char *text;                /* of a scalar, never NULL */
		const struct node *const *items; /* of a sequence */
		const struct pair *pairs; /* of a mapping, in file order */
	};
	uint32_t count; /* of items or pairs; 0 of a scalar */
	enum node_type type;
	bool plain;   /* a scalar without quotes */
	bool unknown; /* an alias of nothing, reported; its text is "*name" */
};

struct pair {
	const struct node *key; /* a scalar */
	const struct node *value;
};

/*
 * The one document of a source.
 *
 * NULL where it is not YAML, holds no document or several, or passes the
 * limits (depth, aliases); errors then say why.  Two keys of one name in a
 * mapping are an error too, but the tree is given.  An alias shares its
 * anchor's node.
 */
const struct node *node_read(struct arena *arena, const struct source *source,
	struct errors *errors);

/* The value of a mapping's key; NULL where it has none or is no mapping. */
const struct node *node_get(const struct node *mapping, const char *key);

/* The node, or where that is a scalar with content, a list of it alone. */
const struct node *node_listed(struct arena *arena, const struct node *node);

/* Whether a scalar has no content: empty, white space only, or a plain ~. */
bool node_is_nothing(const struct node *node);

/* A node as a message names what was found: its text in quotes, shortened
 * where it is long, or "a list", "an empty list", "a mapping", "nothing". */
const char *node_found(struct arena *arena, const struct node *node);

/*
 * Write a node as YAML in flow style on one line, every value in double
 * quotes, so that node_read() gives the same tree back.
 */
void node_write(struct buffer *out, const struct node *node);

/* Write one text in double quotes, as node_write() writes a scalar. */
void node_write_text(struct buffer *out, const char *text);

#endif
