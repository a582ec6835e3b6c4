/*
 * tier: the differentiated levels that one form is printed in.
 *
 * Support, core and extension are the same form for three groups of one
 * class: an item has the same number in each, but its words, the help it
 * gives and how many items there are may differ.
 */
#ifndef BANK_TIER_H
#define BANK_TIER_H

#include "words/word.h"
#include "yaml/fields.h"

struct schema_part;

enum tier {
	TIER_SUPPORT,
	TIER_CORE, /* what everything is that says nothing of tiers */
	TIER_EXTENSION,
	TIER_COUNT
};

/* The names of all tiers, in the order of the enum. */
struct text_list tier_names(void);

/* The name of a tier, as files and banks write it: "support". */
const char *tier_name(enum tier tier);

/* The word for a tier on paper. */
enum word tier_word(enum tier tier);

/* The tier of this name; TIER_COUNT where there is none. */
enum tier tier_named(const char *name);

/* A reader: enum tier, by its name. */
field_reader read_tier;

/*
 * A reader: int[TIER_COUNT], of one number for all tiers or of a mapping,
 * {support: 3, core: 5}, in which a tier not named has as many as core.
 * arg: const struct int_range *.
 */
field_reader read_tier_counts;

/* What its readers take. */
extern const struct schema_part tier_schema;

#endif
