/*
 * again: the options' one record, printed by `again` or `key`.
 */
#ifndef COMMAND_AGAIN_H
#define COMMAND_AGAIN_H

#include "command/options.h"
#include "press/again.h"

/* Load the record and print what `print` prints of it. */
enum status again_print_record(const struct options *options,
	enum status (*print)(struct again *again));

#endif
