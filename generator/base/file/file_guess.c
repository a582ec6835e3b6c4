#include "base/file/file_guess.h"

#include "base/arena.h"
#include "base/common.h"
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

/* "yaml" of "unit-3.yaml"; empty if it has none. */
static const char *ending_of(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot == NULL ? "" : dot + 1;
}

/* Do a file's ending and the wanted one belong to the same format? */
static bool is_of_sort(const char *name, const char *asked)
{
	static const char *const endings[] = {"yaml", "yml", "json"};
	const char *ending = ending_of(name), *wanted = ending_of(asked);
	bool is = *wanted == '\0', it = false;

	for (size_t i = 0; i < LENGTH(endings); i++) {
		it = it || suggest_same_name(endings[i], ending);
		is = is || suggest_same_name(endings[i], wanted);
	}
	return (is && it) || suggest_same_name(wanted, ending);
}

/* Do two names differ only in letter case and endings, as "Unit-3.yml" and
 * "unit-3"? */
static bool same_stem(const char *a, const char *b)
{
	while (*a != '\0' && *a != '.' && ascii_lower(*a) == ascii_lower(*b)) {
		a++;
		b++;
	}
	return (*a == '\0' || *a == '.') && (*b == '\0' || *b == '.');
}

/* A name without its endings. */
static const char *stem_of(struct arena *arena, const char *name)
{
	return arena_copy(arena, name, strcspn(name, "."));
}

/* The name nearest to another, apart from their endings. */
static const char *nearest(
	struct arena *arena, const char *name, struct text_list names)
{
	const char **stems = arena_alloc(arena, names.count, sizeof(char *));
	const char *near;

	for (size_t i = 0; i < names.count; i++)
		stems[i] = is_of_sort(names.at[i], name)
				   ? stem_of(arena, names.at[i])
				   : "";
	near = suggest_name(
		stem_of(arena, name), (struct text_list){stems, names.count});
	for (size_t i = 0; i < names.count; i++)
		if (near != NULL && stems[i] == near)
			return names.at[i];
	return NULL;
}

const char *file_guess(struct arena *arena, const char *path)
{
	struct text_list names;

	if (access(path, F_OK) == 0)
		return NULL;
	names = names_in(arena, file_folder(arena, path));
	for (size_t i = 0; i < names.count; i++)
		if (is_of_sort(names.at[i], file_base_name(path)) &&
			same_stem(names.at[i], file_base_name(path)))
			return names.at[i];
	return nearest(arena, file_base_name(path), names);
}

/* A file of this name in a subfolder; NULL if there is none. */
static const char *below(
	struct arena *arena, const char *folder, const char *name)
{
	const struct text_list names = names_in(arena, folder);

	for (size_t i = 0; i < names.count; i++) {
		const char *path = file_join(
			arena, file_join(arena, folder, names.at[i]), name);

		if (access(path, F_OK) == 0)
			return path;
	}
	return NULL;
}

/* A file of the same name in a folder nearby: below, above, or beside. */
static const char *elsewhere(struct arena *arena, const char *path)
{
	const char *folder = file_folder(arena, path);
	const char *above = file_join(arena, folder, "..");
	const char *there = below(arena, folder, file_base_name(path));

	if (there == NULL) {
		there = file_join(arena, above, file_base_name(path));
		if (access(there, F_OK) != 0)
			there = below(arena, above, file_base_name(path));
	}
	return there;
}

const char *file_guess_path(struct arena *arena, const char *path)
{
	const char *name;

	if (access(path, F_OK) == 0)
		return NULL;
	name = file_guess(arena, path);
	return name != NULL ? file_join(arena, file_folder(arena, path), name)
			    : elsewhere(arena, path);
}

void file_guess_hint(
	struct arena *arena, struct errors *errors, const char *path)
{
	const char *folder = file_folder(arena, path);
	const char *near;

	if (access(path, F_OK) == 0)
		return;
	if (*folder == '\0' || strcmp(folder, ".") == 0)
		error_hint(errors, "this folder was searched");
	else if (access(folder, F_OK) == 0)
		error_hint(errors, "the folder \"%s\" was searched", folder);
	else
		error_hint(errors, "there is no folder \"%s\"", folder);
	near = file_guess(arena, path);
	if (near == NULL)
		near = elsewhere(arena, path);
	if (near != NULL)
		error_hint(errors, "did you mean \"%s\"?", near);
}
