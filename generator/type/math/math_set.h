/*
 * math_set: set a formula into boxes.
 *
 * The rules are those of TeX (The TeXbook, Appendix G) with the parameters of
 * an OpenType font's MATH table, as LuaTeX applies them.
 */
#ifndef TYPE_MATH_SET_H
#define TYPE_MATH_SET_H

#include "base/common.h"
#include "text/math/math.h"
#include "type/box.h"

#include <stdbool.h>

struct arena;
struct family;

/* What to set a formula with. */
struct math_setting {
	struct arena *arena;     /* of the result */
	const struct face *face; /* has a MATH table */
	/* The family whose letters and digits replace the face's own, or
	 * NULL. */
	const struct family *letters;
	mpt size;
	uint8_t gray;
	bool bold;
	bool display; /* in display size */
	bool comma;   /* the language's decimal sign is a comma */
	/* Sets a text of the formula, or letters that the face lacks, on one
	 * line. */
	struct line (*text)(void *with, const char *text,
		enum math_alphabet alphabet, mpt size);
	void *with;
};

enum {
	MATH_SET_TAG = 1667 /* before the number of an equation, em/1000 */
};

/*
 * Set a row as one box.  If it ends in a MATH_TAG, that is its last box, and
 * *tag is the tag's width with the room before it; else *tag is 0.
 */
struct box math_set(
	const struct math_setting *setting, const struct math *row, mpt *tag);

/* Set a row as boxes that stand side by side, one for each of its parts
 * (row_parts() in text/math/row.h), with the space between them. */
void math_set_parts(const struct math_setting *setting, const struct math *row,
	struct box *boxes);

#endif
