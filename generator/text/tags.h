/*
 * tags: the HTML that teachers know, among a block's letters.
 */
#ifndef TEXT_TAGS_H
#define TEXT_TAGS_H

struct letters;

/*
 * Take <b> <i> <u> <s> <sub> <sup> <kbd>, each with what closes it, <br>, and
 * the brackets of <https://…>.  Any other tag is noted.
 */
void tags_take(struct letters *letters);

#endif
