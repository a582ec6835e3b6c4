/*
 * unicode: the map from a font's codes back to letters.
 */
#ifndef PDF_UNICODE_H
#define PDF_UNICODE_H

#include "base/buffer.h"
#include "pdf/used_glyphs.h"

/* A ToUnicode CMap (ISO 32000-1, 9.10.3) of glyphs in the order of their codes,
 * which must be distinct.  Codes have one byte if `single`, else two. */
struct buffer unicode_map(struct arena *arena,
	const struct used_glyph *const *used, size_t count, bool single);

#endif
