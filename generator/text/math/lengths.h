/*
 * lengths: commands that take lengths, like \hspace and \rule.
 */
#ifndef TEXT_MATH_LENGTHS_H
#define TEXT_MATH_LENGTHS_H

#include "text/math/command.h"

typedef struct math *lengths_reader(
	struct parser *parser, const struct command *command, size_t at);

lengths_reader lengths_space;
lengths_reader lengths_rule;
lengths_reader lengths_raise; /* code: 1 for \raisebox, which takes text;
				 flags: 1 to lower */

#endif
