/*
 * document: a tree written as YAML that people can go on editing: blocks,
 * quotes only where they are needed, short lists and mappings on one line, long
 * texts as blocks.
 */
#ifndef YAML_DOCUMENT_H
#define YAML_DOCUMENT_H

#include "base/buffer.h"
#include "yaml/document/comments.h"
#include "yaml/node.h"

/*
 * Write a document with the comments of its source; `comments` may be NULL.
 *
 * node_read() gives the same tree back.  A scalar of the tree that is plain
 * stays so if it can, as numbers and yes or no should; other texts that a YAML
 * reader would take for a number or a truth value get quotes.
 */
void document_write(struct buffer *out, const struct node *root,
	const struct comments *comments);

#endif
