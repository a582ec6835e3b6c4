#include "worksheet/replaced_records.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_list.h"

#include <string.h>

static const char capitals[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* Whether a name goes on, behind that of the record replaced, with a code and
 * maybe a number: -K7MQR-N.record.yaml or -K7MQR-N-2.record.yaml. */
static bool has_code(const char *name)
{
	enum {
		SHORTEST = 5
	};
	size_t length;

	if (*name++ != '-')
		return false;
	length = strspn(name, capitals);
	if (length < SHORTEST || name[length] != '-')
		return false;
	name += length + 1;
	if (strspn(name, capitals) != 1)
		return false;
	name++;
	if (*name == '-')
		name += 1 + strspn(name + 1, "0123456789");
	return strcmp(name, FILE_RECORD_ENDING) == 0;
}

struct text_list replaced_records(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *end = strstr(name, FILE_RECORD_ENDING);
	const size_t stem = end == NULL ? strlen(name) : (size_t)(end - name);
	const char *folder =
		file_join(arena, file_folder(arena, path), FILE_KEPT);
	const struct text_list names =
		file_list(arena, folder, FILE_RECORD_ENDING);
	const char **paths = arena_alloc(arena, names.count, sizeof(*paths));
	size_t count = 0;

	for (size_t i = 0; i < names.count; i++)
		if (strncmp(names.at[i], name, stem) == 0 &&
			has_code(names.at[i] + stem))
			paths[count++] = file_join(arena, folder, names.at[i]);
	return (struct text_list){paths, count};
}

struct text_list replaced_records_in(struct arena *arena, const char *folder)
{
	const char *const folders[] = {
		file_join(arena, folder, FILE_KEPT), folder};
	struct text_list names[LENGTH(folders)];
	const char **paths;
	size_t count = 0;

	for (size_t f = 0; f < LENGTH(folders); f++)
		names[f] = file_list(arena, folders[f], FILE_RECORD_ENDING);
	paths = arena_alloc(
		arena, names[0].count + names[1].count, sizeof(*paths));
	for (size_t f = 0; f < LENGTH(folders); f++)
		for (size_t i = 0; i < names[f].count; i++)
			paths[count++] =
				file_join(arena, folders[f], names[f].at[i]);
	return (struct text_list){paths, count};
}
