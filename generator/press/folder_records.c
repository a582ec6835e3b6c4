#include "press/folder_records.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "record/record_made.h"
#include "worksheet/avoid.h"
#include "worksheet/replaced_records.h"

#include <string.h>
#include <sys/stat.h>

void folder_records_add(
	struct arena *arena, struct listed_files *files, const char *name)
{
	files->at = arena_grow(arena, files->at, files->count, &files->room,
		sizeof(*files->at));
	files->at[files->count++] = (struct listed_file){.name = name};
}

const char *folder_records_id(const struct node *record)
{
	const struct node *sheet = node_get(record, "worksheet");
	const struct node *id = sheet == NULL ? NULL : node_get(sheet, "id");

	return id != NULL && id->type == NODE_SCALAR ? id->text : NULL;
}

/* Whether a record's worksheet may write files that this one writes, too.  Then
 * one id begins with the other, so both begin with the same word. */
static bool is_akin(const char *path, const char *id)
{
	const char *name = file_base_name(path);
	const size_t word = strcspn(id, "-");

	return strncmp(name, id, word) == 0 && strchr("-.", name[word]) != NULL;
}

static bool is_later(struct timespec one, struct timespec other)
{
	return one.tv_sec != other.tv_sec ? one.tv_sec > other.tv_sec
					  : one.tv_nsec > other.tv_nsec;
}

/* Give a record to the files that it lists, if they have no later one. */
static void mark(struct arena *arena, const struct source *source,
	struct timespec time, struct listed_files *files)
{
	const struct node *record =
		node_read(arena, source, error_list_new(arena));
	struct record_made made;

	if (record == NULL)
		return;
	made = record_made(arena, record);
	for (size_t i = 0; i < files->count; i++) {
		struct listed_file *file = &files->at[i];

		if (!is_later(file->time, time) &&
			record_made_has(&made, file->name))
			*file = (struct listed_file){
				file->name, source, record, time};
	}
}

void folder_records_find(struct arena *arena, const char *folder,
	const struct record_filter *filter, struct listed_files *files)
{
	const struct text_list paths = replaced_records_in(arena, folder);
	const struct source **sources =
		arena_alloc(arena, paths.count, sizeof(*sources));
	size_t others = 0;
	const char *why;

	for (size_t i = 0; i < paths.count; i++) {
		if (filter->akin != NULL && !is_akin(paths.at[i], filter->akin))
			continue;
		sources[i] = file_read(arena, paths.at[i], RECORD_BYTES, &why);
		others += sources[i] != NULL &&
			  !filter->is_own(filter->run, sources[i]);
	}
	for (size_t i = 0; i < paths.count && others > 0; i++) {
		struct stat status;

		if (sources[i] != NULL && stat(paths.at[i], &status) == 0)
			mark(arena, sources[i], status.st_mtim, files);
	}
}
