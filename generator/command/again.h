/*
 * again: print the part of a record that the options name, for `again` and
 * `key`.
 */
#ifndef COMMAND_AGAIN_H
#define COMMAND_AGAIN_H

#include "command/options.h"
#include "press/run/again.h"

/* Load the record that the options name by path or by code, and call `print`
 * with it. */
enum status again_print_record(const struct options *options,
	const struct again_asked *asked,
	enum status (*print)(struct again *again));

#endif
