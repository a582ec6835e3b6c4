/*
 * variant: the variants of an item on each tier.
 *
 * A tier's block is laid over the item as written, and the result is read as an
 * item.  So every rule for items holds for their variants.  A separate reader
 * for tiers was rejected, because it would have to know every kind.
 */
#ifndef BANK_VARIANT_H
#define BANK_VARIANT_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

/* A reader: checks that a value is a mapping with tiers as keys; into is
 * unused. */
field_reader read_variants;

/*
 * Read the variants in an item's `tiers` into item->tiers, over the item's
 * defaults.  Call after the item is read.  Mistakes are reported in the tier's
 * block.
 */
void variant_read_all(struct reading *reading, const struct item *defaults,
	struct item *item);

/* Whether a tier may change the field of this name. */
bool variant_may_change(const char *name);

/* The values that its readers accept. */
extern const struct schema_part variant_schema;

#endif
