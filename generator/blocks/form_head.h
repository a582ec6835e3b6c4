/*
 * form_head: the title block of a form.
 */
#ifndef BLOCKS_FORM_HEAD_H
#define BLOCKS_FORM_HEAD_H

#include "blocks/build.h"

/* What a worksheet says of its course, teacher and date, in Markdown, each
 * apart from the others; empty where it says nothing. */
const char *form_head_line(struct arena *arena, const struct wording *wording,
	const struct worksheet *worksheet);

/* Add the head to a form's block. */
void form_head_add(
	struct builder *builder, struct block *parent, const struct form *form);

#endif
