/*
 * completion_parts: what the scripts of several shells share.
 */
#ifndef COMMAND_COMPLETION_PARTS_H
#define COMMAND_COMPLETION_PARTS_H

#include "base/buffer.h"
#include "command/command.h"
#include "command/option_rows.h"

/* Is the option one that the command takes and shows? */
bool completion_parts_shown(
	const struct option_row *row, const struct command *command);

/* Write a text in single quotes of a shell. */
void completion_parts_quote(struct buffer *out, const char *text);

/*
 * What the scripts of bash and zsh ask the program itself: tags and ids of the
 * banks on the command line, or of those in this folder if there are none.  A
 * field of `list --format tsv` has them.
 */
const char *completion_parts_asking(void);

#endif
