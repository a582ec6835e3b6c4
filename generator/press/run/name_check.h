/*
 * name_check: check, before any work, that a run's files have distinct names,
 * and names of their worksheet.
 */
#ifndef PRESS_NAME_CHECK_H
#define PRESS_NAME_CHECK_H

#include "press/press.h"

/* The files of a run besides the record. */
struct output {
	bool forms, one_file;
	const char *matrix; /* as --matrix has it, or NULL */
};

/* Check that all files of a run will have names of their own, and replace none
 * of another worksheet.  Reports the form that has another's name, or the
 * file. */
enum status name_check(const struct press *press, const struct output *output,
	struct errors *errors);

#endif
