#include "base/file/file_guess.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/suggest.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	NAMES_MAX = 10000 /* entries of a folder that are read */
};

/* The names in a folder, sorted, so that of two similar names the same one
 * wins. */
static struct text_list names_in(struct arena *arena, const char *folder)
{
	DIR *dir = opendir(*folder == '\0' ? "." : folder);
	const char **names = NULL;
	size_t count = 0, room = 0;
	const struct dirent *entry;

	while (dir != NULL && count < NAMES_MAX &&
		(entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		names = arena_grow(arena, names, count, &room, sizeof(char *));
		names[count++] =
			arena_copy(arena, entry->d_name, strlen(entry->d_name));
	}
	if (dir != NULL)
		closedir(dir);
	if (count > 0)
		qsort(names, count, sizeof(*names), text_compare);
	return (struct text_list){names, count};
}

static const char *name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

const char *file_guess(struct arena *arena, const char *path)
{
	if (access(path, F_OK) == 0)
		return NULL;
	return suggest_name(
		name_of(path), names_in(arena, file_folder(arena, path)));
}

void file_guess_hint(
	struct arena *arena, struct errors *errors, const char *path)
{
	const char *folder = file_folder(arena, path);
	const char *near;

	if (access(path, F_OK) == 0)
		return;
	near = file_guess(arena, path);
	if (*folder == '\0' || strcmp(folder, ".") == 0)
		error_hint(errors, "this folder was searched");
	else
		error_hint(errors, "the folder \"%s\" was searched", folder);
	if (near != NULL)
		error_hint(errors, "did you mean \"%s\"?", near);
}
