/*
 * word_list: a list of words to learn, as spreadsheets write it.
 */
#ifndef COMMAND_WORD_LIST_H
#define COMMAND_WORD_LIST_H

#include "press/session.h"

/* Whether a file is such a list, by its name. */
bool word_list_named(const char *path);

/* Make a bank of a list, in the folder of the packets, and set *path to it.
 * Does not replace a file that was not made from a list. */
enum status word_list_bank(
	struct session *session, const char *folder, const char **path);

#endif
