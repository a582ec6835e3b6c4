/*
 * unknown_tags: report tags in a request that no item has.
 */
#ifndef PRESS_UNKNOWN_TAGS_H
#define PRESS_UNKNOWN_TAGS_H

#include "pensum.h"
#include "worksheet/banks.h"

/* Warn of each tag that no item of the banks has, and suggest the nearest one.
 * If no item has any of the tags, report at the level `none` and return
 * false. */
bool unknown_tags_tell(const struct pensum_host *host, struct text_list tags,
	struct bank_list banks, enum pensum_level none);

#endif
