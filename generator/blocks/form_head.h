/*
 * form_head: the title block of a form.
 */
#ifndef BLOCKS_FORM_HEAD_H
#define BLOCKS_FORM_HEAD_H

#include "blocks/build.h"

/* The course, teacher and date of a worksheet as a line of Markdown, separated
 * by dots; empty if it has none of them. */
const char *form_head_line(struct arena *arena, const struct wording *wording,
	const struct worksheet *worksheet);

/* Add the head to a form's block. */
void form_head_add(
	struct builder *builder, struct block *parent, const struct form *form);

#endif
