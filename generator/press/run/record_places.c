#include "press/run/record_places.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "press/report.h"
#include "worksheet/replaced_records.h"

#include <errno.h>
#include <string.h>

struct paths {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

static void add_paths(struct paths *paths, struct text_list more)
{
	for (size_t i = 0; i < more.count; i++) {
		paths->at = arena_grow(paths->arena, paths->at, paths->count,
			&paths->room, sizeof(*paths->at));
		paths->at[paths->count++] = more.at[i];
	}
}

/* Add a record with those it replaced, or a folder with the records in it. */
static bool add_place(struct paths *paths, const char *place)
{
	const size_t before = paths->count;

	if (file_is_folder(place)) {
		add_paths(paths, replaced_records_in(paths->arena, place));
	} else {
		add_paths(paths, replaced_records(paths->arena, place));
		add_paths(paths, (struct text_list){&place, 1});
	}
	return paths->count > before;
}

static enum status none_in(const struct pensum_host *host, const char *place)
{
	if (!file_stands(place))
		return report_unread(host, place, strerror(ENOENT));
	report_say(host, PENSUM_ERROR, "there is no record in the folder %s",
		place);
	return STATUS_IO;
}

enum status record_places(const struct pensum_host *host, struct arena *arena,
	struct text_list places, struct text_list *records)
{
	struct paths paths = {.arena = arena};
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < places.count; i++)
		if (!file_stands(places.at[i]) ||
			!add_place(&paths, places.at[i]))
			status = none_in(host, places.at[i]);
	*records = (struct text_list){paths.at, paths.count};
	return status;
}
