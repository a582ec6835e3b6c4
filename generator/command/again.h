/*
 * again: what the options name of a record, printed by `again` or `key`.
 */
#ifndef COMMAND_AGAIN_H
#define COMMAND_AGAIN_H

#include "command/options.h"
#include "press/run/again.h"

/* Load the record that the options' files name, or that has the code that they
 * name, and print what `print` prints of it. */
enum status again_print_record(const struct options *options,
	const struct again_asked *asked,
	enum status (*print)(struct again *again));

#endif
