/*
 * record_read: a record read back, so that its forms can be printed again.
 *
 * Nothing is drawn: the forms are as the record has them.  Everything that it
 * says twice must agree, for a record that was changed by hand may print
 * wrong keys.  So this is also what checks a record.
 */
#ifndef RECORD_RECORD_READ_H
#define RECORD_RECORD_READ_H

#include "record/record.h"

/* A run as its record has it. */
struct recorded {
	const struct source *source;
	const char *generator; /* "pensum 0.1.0" */
	uint64_t seed;
	struct record_facts facts;
	/* As it was then, with banks of the items drawn.  A slice may have had
	 * more forms than it says. */
	struct worksheet *worksheet;
	/* NULL where it had none; it is still to be read: roster.h */
	const struct node *roster_path;
	const char *roster_hash;
	/* Form after form, each on the same tiers in the same order; where
	 * copies were printed alone, those that were in use. */
	const struct form *const *forms;
	size_t form_count;
	size_t tier_count; /* of each form; 1 for copies alone */
	size_t item_count; /* different ones */
};

/* Read a record and check all of it; false, told in errors, where anything is
 * wrong. */
bool record_read(struct reading *reading, const struct source *source,
	struct recorded *recorded);

#endif
