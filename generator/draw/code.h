/*
 * code: the short code at the foot of a sheet, which finds its key.
 *
 * Teachers read it aloud and type it, so it uses no two letters that look
 * alike, and its last letter shows a slip.
 */
#ifndef DRAW_CODE_H
#define DRAW_CODE_H

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

#endif
