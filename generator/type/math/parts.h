/*
 * parts: functions that set each kind of part, for the table in rows.c.
 */
#ifndef TYPE_MATH_PARTS_H
#define TYPE_MATH_PARTS_H

#include "type/math/setter.h"

typedef struct part parts_setter(struct spot spot, const struct math *math);

/* letters.c */
parts_setter letters_symbol;
parts_setter letters_name;
parts_setter letters_text;
parts_setter letters_blank;

/* fractions.c */
parts_setter fractions_set;
parts_setter fractions_root;

/* scripts.c */
parts_setter scripts_set;

/* fences.c */
parts_setter fences_set;
parts_setter fences_delimiter;
parts_setter fences_middle;

/* accents.c */
parts_setter accents_set;
parts_setter accents_line;
parts_setter accents_brace;
parts_setter accents_stack;
parts_setter accents_arrow;

/* tables.c */
parts_setter tables_set;

/* frames.c */
parts_setter frames_cancel;
parts_setter frames_frame;
parts_setter frames_phantom;
parts_setter frames_smash;
parts_setter frames_division;
parts_setter frames_rule;
parts_setter frames_raised;
parts_setter frames_tag;
parts_setter frames_answer;

/* How far a box reaches above or below the axis, whichever is farther. */
mpt fences_half(struct spot spot, const struct box *box);

/* A large operator with its limits above and below it. */
struct part scripts_limits(struct spot spot, const struct part *base,
	const struct math *over, const struct math *under);

#endif
