/*
 * formula_boxes: set the formulas of a paragraph, before the paragraph.
 */
#ifndef TYPE_FORMULA_BOXES_H
#define TYPE_FORMULA_BOXES_H

#include "type/line/annotate.h"

/*
 * Set the formulas of spans into the paragraph's formula boxes, one for each of
 * their letters.
 *
 * A formula stands on one line if its measure is wide enough.  A formula in a
 * text may be divided, one of its own only if it is wider; either is set
 * smaller if a part of it is too wide.  What is too wide even then is noted in
 * the paragraph.
 */
void formula_boxes_set(const struct annotate *setting,
	struct paragraph *paragraph, struct spans spans, mpt measure);

/* Put a line that begins with a formula of its own in the middle of its
 * measure. */
void formula_boxes_centre(struct arena *arena, struct line *line, mpt measure);

/* The script of mathematical notation, for fonts_need(). */
enum {
	FORMULA_BOXES_SCRIPT = 0x5a6d7468 /* Zmth */
};

#endif
