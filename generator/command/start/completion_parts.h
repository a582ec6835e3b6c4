/*
 * completion_parts: parts shared by the scripts of several shells.
 */
#ifndef COMMAND_COMPLETION_PARTS_H
#define COMMAND_COMPLETION_PARTS_H

#include "base/buffer.h"
#include "command/command.h"
#include "command/option_rows.h"

/* Whether a command takes an option and shows it in its help. */
bool completion_parts_shown(
	const struct option_row *row, const struct command *command);

/* Write a text in a shell's single quotes. */
void completion_parts_quote(struct buffer *out, const char *text);

/* Shell code by which the scripts of bash and zsh ask the program for a field
 * of `list --format tsv`, such as tags and ids: of the banks on the command
 * line or, without any, of those in the current folder. */
const char *completion_parts_asking(void);

#endif
