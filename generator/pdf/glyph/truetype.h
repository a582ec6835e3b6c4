/*
 * truetype: a TrueType file with some glyphs of two others.
 *
 * A glyph's id in the file is also its code: a character map as symbol fonts
 * have it maps each to the other, so that text can be written in single bytes
 * (ISO 32000-1, 9.6.6.4).
 */
#ifndef PDF_TRUETYPE_H
#define PDF_TRUETYPE_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	TRUETYPE_MOST = 255 /* the last id of a joined file */
};

/* A file as HarfBuzz writes it. */
struct truetype_part {
	struct buffer file; /* of no length: there is none */
	bool *wanted;       /* by id; NULL: all glyphs are */
};

/*
 * Write a file with the wanted glyphs of two, and the glyphs they are composed
 * of.  Those of the first keep their ids, and the others leave them empty;
 * glyph i of the second, from 1 on, becomes glyph *shift + i.
 *
 * False, with *out to be discarded, if they are too many or a file is not as
 * HarfBuzz writes it.  Sets more glyphs as wanted.
 */
bool truetype_join(const struct truetype_part *first,
	const struct truetype_part *second, struct buffer *out, size_t *shift);

#endif
