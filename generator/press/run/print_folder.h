/*
 * print_folder: choose the folder for what is printed from a record.
 *
 * Files are named after worksheet and form, so a key of last year's run would
 * replace this year's, and a sheet would lose its key.
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
