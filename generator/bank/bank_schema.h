/*
 * bank_schema: what a bank may be, as JSON Schema.
 *
 * What an item may be depends on its kind, so there is a definition for each
 * kind of item, of part and of what differs on a tier.
 */
#ifndef BANK_BANK_SCHEMA_H
#define BANK_BANK_SCHEMA_H

#include "yaml/schema.h"

/* The parts that banks and worksheets have in common. */
enum {
	BANK_COMMON_PARTS = 5
};
extern const struct schema_part *const bank_common_parts[BANK_COMMON_PARTS];

/* The schema of a bank, in the arena; *untyped is a field that no part knows
 * the type of, or NULL. */
const char *bank_schema_text(struct arena *arena, const char **untyped);

#endif
