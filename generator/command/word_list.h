/*
 * word_list: a list of words to learn, as spreadsheets write it.
 */
#ifndef COMMAND_WORD_LIST_H
#define COMMAND_WORD_LIST_H

#include "press/session.h"

/* Is a file such a list, by its name? */
bool word_list_named(const char *path);

/* Make a bank of a list, in the folder of the packets; *path becomes the
 * bank's.  A file there that was not made of a list is not replaced. */
enum status word_list_bank(
	struct session *session, const char *folder, const char **path);

#endif
