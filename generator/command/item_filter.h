/*
 * item_filter: which items --kind and --tag ask for.
 */
#ifndef COMMAND_ITEM_FILTER_H
#define COMMAND_ITEM_FILTER_H

#include "command/options.h"
#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

/* Have a draw keep to them; says so where there is no such kind. */
bool wanted_read(const struct options *options, struct draw *draw);

/* Warn of each --tag that no item of the banks has, with the nearest. */
void wanted_tags(struct arena *arena, const struct options *options,
	struct bank_list banks);

#endif
