/*
 * record_places: find the records in files and folders.
 */
#ifndef PRESS_RECORD_PLACES_H
#define PRESS_RECORD_PLACES_H

#include "base/common.h"
#include "base/status.h"
#include "pensum.h"

struct arena;

/*
 * List the records in `places`: a file with the records it has replaced, a
 * folder with all of its records.  Tells the host if a place has none.
 */
enum status record_places(const struct pensum_host *host, struct arena *arena,
	struct text_list places, struct text_list *records);

#endif
