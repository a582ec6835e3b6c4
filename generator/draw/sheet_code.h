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
	const char *worksheet; /* its id */
	enum tier tier;
	uint64_t seed;
	uint32_t form;
};

/*
 * The code of a sheet, "K7MQR-N", in the arena.  Two sheets of one run (one
 * worksheet and seed), of whichever forms and tiers, never share a code.
 */
const char *code_print(struct arena *arena, const struct code_of *of);

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
