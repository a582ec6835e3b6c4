/*
 * tier: the levels of a differentiated form.
 *
 * Support, core and extension are one form for three groups of a class.  An
 * item has the same number in each, but its wording, its help and the number of
 * items may differ.
 */
#ifndef BANK_TIER_H
#define BANK_TIER_H

#include "words/word.h"
#include "yaml/fields.h"

struct schema_part;

enum tier {
	TIER_SUPPORT,
	TIER_CORE, /* the default */
	TIER_EXTENSION,
	TIER_COUNT
};

/* The names of all tiers, in the order of the enum. */
struct text_list tier_names(void);

/* The name of a tier in files and banks: "support". */
const char *tier_name(enum tier tier);

/* The word for a tier on paper. */
enum word tier_word(enum tier tier);

/* The tier of this name; TIER_COUNT if there is none. */
enum tier tier_named(const char *name);

/* A reader: enum tier, by its name. */
field_reader read_tier;

/*
 * A reader: int[TIER_COUNT], from one number for all tiers or from a mapping,
 * {support: 3, core: 5}, in which tiers not named get the number of core.  arg:
 * const struct int_range *.
 */
field_reader read_tier_counts;

/* The values that its readers accept. */
extern const struct schema_part tier_schema;

#endif
