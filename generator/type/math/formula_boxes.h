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

/* How to set a text within a formula on a line, and the memory to use. */
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
 * A formula in a text may be divided at line breaks.  A display formula stays
 * on one line unless it is wider than the measure.  Either is set smaller if a
 * part of it is too wide; if that is not enough, it is noted in `wide`.
 */
void formula_boxes_set(const struct formula_setting *setting,
	struct formula_boxes *boxes, struct spans spans, mpt measure);

/* Centre a line that begins with a display formula in its measure. */
void formula_boxes_centre(struct arena *arena, struct line *line, mpt measure);

/* The script of mathematical notation, for fonts_need(). */
enum {
	FORMULA_BOXES_SCRIPT = 0x5a6d7468 /* Zmth */
};

#endif
