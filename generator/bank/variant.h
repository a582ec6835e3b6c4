/*
 * variant: what an item is on each tier.
 *
 * A tier's block is laid over the item as written, and the whole is read once
 * more as an item: so whatever an item may be, and must not be, holds for
 * each of its variants.  A reader of its own for tiers was rejected, since it
 * would have to know every kind.
 */
#ifndef BANK_VARIANT_H
#define BANK_VARIANT_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

/* A reader: checks that a value is a mapping of some tiers; into is unused. */
field_reader read_variants;

/*
 * Read the variants that an item's `tiers` names into item->tiers, over the
 * same defaults; the item has been read.  Mistakes are told in the block.
 */
void variants_read(struct reading *reading, const struct item *defaults,
	struct item *item);

/* Whether a tier may have a field of this name otherwise. */
bool variant_may_change(const char *name);

/* What its readers take. */
extern const struct schema_part variant_schema;

#endif
