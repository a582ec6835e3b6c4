/*
 * blanks_code: blanks that stand in code.
 *
 * In code nothing is Markdown, so what belongs there is no Markdown either:
 * "{{__init__}}" stays that, in the word bank and the key as well.
 */
#ifndef BANK_BLANKS_CODE_H
#define BANK_BLANKS_CODE_H

#include "bank/blanks.h"

struct arena;

/* Make the answers of a text's blanks that stand in code pieces of code.  False
 * where one stands in what is not printed, as in a picture's description. */
bool blanks_mark_code(
	struct arena *arena, const char *text, struct blank *blanks, size_t n);

#endif
