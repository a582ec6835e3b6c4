/*
 * inline_marks: interpret the marks among a block's letters.
 *
 * md4c finds emphasis and code.  Tags, links, superscripts and subscripts are
 * found here, among letters that are neither code nor escaped.  Emphasis that
 * is really arithmetic is undone.
 */
#ifndef TEXT_INLINE_MARKS_H
#define TEXT_INLINE_MARKS_H

struct letters;

/*
 * Interpret each mark.  Marks that were used become LETTER_GONE, letters get
 * the flags to be set with, and text that looks like Markdown but is printed as
 * typed is noted.
 */
void inline_marks(struct letters *letters);

#endif
