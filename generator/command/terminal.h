/*
 * terminal: what the output is shown on.
 */
#ifndef COMMAND_TERMINAL_H
#define COMMAND_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* How many columns standard output has: those of its terminal, or what COLUMNS
 * says, else 80; at least 40. */
size_t terminal_columns(void);

/* Whether messages may be coloured: on a terminal that knows colours, unless
 * NO_COLOR asks for none. */
bool terminal_colored(void);

/* Whether whoever read standard output has gone, as `head` does. */
bool terminal_left(void);

#endif
