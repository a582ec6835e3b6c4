/*
 * formula_boxes: set the formulas of a paragraph, before the paragraph.
 */
#ifndef TYPE_MATH_FORMULA_BOXES_H
#define TYPE_MATH_FORMULA_BOXES_H

#include "text/rich.h"
#include "type/box.h"
#include "type/style.h"

struct arena;

/* The boxes of a text's formulas, one for each of their letters. */
struct formula_boxes {
	struct box *at;
	size_t count, room;
	const char *wide; /* a formula wider than the measure, or NULL */
};

/* How a text within a formula is set on a line, and the memory for what is
 * made. */
struct formula_setting {
	struct line (*set)(
		void *with, struct span span, const struct text_style *style);
	void *with;
	const struct text_style *style; /* of the text around */
	struct arena *arena;            /* of the boxes' contents */
	struct arena *scratch;          /* of the list of boxes */
};

/*
 * Set the formulas of spans.
 *
 * A formula stands on one line if its measure is wide enough.  A formula in a
 * text may be divided, one of its own only if it is wider; either is set
 * smaller if a part of it is too wide.  What is too wide even then is noted.
 */
void formula_boxes_set(const struct formula_setting *setting,
	struct formula_boxes *boxes, struct spans spans, mpt measure);

/* Put a line that begins with a formula of its own in the middle of its
 * measure. */
void formula_boxes_centre(struct arena *arena, struct line *line, mpt measure);

/* The script of mathematical notation, for fonts_need(). */
enum {
	FORMULA_BOXES_SCRIPT = 0x5a6d7468 /* Zmth */
};

#endif
