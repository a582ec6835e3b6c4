/*
 * blanks: the places in a text that are to be filled in.
 *
 * "Plants take in {{carbon dioxide|CO~2~}}." has one, with the answer
 * expected and another that is right as well.  A brace or bar behind a
 * backslash means only itself.
 */
#ifndef BANK_BLANKS_H
#define BANK_BLANKS_H

#include "yaml/fields.h"

enum {
	BLANKS_MAX = 100 /* of a text */
};

struct blank {
	size_t first, end;        /* bytes of the text that it takes */
	struct text_list answers; /* the one expected, then the others */
};

struct blanks {
	const struct blank *at; /* in the order of the text */
	size_t count;           /* 1 to BLANKS_MAX */
};

/*
 * Find the blanks of a text, which was read from the node.
 *
 * False where it has none, or a mistake in one: braces without their other
 * half, an answer without text, one given twice.  Each is told where it
 * stands.
 */
bool blanks_read(struct reading *reading, const struct node *node,
	const char *text, struct blanks *blanks);

#endif
