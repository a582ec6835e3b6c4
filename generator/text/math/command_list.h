/*
 * command_list: the commands that take arguments, with their readers.
 */
#ifndef TEXT_MATH_COMMAND_LIST_H
#define TEXT_MATH_COMMAND_LIST_H

#include "text/math/command.h"

struct commands {
	const struct command *at; /* sorted by the bytes of their names */
	size_t count;
};

extern const struct commands command_list;

#endif
