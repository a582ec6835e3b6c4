/*
 * font: a font dictionary for glyphs of a face.
 *
 * What a font is made of is prepared apart from the file that it is written
 * into: a foundry prepares it once for many files.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include "pdf/deflate.h"
#include "pdf/glyphs.h"
#include "pdf/object.h"
#include "type/font/fonts.h"

/* The glyphs of a font, no two of one id. */
struct font_glyphs {
	const struct face *face;
	struct used_glyph *at;
	size_t count;
};

/* What a font's objects say, the streams deflated. */
struct font_parts {
	const struct face *face;
	struct buffer name; /* a name of PDF: "/ABCDEF+CharisSIL" */
	struct buffer widths, map, file, file_entries;
	uint64_t hash; /* of the streams */
};

/*
 * Subset a face and say what its font is made of, in the arena; sets the
 * glyphs' codes and widths.
 *
 * False where HarfBuzz cannot make the subset.
 */
bool font_prepare(struct arena *arena, struct deflater *deflater,
	struct font_glyphs glyphs, struct font_parts *parts);

/* Write a font whose parts outlive the file; its Type 0 dictionary, or NULL
 * where the file has failed. */
HPDF_Dict font_write(struct pdf_file *file, const struct font_parts *parts);

#endif
