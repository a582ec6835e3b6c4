/*
 * joint: the font of the letters that a file shows in a face.
 *
 * Common letters have fixed codes (foundry.h).  Those that a file does not show
 * are left out of its font, and its other letters follow behind, so that a face
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
 * The parts of the font of a face whose fount is ready, in the file's arena;
 * sets the codes and widths of its own glyphs if these are wanted.
 *
 * NULL if HarfBuzz cannot make it, or if the glyphs are too many or too large
 * for codes and places of so few bytes.
 */
const struct font_parts *joint_font(struct pdf_file *file,
	struct plates *plates, const struct used_font *font, bool own);

#endif
