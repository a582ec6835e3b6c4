/*
 * print_folder: the folder for what is printed of a record.
 *
 * Files are named for worksheet and form, so that a key of last year's run
 * would take the place of this year's, and a sheet lose its key.
 */
#ifndef PRESS_RUN_PRINT_FOLDER_H
#define PRESS_RUN_PRINT_FOLDER_H

#include "press/run/record_choice.h"
#include "record/record_read.h"

/*
 * The folder asked for or, if that one is another run's of the same worksheet,
 * the record's own.  If the record lies among those of another run, this is
 * the folder of those that were replaced.
 */
const char *print_folder(struct arena *arena, const char *asked,
	const struct recorded *recorded, const struct record_choice *choice);

#endif
