/*
 * record_check: whether a record is complete enough to be part of a history.
 *
 * This accepts records of earlier versions, which record_read.h cannot print
 * again.
 */
#ifndef RECORD_RECORD_CHECK_H
#define RECORD_RECORD_CHECK_H

#include "yaml/fields.h"

/* The parts of a record. */
struct record_sum {
	const char *worksheet; /* its id */
	const char *seed;
	size_t forms, items; /* items: each counted once */
};

/*
 * Check that a record has all its parts, and the content of every item drawn
 * and of its stimulus.  Returns false and reports errors if something is
 * missing.
 */
bool record_check(struct reading *reading, const struct node *root,
	struct record_sum *sum);

/* Returns false and reports an error if a newer version of the program made the
 * record. */
bool record_check_version(struct reading *reading, const struct node *root);

#endif
