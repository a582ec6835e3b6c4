/*
 * node: a YAML document as a tree that remembers the place of each part.
 *
 * Scalars keep their text as written, because only the field that reads it
 * knows its type: in a text field, "no" is the text "no".
 */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* One byte, because a bank has many nodes. */
enum node_type {
	NODE_SCALAR,
	NODE_SEQUENCE,
	NODE_MAPPING
} __attribute__((packed));

struct pair;

struct filled;

struct node {
	struct where at;
	union {
		const char *text;                /* of a scalar, never NULL */
		const struct node *const *items; /* of a sequence */
		const struct pair *pairs; /* of a mapping, in file order */
	};
	uint32_t count; /* of items or pairs; 0 for a scalar */
	enum node_type type;
	bool plain;    /* a scalar without quotes */
	bool unknown;  /* an alias of nothing, reported; its text is "*name" */
	bool cut;      /* one that a "#" ended, with no space behind that */
	bool pictured; /* a mapping beside a picture that says what its texts
			  would; for fields_read() */
	/* Set if values replaced parts of a scalar's text; else NULL. */
	const struct filled *filled;
};

/* A part of such a text: as written, or a value that replaced the written text
 * up to the next part. */
struct filled_part {
	size_t at;         /* where it begins in the text */
	size_t written_at; /* and in the scalar as written */
	bool value;
};

struct filled {
	const struct node *written;
	const struct filled_part *parts; /* the first is at 0 */
	size_t count;
};

struct pair {
	const struct node *key; /* a scalar */
	const struct node *value;
};

/* Entry i of a list, or the scalar that stands for a list of one. */
const struct node *node_entry(const struct node *list, size_t i);

/*
 * The one document of a source.
 *
 * Returns NULL, with errors reported, if it is not YAML, holds no document or
 * several, or exceeds the limits (depth, aliases).  Duplicate keys in a mapping
 * are an error too, but the tree is returned.  An alias shares its anchor's
 * node.
 */
const struct node *node_read(struct arena *arena, const struct source *source,
	struct errors *errors);

/* The value of a mapping's key; NULL if it has none or is not a mapping. */
const struct node *node_get(const struct node *mapping, const char *key);

/* The node itself, or a list that contains only it if it is a scalar with
 * content. */
const struct node *node_listed(struct arena *arena, const struct node *node);

/* The same for a mapping that has a field of this name, if a list of such
 * mappings is expected. */
const struct node *node_entries(
	struct arena *arena, const struct node *node, const char *name);

/* Whether a scalar has no content: empty, white space only, or a plain ~. */
bool node_is_nothing(const struct node *node);

/* A node as messages describe it: its text in quotes, shortened if it is long,
 * or "a list", "an empty list", "a mapping", "nothing". */
const char *node_found(struct arena *arena, const struct node *node);

#endif
