/*
 * links: text in square brackets among a block's letters.
 */
#ifndef TEXT_LINKS_H
#define TEXT_LINKS_H

struct letters;

/*
 * Turn "[text](address)" into its text, followed by the address in parentheses
 * if that adds anything.  Text that only looks like a link, and the mark of a
 * footnote, "[^1]", are noted.  A picture, "![…](…)", is left alone.
 */
void links_take(struct letters *letters);

#endif
