/*
 * blueprint: what a choice of items must meet besides how many they are.
 *
 * A section's draw and the worksheet as a whole each have a list of
 * constraints.  They are read here; draw/constraint.h adds what they share
 * with counts, and draw/assembly.h finds a choice that meets them all.
 */
#ifndef WORKSHEET_BLUEPRINT_H
#define WORKSHEET_BLUEPRINT_H

#include "worksheet/banks.h"

struct schema_part;

/* What is counted or added up, and in which unit. */
enum constraint_type {
	CONSTRAINT_COUNT,      /* items */
	CONSTRAINT_POINTS,     /* twelfths */
	CONSTRAINT_MINUTES,    /* seconds; an item without counts 0 */
	CONSTRAINT_MEAN,       /* mean difficulty in hundredths; an item
				  without counts as medium */
	CONSTRAINT_DIFFICULTY, /* items of a difficulty */
	CONSTRAINT_TAG,        /* items with a tag */
	CONSTRAINT_STANDARD,   /* items that meet a standard */
	CONSTRAINT_BLOOM,      /* items of a level of Bloom's */
	CONSTRAINT_OVERLAP,    /* items that a form shares with another, pins
				  not counted: at most */
	CONSTRAINT_ENEMIES,    /* pairs of enemies on a form: none; not read,
				  see draw/constraint.h */
	CONSTRAINT_TYPES
};

/* As `most`: there is no limit. */
#define CONSTRAINT_ANY INT32_MAX

struct constraint {
	struct where at; /* where it is written */
	enum constraint_type type;
	int value;        /* the difficulty or the level, from 1; else 0 */
	const char *name; /* the tag, standard, difficulty or level as written;
			     else NULL */
	int least, most;  /* in the type's unit */
	bool soft;        /* gives way where there is no other way */
};

/* Begin with zeros. */
struct constraint_list {
	struct constraint *at;
	size_t count, room;
};

/* Readers, each of a value that adds to a struct constraint_list; arg: const
 * enum constraint_type *. */
field_reader read_blueprint;     /* an amount: a number, {min, max, soft} … */
field_reader read_blueprint_per; /* amounts by name: {trade: 2} */
field_reader read_cover; /* each of a list of standards, at least once */

/* Read the amount of a difficulty; pair->key was read as the difficulty. */
bool blueprint_read_difficulty(struct reading *reading, const struct pair *pair,
	int difficulty, struct constraint_list *list);

/* Whether a list has one of this type. */
bool blueprint_has(
	const struct constraint_list *list, enum constraint_type type);

/* Add one to a list in the arena. */
void blueprint_add(struct arena *arena, struct constraint_list *list,
	struct constraint constraint);

/*
 * Check that the standards and tags that constraints name are an item's of
 * these banks.  *hints counts the suggestions made, each of which looks at
 * all.
 */
void blueprint_check(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks,
	size_t *hints);

/* Warn, where time is limited, of items that say nothing of theirs. */
void blueprint_check_minutes(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks);

/* What its readers take. */
extern const struct schema_part blueprint_schema;

#endif
