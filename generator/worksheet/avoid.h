/*
 * avoid: what earlier runs drew.
 */
#ifndef WORKSHEET_AVOID_H
#define WORKSHEET_AVOID_H

#include "worksheet/paths.h"

enum {
	RECORD_BYTES = 64 * 1024 * 1024 /* of a record's file, at most */
};

/*
 * The names ("bank/item") that these records list, sorted, each once.
 *
 * A file that cannot be read, or is no record, is a mistake.
 */
struct text_list avoid_read(struct reading *reading, struct path_list records);

#endif
