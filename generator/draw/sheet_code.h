/*
 * sheet_code: the short code at the foot of a sheet, which finds its key.
 *
 * Teachers read it aloud and type it, so it uses no two letters that look
 * alike, and its last letter reveals a typing error.
 */
#ifndef DRAW_SHEET_CODE_H
#define DRAW_SHEET_CODE_H

#include "bank/tier.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;

/* The sheet of a code. */
struct code_of {
	uint64_t content; /* sheet_content() */
	enum tier tier;
	uint32_t form; /* below FORMS_MAX */
};

/*
 * The code of a sheet, "K7MQR-N", in the arena; beyond the 42nd form of a run
 * it is longer, "FDEWX7F-4".
 *
 * No two sheets of a run share a code.  Changed content gives another code,
 * except by chance: 1 in 900,000 for the first form of a run, 1 in 14,000 for
 * the 42nd.
 */
const char *sheet_code_print(struct arena *arena, const struct code_of *of);

/* How closely a text resembles a code. */
enum code_likeness {
	CODE_UNLIKE,
	CODE_NEAR, /* one letter too many or too few for a code */
	CODE_WHOLE /* as many letters as a code */
};

/* Compare a text with a code by its number of letters and digits.  A text with
 * other characters than these and separators is CODE_UNLIKE. */
enum code_likeness sheet_code_resembles(const char *text);

/*
 * Whether a text is a code.  A code with one letter wrong, or two letters
 * swapped, is not.
 */
bool sheet_code_valid(const char *code);

/*
 * Read a code as somebody typed it; the result is in the arena, in the form of
 * sheet_code_print().  Letters may be of any case, spaces and dashes may be
 * anywhere, and letters that codes do not use may stand for those they look
 * like, as far as the check letter decides between them ("k7 m0rn" is K7MQR-N).
 *
 * NULL if it is not a code, or could be either of two.
 */
const char *sheet_code_read(struct arena *arena, const char *text);

/* A copy of a text in capitals, as codes are written, in the arena. */
const char *sheet_code_capitals(struct arena *arena, const char *text);

#endif
