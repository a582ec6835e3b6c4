/*
 * again: print the forms of a record again.
 */
#ifndef PRESS_AGAIN_H
#define PRESS_AGAIN_H

#include "press/press.h"
#include "press/run/code_lookup.h"
#include "record/record_read.h"

struct again {
	const struct pensum_options *options;
	const char *form; /* by name or code; NULL: all forms */
	struct session *session;
	struct recorded recorded; /* with the roster, if it is unchanged and all
				     forms are printed */
	struct look look;
	struct press press; /* set up by the options */
};

/* Which record to use, and which sheets if the options name no form. */
struct again_asked {
	struct code_lookup_asked lookup; /* except the form */
	bool of_sheet;     /* a code means its sheet, not its whole run */
	const char *needs; /* the message if no form is named; NULL: no form
			      means all */
};

/* Find and read the record, select the sheets, and report changes since the
 * record was made.  `again` must not move afterwards. */
enum status again_load(struct again *again, struct session *session,
	const struct again_asked *asked, const struct pensum_options *options);

/* Print the sheets and keys, and everything else that the run printed for all
 * forms. */
enum status again_print(struct again *again);

/* Print only the keys, in the style of the options. */
enum status again_print_keys(struct again *again);

#endif
