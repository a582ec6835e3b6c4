#include "command/start/template.h"

#include "base/arena.h"
#include "command/start/embedded.h"

#include <string.h>

static const char folder[] = "templates/";

/* The template that a file belongs to, with its length; NULL if it belongs to
 * none. */
static const char *template_of(const struct embedded *file, size_t *length)
{
	const size_t start = strlen(folder);

	if (strncmp(file->path, folder, start) != 0)
		return NULL;
	*length = strcspn(file->path + start, "/");
	return file->path + start;
}

static bool is_of(const struct embedded *file, const char *name)
{
	size_t length;
	const char *found = template_of(file, &length);

	return found != NULL && strlen(name) == length &&
	       strncmp(found, name, length) == 0;
}

struct text_list template_names(struct arena *arena)
{
	size_t file_count;
	const struct embedded *files = embedded_files(&file_count);
	const char **names = arena_alloc(arena, file_count, sizeof(*names));
	struct text_list list = {names, 0};

	for (size_t i = 0; i < file_count; i++) {
		size_t length;
		const char *name = template_of(&files[i], &length);

		if (name != NULL &&
			(list.count == 0 ||
				!is_of(&files[i], names[list.count - 1])))
			names[list.count++] = arena_copy(arena, name, length);
	}
	return list;
}

struct template_files template_files(struct arena *arena, const char *name)
{
	size_t file_count;
	const struct embedded *files = embedded_files(&file_count);
	const struct embedded **at =
		arena_alloc(arena, file_count, sizeof(*at));
	struct template_files found = {at, 0};

	for (size_t i = 0; i < file_count; i++)
		if (is_of(&files[i], name))
			at[found.count++] = &files[i];
	return found;
}

const char *template_file_name(const struct embedded *file)
{
	return strrchr(file->path, '/') + 1;
}
