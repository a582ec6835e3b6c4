/*
 * record_read: read a record back to print its forms again.
 *
 * Nothing is drawn: the forms are taken from the record.  Everything that a
 * record says twice must agree, because a record edited by hand might print
 * wrong keys.  So reading a record is also how to check it.
 */
#ifndef RECORD_RECORD_READ_H
#define RECORD_RECORD_READ_H

#include "record/record.h"

/* A run, as its record describes it. */
struct recorded {
	const struct source *source;
	const char *generator; /* "pensum 0.1.0" */
	uint64_t seed;
	struct record_facts facts;
	/* The worksheet as it was then, with banks of the items drawn.  A slice
	 * may have had forms beyond its number. */
	struct worksheet *worksheet;
	/* NULL if it had none; not read yet: roster.h */
	const struct node *roster_path;
	const char *roster_hash;
	/* Form after form, each on the same tiers in the same order.  If only
	 * copies were printed, only the forms in use. */
	const struct form *const *forms;
	size_t form_count;
	size_t tier_count; /* of each form; 1 if only copies were printed */
	size_t item_count; /* each counted once */
};

/* Read a record and check all of it.  Returns false and reports errors if
 * anything is wrong. */
bool record_read(struct reading *reading, const struct source *source,
	struct recorded *recorded);

#endif
