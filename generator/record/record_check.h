/*
 * record_check: whether a record has what tells of the past.
 *
 * So a record of an earlier version can be part of a history, though it cannot
 * be printed again: record_read.h.
 */
#ifndef RECORD_RECORD_CHECK_H
#define RECORD_RECORD_CHECK_H

#include "yaml/fields.h"

/* What a record holds. */
struct record_sum {
	const char *worksheet; /* its id */
	const char *seed;
	size_t forms, items; /* items: different ones */
};

/*
 * Check that a record, as it was read, has all its parts and that every item
 * drawn, and its stimulus, has its content; false, told in errors, where it
 * lacks something.
 */
bool record_check(struct reading *reading, const struct node *root,
	struct record_sum *sum);

/* Report a record of a newer version of the program; false where it is one. */
bool record_check_version(struct reading *reading, const struct node *root);

#endif
