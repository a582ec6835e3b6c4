/*
 * formula: a formula in a text, $x^2$.
 *
 * What is a formula was decided by verbatim.h; here its dollars are taken off
 * and the rest is parsed.
 */
#ifndef TEXT_FORMULA_H
#define TEXT_FORMULA_H

#include "base/buffer.h"
#include "text/math/math.h"
#include "text/rich.h"
#include "text/slots.h"
#include "text/source/notes.h"

struct formula {
	const struct math *row;  /* NULL: it has a fault */
	bool display;            /* on a line of its own */
	const char *typed;       /* with its dollars */
	const char *linear;      /* in one line of text */
	size_t blanks;           /* room to write in it */
	size_t parts;            /* between which a line may break */
	struct math_fault fault; /* its place is in `typed` */
};

/* A letter of a text stands for each part of a formula in it. */
#define FORMULA_LETTER "\xf0\x9d\x91\xa5"

enum {
	FORMULA_LETTER_BYTES = sizeof(FORMULA_LETTER) - 1
};

/* Read a formula as typed; the result is in the arena. */
const struct formula *formula_read(
	struct arena *arena, const char *typed, size_t length);

/*
 * The formula with a text of the list in place of each blank, of which there
 * are as many: several blanks in a row make one as wide, what stands between
 * two RICH_ANSWER is an answer.
 */
const struct formula *formula_filled(struct arena *arena,
	const struct formula *formula, const char *const *texts);

/* Is its blank i within \ce{…}? */
bool formula_is_chemical(const struct formula *formula, size_t blank);

/* An answer as text of a formula: without the dollars of a formula. */
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
 * The source of a formula as typed, in which parts that are read by themselves
 * stand for HIDDEN_SLOT, from number `slot` on.
 */
void formula_put_source(struct buffer *out, const char *typed,
	const struct slots *slots, size_t slot);

/* Note a mark that opens no formula, with the word it begins; notes may be
 * NULL. */
void formula_note_lone(struct notes *notes, const char *lone);

/* Do the spans end in a formula of its own? */
bool formula_ends(struct spans spans);

#endif
