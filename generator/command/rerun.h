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
	struct recorded recorded; /* with the roster, if it is as it was and
				     all is asked for */
	struct look look;
	struct press press; /* of what --form and --tier ask for */
};

/*
 * Read the record that is the options' one file, say what has changed since,
 * and print what is asked for of it.
 */
enum status rerun_run(const struct options *options,
	enum status (*print)(struct rerun *rerun));

#endif
