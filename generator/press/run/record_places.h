/*
 * record_places: the records in files and folders.
 */
#ifndef PRESS_RECORD_PLACES_H
#define PRESS_RECORD_PLACES_H

#include "base/common.h"
#include "base/status.h"
#include "pensum.h"

struct arena;

/*
 * The records in places: files, with those that they have replaced, and
 * folders, with all that are in them.  Says so where one has none.
 */
enum status record_places(const struct pensum_host *host, struct arena *arena,
	struct text_list places, struct text_list *records);

#endif
