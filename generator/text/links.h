/*
 * links: what stands in square brackets, among a block's letters.
 */
#ifndef TEXT_LINKS_H
#define TEXT_LINKS_H

struct letters;

/*
 * Take "[text](address)": its text, and its address in brackets where that
 * says more.  What only looks like a link, and the mark of a footnote, "[^1]",
 * are noted.  A picture, "![…](…)", is left alone.
 */
void links_take(struct letters *letters);

#endif
