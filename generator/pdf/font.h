/*
 * font: a font dictionary for glyphs of a face.
 *
 * The parts of a font are prepared apart from the file they are written into: a
 * foundry prepares them once for many files.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include "pdf/deflate.h"
#include "pdf/glyphs.h"
#include "pdf/object.h"
#include "type/font/fonts.h"

/*
 * The glyphs of a font.  Ids are distinct, except for glyphs with `again` set.
 *
 * Each letter-spacing has a font of its own, which has the space in its widths.
 * Space added by an operator looks like the end of a word to programs that
 * extract text.
 */
struct font_glyphs {
	const struct face *face;
	int letter_space; /* thousandths of an em, as in struct run */
	struct used_glyph *at;
	size_t count;
};

/* The contents of a font's objects, the streams deflated. */
struct font_parts {
	const struct face *face;
	bool single;        /* codes are single bytes: a simple font */
	struct buffer name; /* a PDF name: "/ABCDEF+CharisSIL" */
	struct buffer widths, map, file, file_entries;
	struct buffer glyphs; /* of each code; empty if codes are ids */
	uint64_t hash;        /* of the streams */
};

/*
 * Subset a face and prepare the parts of its font, in the arena; sets the
 * glyphs' codes and widths.
 *
 * False if HarfBuzz cannot make the subset.
 */
bool font_prepare(struct arena *arena, struct deflater *deflater,
	struct font_glyphs glyphs, struct font_parts *parts);

/* The font file of glyphs whose codes and widths this sets.  False if HarfBuzz
 * cannot make it. */
bool font_cut(
	struct arena *arena, struct font_glyphs glyphs, struct buffer *file);

/* A font in a joined file (truetype.h): its glyphs, and a deflated map of these
 * or of more. */
struct font_joint {
	const struct face *face;
	const struct used_glyph **at;
	size_t count;
	struct buffer map;
};

/* The parts of a joined font. */
struct font_parts font_join(struct arena *arena, struct deflater *deflater,
	const struct font_joint *joint, const struct buffer *file);

/* The map from single bytes to letters, deflated. */
struct buffer font_map(struct arena *arena, struct deflater *deflater,
	const struct used_glyph **glyphs, size_t count, enum effort effort);

/* Write a font, whose parts must outlive the file; returns its Type 0 or its
 * only dictionary, or NULL if the file has failed. */
HPDF_Dict font_write(struct pdf_file *file, const struct font_parts *parts);

#endif
