/*
 * subset: the part of a font file that a PDF needs.
 *
 * HarfBuzz's subsetter keeps the outlines and widths of the glyphs used and
 * numbers them anew; all tables for shaping and hinting are left out, for
 * the text is shaped already and paper needs no hints.
 */
#ifndef PDF_SUBSET_H
#define PDF_SUBSET_H

#include "base/buffer.h"
#include "type/font/fonts.h"

#include <stdbool.h>

/* The font file, or the table 'CFF ' of a face with such outlines. */
struct subset {
	struct buffer bytes;
	uint16_t *codes; /* what to write for each id that was asked for */
};

/*
 * Cut a face down to some of its glyphs; the result is the arena's.
 *
 * False, and *subset untouched, where HarfBuzz cannot read the face or an id
 * is not in it.
 */
bool subset_make(struct arena *arena, const struct face *face,
	const uint32_t *ids, size_t count, struct subset *subset);

#endif
