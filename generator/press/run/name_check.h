/*
 * name_check: check, before any work, the names of a run's files.
 */
#ifndef PRESS_NAME_CHECK_H
#define PRESS_NAME_CHECK_H

#include "press/press.h"

/* The files of a run besides the record. */
struct output {
	bool forms, one_file;
	const char *matrix; /* as --matrix has it, or NULL */
};

/* Check that all files of a run have different names, and replace none of
 * another worksheet.  Reports the form or file that does not. */
enum status name_check(const struct press *press, const struct output *output,
	struct errors *errors);

#endif
