/*
 * show: the operators that print a run of glyphs.
 */
#ifndef PDF_SHOW_H
#define PDF_SHOW_H

#include "base/buffer.h"
#include "pdf/used_glyphs.h"

/* Set a font and its size: face `index`'s first font, F, or its second, G. */
void show_font(struct buffer *out, char letter, size_t index, mpt size);

/* Let what is shown until the next EMC stand for a text. */
void show_text_of(struct buffer *out, const char *text, size_t length);

/*
 * Show a run at the current text position.  Font F of face `index` and the
 * run's size are set before and after, with a rise of 0.  If its glyphs alone
 * would not give back its letters, the letters are written beside them.
 */
void show_run(struct buffer *out, const struct used_font *font, size_t index,
	const struct run *run);

/*
 * After the run that ends a line, show the space at which the line broke.  It
 * separates the words when text is copied or read aloud.  Does nothing if the
 * line did not break at a space, or font_choice_space() has none.
 */
void show_line_end(struct buffer *out, const struct used_font *font,
	const struct run *run);

#endif
