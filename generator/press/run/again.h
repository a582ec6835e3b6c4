/*
 * again: what a record says was printed, printed again.
 */
#ifndef PRESS_AGAIN_H
#define PRESS_AGAIN_H

#include "press/press.h"
#include "press/run/code_lookup.h"
#include "record/record_read.h"

struct again {
	const struct pensum_options *options;
	const char *form; /* the one asked for, by name or code; NULL: all */
	struct session *session;
	struct recorded recorded; /* with the roster, if it is as it was and
				     all is asked for */
	struct look look;
	struct press press; /* of what the options ask for */
};

/* Which record, and which of its sheets where the options name no form. */
struct again_asked {
	struct code_lookup_asked lookup; /* but for the form */
	bool of_sheet; /* a code asks for its sheet, not for all of its run */
	const char *needs; /* what to say where no form is asked for; NULL: all
			      are meant then */
};

/* Find the record and read it, find what is asked for of it, and say what has
 * changed since.  `again` must stay where it is. */
enum status again_load(struct again *again, struct session *session,
	const struct again_asked *asked, const struct pensum_options *options);

/* Print its sheets and keys, and what else the run printed of all forms. */
enum status again_print(struct again *again);

/* Print the keys alone, in the style that the options ask for. */
enum status again_print_keys(struct again *again);

#endif
