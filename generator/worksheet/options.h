/*
 * options: readers of a worksheet's smaller fields.
 */
#ifndef WORKSHEET_OPTIONS_H
#define WORKSHEET_OPTIONS_H

#include "yaml/fields.h"

struct schema_part;

/* Each fills these members of a struct worksheet. */
field_reader read_seed;    /* has_seed, seed */
field_reader read_forms;   /* form_names, form_count */
field_reader read_numbers; /* enum numbers */
extern const struct vocabulary options_numbering_words;

field_reader read_overlap; /* overlap, blueprint */
/* const char *; an id that can begin a file's name on any system. */
field_reader read_sheet_id;

field_reader read_balance; /* balance */
field_reader read_leaks;   /* leaks_avoided */
field_reader read_tiers;   /* tiers, tier_count */
field_reader read_key;     /* key_style, key_mono */

/* The types of the readers here, for the schema. */
extern const struct schema_part options_schema;

#endif
