/*
 * again: what a record says was printed, printed again.
 */
#ifndef PRESS_AGAIN_H
#define PRESS_AGAIN_H

#include "press/press.h"
#include "record/record_read.h"

struct again {
	const struct pensum_options *options;
	struct session *session;
	struct recorded recorded; /* with the roster, if it is as it was and
				     all is asked for */
	struct look look;
	struct press press; /* of what the options ask for */
};

/* Read a record, find what is asked for of it, and say what has changed since.
 * `again` must stay where it is. */
enum status again_load(struct again *again, struct session *session,
	const char *path, const struct pensum_options *options);

/* Print its sheets and keys, and what else the run printed of all forms. */
enum status again_print(struct again *again);

/* Print the keys alone, in the style that the options ask for. */
enum status again_print_keys(struct again *again);

#endif
