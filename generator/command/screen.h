/*
 * screen: the terminal that shows the output.
 */
#ifndef COMMAND_SCREEN_H
#define COMMAND_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

/* The number of columns of standard output: those of its terminal, or COLUMNS,
 * or else 80; at least 40. */
size_t screen_columns(void);

/* Whether messages may be coloured: on a terminal that knows colours, unless
 * NO_COLOR asks for none. */
bool screen_colored(void);

/* Whether whoever read standard output has gone, as `head` does. */
bool screen_left(void);

#endif
