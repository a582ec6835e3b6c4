/*
 * blanks: places in a text to fill in.
 *
 * "Plants take in {{carbon dioxide|CO~2~}}." has one blank, with the expected
 * answer and another accepted one.  "She {{?is|are}} here." has a choice, the
 * right option first.  A brace or bar after a backslash is literal.
 */
#ifndef BANK_BLANKS_H
#define BANK_BLANKS_H

#include "yaml/fields.h"

enum {
	BLANKS_MAX = 100 /* of a text */
};

struct blank {
	size_t first, end;        /* its range in the text, in bytes */
	struct text_list answers; /* the one expected, then others */
	struct text_list wrong;   /* the other options of a choice in the line;
				     none: room to write */
	bool literal;             /* it stands in code or in a formula */
};

struct blanks {
	const struct blank *at; /* in the order of the text */
	size_t count;           /* 1 to BLANKS_MAX */
};

/*
 * Find the blanks of a text that was read from the node.
 *
 * Returns false and reports errors in place if there is none or one is wrong:
 * an unmatched brace, an empty answer, an answer given twice, or a choice that
 * has no wrong option or stands in code or a formula.
 */
bool blanks_read(struct reading *reading, const struct node *node,
	const char *text, struct blanks *blanks);

#endif
