/*
 * formula: a formula in a text, $x^2$.
 *
 * verbatim.h decides what is a formula.  Here its dollars are removed and the
 * rest is parsed.
 */
#ifndef TEXT_FORMULA_H
#define TEXT_FORMULA_H

#include "base/buffer.h"
#include "text/math/math.h"
#include "text/rich.h"
#include "text/slots.h"
#include "text/source/notes.h"

struct formula {
	const struct math *row;  /* NULL if it has a fault */
	bool display;            /* on a line of its own */
	const char *typed;       /* with its dollars */
	const char *linear;      /* in one line of text */
	size_t blanks;           /* number of blanks to write in */
	size_t parts;            /* a line may break between two of them */
	struct math_fault fault; /* its place is in `typed` */
};

/* In a text, one such letter stands for each part of a formula. */
#define FORMULA_LETTER "\xf0\x9d\x91\xa5"

enum {
	FORMULA_LETTER_BYTES = sizeof(FORMULA_LETTER) - 1
};

/* Read a formula as typed; the result is in the arena. */
const struct formula *formula_read(
	struct arena *arena, const char *typed, size_t length);

/*
 * The formula with its blanks replaced, in order, by one text each.  Several
 * RICH_BLANK in a row make one blank of their total width; text between two
 * RICH_ANSWER is an answer.
 */
const struct formula *formula_filled(struct arena *arena,
	const struct formula *formula, const char *const *texts);

/* Is its blank i within \ce{…}? */
bool formula_is_chemical(const struct formula *formula, size_t blank);

/* An answer to put inside a formula: without dollars of its own. */
const char *formula_inside(struct arena *arena, const char *text);

/* The letters that stand for the parts of a formula in a text. */
const char *formula_letters(struct arena *arena, const struct formula *formula);

/* The inset of a formula, in the arena. */
const struct inset *formula_inset(
	struct arena *arena, const struct formula *formula);

/* The text of its part i in one line, in the arena. */
const char *formula_part(
	struct arena *arena, const struct formula *formula, size_t part);

/* Does it look as if prices were meant: "$5 for adults and 3$"? */
bool formula_is_price(const char *typed);

/*
 * Put the source of a formula as typed.  Each HIDDEN_SLOT in it becomes the
 * source of the next slot, from number `slot` on.
 */
void formula_put_source(struct buffer *out, const char *typed,
	const struct slots *slots, size_t slot);

/* Note a mark that opens no formula, with the word it begins; notes may be
 * NULL. */
void formula_note_lone(struct notes *notes, const char *lone);

/* Do the spans end in a display formula? */
bool formula_ends(struct spans spans);

#endif
