/*
 * item_filter: which items --kind and --tag ask for.
 */
#ifndef COMMAND_ITEM_FILTER_H
#define COMMAND_ITEM_FILTER_H

#include "command/options.h"
#include "worksheet/worksheet.h"

/* Have a draw keep to them; says so where there is no such kind. */
bool item_filter_read(const struct options *options, struct draw *draw);

#endif
