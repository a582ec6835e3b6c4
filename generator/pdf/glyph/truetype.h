/*
 * truetype: join glyphs of two TrueType files into one.
 *
 * A glyph's id in the new file is also its code: a character map like those of
 * symbol fonts maps each code to the same id, so that text can be written in
 * single bytes (ISO 32000-1, 9.6.6.4).
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
	struct buffer file; /* empty if there is none */
	bool *wanted;       /* by id; NULL: all glyphs are */
};

/*
 * Write a file with the wanted glyphs of both, and the glyphs that these are
 * composed of, which become wanted.  Glyphs of the first file keep their ids,
 * and unwanted ones are empty.  Glyph i of the second, from 1 on, becomes glyph
 * *shift + i.
 *
 * False, with *out to be discarded, if they are too many or a file is not as
 * HarfBuzz writes it.
 */
bool truetype_join(const struct truetype_part *first,
	const struct truetype_part *second, struct buffer *out, size_t *shift);

#endif
