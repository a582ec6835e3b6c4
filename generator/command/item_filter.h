/*
 * item_filter: the items that --kind and --tag select.
 */
#ifndef COMMAND_ITEM_FILTER_H
#define COMMAND_ITEM_FILTER_H

#include "command/options.h"
#include "worksheet/worksheet.h"

/* Restrict a draw to the items selected.  Reports an unknown kind. */
bool item_filter_read(const struct options *options, struct draw *draw);

#endif
