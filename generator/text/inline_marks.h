/*
 * inline_marks: what the marks in a block's letters mean.
 *
 * md4c finds emphasis and code.  What teachers write besides (tags, links,
 * raised and lowered letters) is found here, among the letters that are
 * neither code nor escaped; and emphasis is taken back where it is arithmetic.
 */
#ifndef TEXT_INLINE_MARKS_H
#define TEXT_INLINE_MARKS_H

struct letters;

/*
 * Give each mark its meaning: marks that have done their work are LETTER_GONE
 * afterwards, letters have the flags they are to be set with, and what is
 * printed as typed though it looks like Markdown is noted.
 */
void inline_marks(struct letters *letters);

#endif
