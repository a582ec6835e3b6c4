/*
 * joint: one font for the common letters of a face and a file's other letters.
 *
 * Common letters have fixed codes (foundry.h).  The font leaves out those that
 * the file does not show and appends the file's other letters, so that a face
 * needs no second font.
 */
#ifndef PDF_JOINT_H
#define PDF_JOINT_H

#include "pdf/used_glyphs.h"

struct font_parts;
struct pdf_file;

enum {
	JOINT_MOST = 100 /* glyphs besides common letters */
};

/*
 * The parts of the font of a face whose fount is ready, in the file's arena.
 * If `own`, the font has the face's own glyphs too, and their codes and widths
 * are set.
 *
 * NULL if HarfBuzz cannot make it, or if the glyphs are too many or too large
 * for the format.
 */
const struct font_parts *joint_font(struct pdf_file *file,
	struct plates *plates, const struct used_font *font, bool own);

#endif
