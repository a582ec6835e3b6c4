/*
 * option_rows: a table of all options of the command line.
 */
#ifndef COMMAND_OPTION_ROWS_H
#define COMMAND_OPTION_ROWS_H

#include "command/options.h"

/* Applies an option.  Returns what it expects if the value is bad. */
typedef const char *option_set(struct options *options, const char *value);

struct option_row {
	const char *name;
	char letter;          /* 0 for none */
	const char *argument; /* NULL for a flag; "[=X]" if optional: without
				 one, set() gets NULL */
	unsigned commands;    /* of enum command_bit */
	option_set *set;      /* NULL for a flag, and for a text stored
				 unchanged */
	const char *help;     /* NULL hides it */
	size_t offset;        /* in struct options, where set is NULL */
};

/* Whether its argument is optional. */
static inline bool option_row_optional(const struct option_row *row)
{
	return row->argument != NULL && row->argument[0] == '[';
}

/* All of them, in the order of --help. */
const struct option_row *option_rows(size_t *count);

#endif
