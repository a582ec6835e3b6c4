/*
 * bank_schema: the JSON Schema of a bank.
 *
 * An item's fields depend on its kind, so there is a definition for each kind
 * of item, of part and of tier block.
 */
#ifndef BANK_BANK_SCHEMA_H
#define BANK_BANK_SCHEMA_H

#include "yaml/schema.h"

/* The schema parts common to banks and worksheets. */
enum {
	BANK_COMMON_PARTS = 6
};
extern const struct schema_part
	*const bank_schema_common_parts[BANK_COMMON_PARTS];

/* The schema of a bank, in the arena.  *untyped is a field whose type is in no
 * part, or NULL. */
const char *bank_schema_text(struct arena *arena, const char **untyped);

#endif
