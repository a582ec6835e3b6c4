/*
 * sheet_code: the short code at the foot of a sheet, which finds its key.
 *
 * Teachers read it aloud and type it, so it uses no two letters that look
 * alike, and its last letter shows a slip.
 */
#ifndef DRAW_SHEET_CODE_H
#define DRAW_SHEET_CODE_H

#include "bank/tier.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;

/* Which sheet. */
struct code_of {
	uint64_t content; /* sheet_content() */
	enum tier tier;
	uint32_t form; /* below FORMS_MAX */
};

/*
 * The code of a sheet, "K7MQR-N", in the arena; beyond the 42nd form of a run
 * it is longer, "FDEWX7F-4".
 *
 * Two sheets of one run, of whichever forms and tiers, never share a code.  A
 * form with other content has another code: by chance the same once in 900,000
 * times for the first of a run, in 14,000 for the 42nd.
 */
const char *code_print(struct arena *arena, const struct code_of *of);

/* Whether codes have so many letters, the dash left out. */
bool code_is_long_as(size_t letters);

/*
 * Whether a text is a code.  A code with one letter wrong, or with two
 * letters swapped, is none.
 */
bool code_valid(const char *code);

/*
 * A code as somebody typed it, in the arena and as code_print() gives it: in
 * letters of any case, with spaces, dashes and dots anywhere or nowhere, and
 * with letters that codes do not use for those that they look like, as far as
 * the check letter tells which is meant ("k7 m0rn" is K7MQR-N).
 *
 * NULL where it is none, or may be either of two.
 */
const char *code_read(struct arena *arena, const char *text);

#endif
