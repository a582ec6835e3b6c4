/*
 * subset: the part of a font file that a PDF needs.
 *
 * HarfBuzz's subsetter keeps the outlines and widths of the glyphs used and
 * renumbers them.  All tables for shaping and hinting are left out: the text is
 * already shaped, and paper needs no hints.
 */
#ifndef PDF_SUBSET_H
#define PDF_SUBSET_H

#include "base/buffer.h"
#include "type/font/fonts.h"

#include <stdbool.h>

/* The font file, or the 'CFF ' table of a face with such outlines. */
struct subset {
	struct buffer bytes;
	uint16_t *codes; /* the code to write for each requested id */
};

/* The source of a subset: a face, with letter-spacing in thousandths of an em,
 * which the subset's widths include. */
struct typeface {
	const struct face *face;
	int letter_space;
};

/*
 * Cut a face down to some of its glyphs; the arena owns the result.
 *
 * False, and *subset untouched, if HarfBuzz cannot read the face or an id is
 * not in it.
 */
bool subset_make(struct arena *arena, const struct typeface *type,
	const uint32_t *ids, size_t count, struct subset *subset);

#endif
