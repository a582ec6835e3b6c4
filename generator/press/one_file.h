/*
 * one_file: print all forms into one PDF of sheets and one of keys, or into
 * several with at most press->bind forms each.
 *
 * They are composed one after another, because a file's fonts hold the letters
 * of all of them.
 */
#ifndef PRESS_ONE_FILE_H
#define PRESS_ONE_FILE_H

#include "press/press.h"

/* The number of parts; each has a file for each side. */
size_t one_file_parts(const struct press *press);

/* The name of the file of part `part`, from 0, for this side: the run's name
 * or, if there are several parts, the worksheet's and the numbers of its forms;
 * then the side's ending, which is "-up" for sheets side by side. */
const char *one_file_name(
	const struct press *press, size_t part, enum side side);

/*
 * Write the selected forms in order, and add each form to the record, if there
 * is one.
 *
 * Stops at the first failure and tells the host why; parts written before it
 * are complete.  If one PDF cannot hold a part's forms, it fails before it
 * writes any of them; the message suggests --split.
 */
enum status one_file_print(struct press *press, struct record *record);

/* Write only the sheets, which stand side by side on their pages. */
enum status one_file_print_sheets(struct press *press, struct record *record);

#endif
