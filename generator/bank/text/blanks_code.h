/*
 * blanks_code: blanks that stand in code.
 *
 * Nothing in code is Markdown, so an answer in code is not Markdown either:
 * "{{__init__}}" keeps its underscores, also in the word bank and the key.
 */
#ifndef BANK_BLANKS_CODE_H
#define BANK_BLANKS_CODE_H

#include "bank/text/blanks.h"

struct arena;

/* Mark the answers of blanks in code as code.  Returns false if a blank is in a
 * part of the text that is not printed, such as a picture's description. */
bool blanks_code_mark(
	struct arena *arena, const char *text, struct blank *blanks, size_t n);

#endif
