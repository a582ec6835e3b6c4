/*
 * file_list: the files in a folder.
 */
#ifndef BASE_FILE_LIST_H
#define BASE_FILE_LIST_H

#include "base/common.h"

struct arena;

/* The names in a folder with this ending, in byte order, without hidden ones;
 * none if the folder cannot be read. */
struct text_list file_list(
	struct arena *arena, const char *folder, const char *ending);

#endif
