/*
 * blueprint: constraints on the items drawn, besides their number.
 *
 * A section's draw and the worksheet as a whole each have a list of
 * constraints.  They are read here; draw/blueprint/constraint.h joins them with
 * counts, and draw/blueprint/assembly.h finds a choice that meets them all.
 */
#ifndef WORKSHEET_BLUEPRINT_H
#define WORKSHEET_BLUEPRINT_H

#include "worksheet/banks.h"

struct schema_part;

/* The quantity that is counted or summed, and its unit. */
enum constraint_type {
	CONSTRAINT_COUNT,   /* items */
	CONSTRAINT_POINTS,  /* twelfths */
	CONSTRAINT_MINUTES, /* seconds; an item without them counts 0 */
	CONSTRAINT_MEAN, /* mean difficulty in hundredths; an item without one
			    counts as medium */
	CONSTRAINT_DIFFICULTY, /* items of a difficulty */
	CONSTRAINT_TAG,        /* items with a tag */
	CONSTRAINT_STANDARD,   /* items that meet a standard */
	CONSTRAINT_BLOOM,      /* items at a level of Bloom's taxonomy */
	CONSTRAINT_OVERLAP, /* the most items that two forms share, without pins
			     */
	CONSTRAINT_ENEMIES, /* pairs of enemies on a form: none; not read, see
			       draw/blueprint/constraint.h */
	CONSTRAINT_TYPES
};

/* A value of `most`: no limit. */
#define CONSTRAINT_ANY INT32_MAX

struct constraint {
	struct where at; /* its place in the worksheet */
	enum constraint_type type;
	int value;        /* the difficulty or the level, from 1; else 0 */
	const char *name; /* the tag, standard, difficulty or level as written;
			     else NULL */
	int least, most;  /* in the type's unit */
	bool soft;        /* may be broken if nothing else works */
};

/* Begin with {0}. */
struct constraint_list {
	struct constraint *at;
	size_t count, room;
};

/* Readers that add to a struct constraint_list; arg: const enum constraint_type
 * *. */
field_reader read_blueprint;     /* an amount: a number, {min, max, soft} … */
field_reader read_blueprint_per; /* amounts by name: {trade: 2} */
field_reader read_cover; /* each of a list of standards, at least once */

/* Read the amount of a difficulty, already read from pair->key. */
bool blueprint_read_difficulty(struct reading *reading, const struct pair *pair,
	int difficulty, struct constraint_list *list);

/* Whether a list has a constraint of this type. */
bool blueprint_has(
	const struct constraint_list *list, enum constraint_type type);

/* Add a constraint to a list in the arena. */
void blueprint_add(struct arena *arena, struct constraint_list *list,
	struct constraint constraint);

/*
 * Check that some item of the banks has each standard and tag that constraints
 * name.  *hints counts the suggestions made, because each compares all names.
 */
void blueprint_check(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks,
	size_t *hints);

/* If time is limited, warn of items that do not say how long they take. */
void blueprint_check_minutes(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks);

/* The types of the readers here, for the schema. */
extern const struct schema_part blueprint_schema;

#endif
