/*
 * file_list: what is in a folder.
 */
#ifndef BASE_FILE_LIST_H
#define BASE_FILE_LIST_H

#include "base/common.h"

struct arena;

/* The names of what is in a folder and ends so, in byte order, hidden ones
 * left out; none where the folder cannot be read. */
struct text_list file_list(
	struct arena *arena, const char *folder, const char *ending);

#endif
