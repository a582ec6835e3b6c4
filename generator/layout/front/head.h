/*
 * head: title blocks above the first item and headings of sections.
 */
#ifndef LAYOUT_HEAD_H
#define LAYOUT_HEAD_H

#include "blocks/block.h"
#include "layout/galley.h"
#include "worksheet/worksheet.h"

/* The title block of a sheet: course, form, title, lines to fill in,
 * instructions.  label is, for example, "Form B". */
void head_sheet(
	struct frame frame, const struct block *form, const char *label);

/* The title block of a key, with totals in place of lines to fill in. */
void head_key(struct frame frame, const struct block *form, const char *label);

/* The title block of a class list of this many students. */
void head_roll(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t students);

/* The title block of a key matrix of this many sheets. */
void head_matrix(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t sheets);

/* The title block of the extra pages behind an overlay key. */
void head_more(struct frame frame, const struct worksheet *worksheet,
	const char *label);

/* A section's title and points, and optionally its instructions. */
void head_section(
	struct frame frame, const struct block *section, bool instructions);

#endif
