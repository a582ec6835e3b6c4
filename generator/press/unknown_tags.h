/*
 * unknown_tags: tags that were asked for and that no item has.
 */
#ifndef PRESS_UNKNOWN_TAGS_H
#define PRESS_UNKNOWN_TAGS_H

#include "pensum.h"
#include "worksheet/banks.h"

/*
 * Warn of each tag that no item of the banks has, with the nearest; if they
 * have none of the tags, at the level `none`.  Returns false only in that case.
 */
bool unknown_tags_tell(const struct pensum_host *host, struct text_list tags,
	struct bank_list banks, enum pensum_level none);

#endif
