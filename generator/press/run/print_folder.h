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

/* The requested folder or, if that holds another run of the same worksheet, the
 * record's own folder.  If they are the same, the folder of replaced records in
 * it. */
const char *print_folder(struct arena *arena, const char *asked,
	const struct recorded *recorded, const struct record_choice *choice);

#endif
