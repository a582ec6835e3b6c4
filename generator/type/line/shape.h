/*
 * shape: pieces of text turned into glyphs with widths.
 */
#ifndef TYPE_SHAPE_H
#define TYPE_SHAPE_H

#include "type/line/paragraph.h"

struct shaper {
	hb_buffer_t *buffer;
	hb_language_t language;
};

/*
 * Shape every piece as a whole, and fill in the letters' edges and where
 * lines can be cut without harm.  A blank is at most measure wide.
 */
void shape_pieces(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch, mpt measure);

/*
 * Where a line may begin but glyphs depend on what is before it (kerning, a
 * ligature), shape both sides apart, so that every line's width is the sum
 * of its letters' however the text is broken.
 */
void shape_apart(const struct shaper *shaper, struct paragraph *paragraph,
	struct arena *scratch);

/* The space behind each letter of a piece, in thousandths of an em: none where
 * letters join. */
int shape_letter_space(
	const struct paragraph *paragraph, const struct piece *piece);

/* A number of font units at a size, to the nearest mpt. */
mpt shape_scaled(const struct face *face, int64_t units, mpt size);

#endif
