/*
 * rerun: a run taken from its record, ready to be printed again.
 */
#ifndef COMMAND_RERUN_H
#define COMMAND_RERUN_H

#include "command/session.h"
#include "press/press.h"
#include "record/record_read.h"

struct rerun {
	const struct options *options;
	struct session *session;
	const char *form; /* the one asked for, by name or code; NULL: all */
	struct recorded recorded; /* with the roster, if it is as it was and
				     all is asked for */
	struct look look;
	struct press press; /* of what --form and --tier ask for */
};

/* What a command prints of a record. */
struct rerun_command {
	const char *name;
	bool of_sheet; /* a code asks for its sheet, not for all of its run */
	const char *needs; /* what to say where no form is asked for; NULL: all
			      are printed then */
	enum status (*print)(struct rerun *rerun);
};

/*
 * Read the record that the options name, or that has the code that they name,
 * say what has changed since, and print what is asked for of it.
 */
enum status rerun_run(
	const struct options *options, const struct rerun_command *command);

#endif
