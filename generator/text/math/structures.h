/*
 * structures: readers of commands that build on their arguments, like \frac,
 * for the table of command_list.c.
 */
#ifndef TEXT_MATH_STRUCTURES_H
#define TEXT_MATH_STRUCTURES_H

#include "text/math/command.h"

typedef struct math *structures_reader(
	struct parser *parser, const struct command *command, size_t at);

structures_reader structures_fraction; /* code: its style */
structures_reader structures_binomial; /* code: its style */
structures_reader structures_genfrac;
structures_reader structures_between; /* code: left bracket; flags: right */
structures_reader structures_prescript;
structures_reader structures_tag;
structures_reader structures_root;
structures_reader structures_accent;
structures_reader structures_line;
structures_reader structures_brace;
structures_reader structures_stack; /* MATH_UNDER; code: 1 for a relation */
structures_reader structures_arrow;
structures_reader structures_cancel; /* flags: strokes */
structures_reader structures_cancel_to;
structures_reader structures_frame; /* flags: strokes */
structures_reader structures_enclose;
structures_reader structures_division;
structures_reader structures_phantom;
structures_reader structures_smash;
structures_reader structures_class; /* code: the class */
structures_reader structures_not;

/* A fraction of two rows; with brackets around it where `open` is not 0. */
struct math *structures_over(struct parser *parser, const struct math *over,
	const struct math *under, uint32_t open);

#endif
