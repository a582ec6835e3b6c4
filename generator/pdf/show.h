/*
 * show: the operators that print a run of glyphs.
 */
#ifndef PDF_SHOW_H
#define PDF_SHOW_H

#include "base/buffer.h"
#include "pdf/used_glyphs.h"

/* Set a font and its size: F the font of face `index`, G its second. */
void show_font(struct buffer *out, char letter, size_t index, mpt size);

/* What is shown until the next EMC stands for a text. */
void show_text_of(struct buffer *out, const char *text, size_t length);

/*
 * Show a run at the current text position, in its font, F, and size, which are
 * set before and after; the rise is 0.  If its glyphs alone would not give back
 * its letters, the letters are written beside them.
 */
void show_run(struct buffer *out, const struct used_font *font, size_t index,
	const struct run *run);

/*
 * Show the space at which a line broke, after the run that ends the line: it
 * separates the words for those who copy or hear the text.  Does nothing if the
 * line did not break at a space, or the font's space is not used elsewhere.
 */
void show_line_end(struct buffer *out, const struct used_font *font,
	const struct run *run);

#endif
