/*
 * command: what a backslash begins in a formula.
 */
#ifndef TEXT_MATH_COMMAND_H
#define TEXT_MATH_COMMAND_H

#include "text/math/parser.h"

/* A command with the parameters of its reader. */
struct command {
	const char *name; /* without its backslash */
	struct math *(*read)(struct parser *parser,
		const struct command *command, size_t at);
	unsigned flags; /* a flag, stroke, size or style, as the reader has
			   it */
	uint32_t code;  /* a sign */
};

/* Read a command and what it takes; NULL with the fault. */
struct math *command_read(struct parser *parser);

/* Is it the name of a command, without its backslash? */
bool command_is(const char *name, size_t length);

/* Does a command come next that closes a row, like "\right"? */
bool command_closes(const struct parser *parser);

/* Report such a command where nothing is open. */
void command_fail_closer(struct parser *parser);

/*
 * Read a command that turns the row it stands in, "\over" or "\bf".  False if
 * none comes next.  `top` is the whole row, `list` where parts are added.
 */
bool command_turns(
	struct parser *parser, struct math **top, struct parser_list *list);

/* A space of this width, in em/1000. */
struct math *command_space(struct parser *parser, int width);

#endif
