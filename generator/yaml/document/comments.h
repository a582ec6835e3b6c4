/*
 * comments: the comments of a YAML file, and the names of its anchors, so that
 * it can be written anew without losing them.
 *
 * The tree has neither, because nothing else asks for them.  Comments are found
 * again in the text: a "#" after white space begins one unless it stands in a
 * quoted text or in a block of lines, and the tree knows where those begin.
 *
 * A comment on a line of its own belongs to the entry below it; one behind an
 * entry belongs to that.
 */
#ifndef YAML_COMMENTS_H
#define YAML_COMMENTS_H

#include "base/common.h"
#include "yaml/node.h"

struct comment {
	const char *text; /* from its "#" on */
	bool apart;       /* an empty line follows it */
};

/* The comments of an entry: a pair of a mapping, or an item of a list. */
struct entry_comments {
	const struct comment *above;
	size_t count; /* of those above */
	const char *behind;
};

struct comments;

/* The comments of a source, whose tree this is. */
const struct comments *comments_find(struct arena *arena,
	const struct source *source, const struct node *root);

/* The comments of a pair by its key, or of an item of a list; empty if it has
 * none.  `comments` may be NULL. */
struct entry_comments comments_of(
	const struct comments *comments, const struct node *node, bool is_key);

/* Whether something within a list or a mapping has comments. */
bool comments_within(const struct comments *comments, const struct node *node);

/* The comments above the first entry, or below the last one. */
struct entry_comments comments_around(
	const struct comments *comments, bool below);

/* The name of a node's anchor, or NULL. */
const char *comments_anchor(
	const struct comments *comments, const struct node *node);

#endif
