/*
 * screen: properties of the terminal that shows the output.
 */
#ifndef COMMAND_SCREEN_H
#define COMMAND_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

/* The number of columns of standard output: those of its terminal, or COLUMNS,
 * or else 80; at least 40. */
size_t screen_columns(void);

/* Whether messages may be coloured: if standard error is a terminal that has
 * colours, unless NO_COLOR is set. */
bool screen_colored(void);

/* Whether the reader of standard output has gone, as `head` does. */
bool screen_left(void);

#endif
