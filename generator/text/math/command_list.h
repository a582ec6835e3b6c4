/*
 * command_list: the commands that take something, and who reads each.
 */
#ifndef TEXT_MATH_COMMAND_LIST_H
#define TEXT_MATH_COMMAND_LIST_H

#include "text/math/command.h"

struct commands {
	const struct command *at; /* in the order of their names' bytes */
	size_t count;
};

extern const struct commands command_list;

#endif
