/*
 * cff: the codes that select glyphs of a CFF font, and its widths.
 *
 * In a PDF, text in a CID-keyed CFF font (Noto's Chinese ones) is written as
 * CIDs, which the font's charset maps to glyphs; in any other CFF font, as
 * glyph ids (ISO 32000-1, 9.7.4.2).
 */
#ifndef PDF_CFF_H
#define PDF_CFF_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The 'CFF ' table of a font. */
struct cff {
	const unsigned char *at;
	size_t length;
};

/*
 * The CIDs of the first `count` glyphs, by glyph id.
 *
 * False, and cids untouched, if the font is not CID-keyed.
 */
bool cff_cids(struct cff cff, uint16_t *cids, size_t count);

/*
 * Write the font with all its glyphs wider by this number of units.
 *
 * False, with *out to be discarded, if the font has local subroutines, whose
 * offsets would change, or has a form that HarfBuzz does not write.
 */
bool cff_widen(struct cff cff, int more, struct buffer *out);

/* Overwrite the font's notices with spaces: a few hundred bytes that no viewer
 * needs, in files of a few thousand. */
void cff_blank_notices(struct buffer *font);

#endif
