#include "base/file/file_list.h"

#include "base/arena.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

struct names {
	const char **at;
	size_t count, room;
};

static bool ends_in(const char *name, const char *ending)
{
	const size_t length = strlen(name), end = strlen(ending);

	return length >= end && strcmp(name + length - end, ending) == 0;
}

struct text_list file_list(
	struct arena *arena, const char *folder, const char *ending)
{
	DIR *open = opendir(*folder == '\0' ? "." : folder);
	struct names names = {NULL, 0, 0};
	const struct dirent *entry;

	if (open == NULL)
		return (struct text_list){NULL, 0};
	while ((entry = readdir(open)) != NULL) {
		if (entry->d_name[0] == '.' || !ends_in(entry->d_name, ending))
			continue;
		names.at = arena_grow(arena, names.at, names.count, &names.room,
			sizeof(*names.at));
		names.at[names.count++] =
			arena_copy(arena, entry->d_name, strlen(entry->d_name));
	}
	closedir(open);
	if (names.count > 0)
		qsort(names.at, names.count, sizeof(*names.at), text_compare);
	return (struct text_list){names.at, names.count};
}
