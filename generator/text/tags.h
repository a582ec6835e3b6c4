/*
 * tags: common HTML tags among a block's letters.
 */
#ifndef TEXT_TAGS_H
#define TEXT_TAGS_H

struct letters;

/*
 * Interpret <b> <i> <u> <s> <sub> <sup> <kbd> with their closing tags, <br>,
 * and the brackets of <https://…>.  Any other tag is noted.
 */
void tags_take(struct letters *letters);

#endif
