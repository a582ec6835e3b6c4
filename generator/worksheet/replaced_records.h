/*
 * replaced_records: the records that others took the place of, in records/
 * beside them: record_file.h.
 */
#ifndef WORKSHEET_REPLACED_RECORDS_H
#define WORKSHEET_REPLACED_RECORDS_H

#include "base/common.h"

struct arena;

/* Where `ID-CODE.record.yaml` are kept that were `ID.record.yaml`, this path,
 * in the order of their names; broken ones have no code and are left out. */
struct text_list replaced_records(struct arena *arena, const char *path);

/* All records of a folder: those that are kept, and then those in it. */
struct text_list replaced_records_in(struct arena *arena, const char *folder);

#endif
