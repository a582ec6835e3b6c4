/*
 * command: read the commands of a formula, which begin with a backslash.
 */
#ifndef TEXT_MATH_COMMAND_H
#define TEXT_MATH_COMMAND_H

#include "text/math/parser.h"

/* A command, and the parameters that its reader takes. */
struct command {
	const char *name; /* without its backslash */
	struct math *(*read)(struct parser *parser,
		const struct command *command, size_t at);
	unsigned flags; /* flags, strokes or a size, as the reader says */
	uint32_t code;  /* a sign, style or alphabet, as the reader says */
};

/* Read a command and its arguments; NULL with the fault. */
struct math *command_read(struct parser *parser);

/* Is it the name of a command, without its backslash? */
bool command_is(const char *name, size_t length);

/* Is the next command one that closes a row, like "\right"? */
bool command_closes(const struct parser *parser);

/* Report a command that closes a row when none is open. */
void command_fail_closer(struct parser *parser);

/*
 * Read a command that changes the rest of its row, "\over" or "\bf"; false if
 * none is next.  `top` is the whole row; parts are added to `list`.
 */
bool command_turns(
	struct parser *parser, struct math **top, struct parser_list *list);

/* A space of this width, in em/1000. */
struct math *command_space(struct parser *parser, int width);

#endif
