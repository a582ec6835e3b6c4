/*
 * head: what stands above the first item, and above each section.
 */
#ifndef LAYOUT_HEAD_H
#define LAYOUT_HEAD_H

#include "blocks/block.h"
#include "draw/form.h"
#include "layout/galley.h"

/* The title block of a sheet: course, form, title, lines to fill in,
 * instructions.  label is "Form B". */
void head_sheet(struct frame frame, const struct form *form, const char *label);

/* The title block of a key: the same, with totals for lines to fill in. */
void head_key(struct frame frame, const struct form *form, const char *label);

/* The title block of a class list of so many students. */
void head_roll(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t students);

/* The title block of a matrix of so many sheets' answers. */
void head_matrix(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t sheets);

/* The title block of what stands behind a sheet that is answered. */
void head_more(struct frame frame, const struct worksheet *worksheet,
	const char *label);

/* A section's title and points, with instructions or without. */
void head_section(
	struct frame frame, const struct block *section, bool instructions);

#endif
