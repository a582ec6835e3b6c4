/*
 * shape: turn pieces of text into glyphs with widths.
 */
#ifndef TYPE_SHAPE_H
#define TYPE_SHAPE_H

#include "type/line/paragraph.h"

enum {
	SHAPE_PART = 12 /* letters of a broken blank on a line, at least */
};

struct shaper {
	hb_buffer_t *buffer;
	hb_language_t language;
};

/*
 * Shape every piece as a whole.  Fills in the letters' edges and the places
 * where a line can be cut without changing glyphs.  A blank that cannot be
 * broken is at most as wide as measure.
 */
void shape_pieces(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch, mpt measure);

/*
 * If a line may begin at a letter but glyphs depend on the text before it
 * (kerning, a ligature), shape both sides separately.  Then a line's width is
 * the sum of its letters' widths, wherever the text is broken.
 */
void shape_apart(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch);

/* May a line begin within a blank?  It must be long enough for SHAPE_PART
 * letters on each side.  Needs the paragraph's measure. */
bool shape_may_break(
	const struct paragraph *paragraph, const struct piece *piece);

/* The space after each letter of a piece, in thousandths of an em: none if
 * letters join. */
int shape_letter_space(
	const struct paragraph *paragraph, const struct piece *piece);

/* A number of font units at a size, to the nearest mpt. */
mpt shape_scaled(const struct face *face, int64_t units, mpt size);

#endif
