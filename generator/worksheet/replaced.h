/*
 * replaced: the records that others took the place of, in records/ beside
 * them: record_file.h.
 */
#ifndef WORKSHEET_REPLACED_H
#define WORKSHEET_REPLACED_H

#include "base/common.h"

struct arena;

/* Where `ID-CODE.record.yaml` are kept that were `ID.record.yaml`, this path,
 * in the order of their names; broken ones have no code and are left out. */
struct text_list replaced_records(struct arena *arena, const char *path);

/* The name that a record kept under this one had, "w.record.yaml" for
 * "w-K7MQR-N.record.yaml"; NULL where it has no code. */
const char *replaced_name(struct arena *arena, const char *kept);

/* All records of a folder: those that are kept, and then those in it. */
struct text_list replaced_records_in(struct arena *arena, const char *folder);

#endif
