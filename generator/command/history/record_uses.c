#include "command/history/record_uses.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/epoch.h"
#include "base/file/file.h"
#include "press/report.h"
#include "worksheet/avoid.h"

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

/* The day on which a file was last written. */
static const char *day_of_file(struct arena *arena, const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return epoch_day(arena, NULL);
	return epoch_day(arena,
		arena_printf(arena, "%" PRIu64, (uint64_t)status.st_mtime));
}

/* Is a record one that another has replaced? */
static bool is_kept(struct arena *arena, const char *path)
{
	return strcmp(file_base_name(file_folder(arena, path)), FILE_KEPT) == 0;
}

static bool is_newer(struct arena *arena, const struct source *source)
{
	const struct node *root =
		node_read(arena, source, error_list_new(arena));

	return root != NULL && file_kind_is_newer(root);
}

bool record_uses_add(
	struct session *session, const char *path, struct usage *uses)
{
	struct reading *reading = &session->reading;
	struct arena *arena = reading->arena;
	struct reading quiet = {arena, error_list_new(arena)};
	const bool kept = is_kept(arena, path);
	const char *why = NULL;
	const struct source *source =
		file_read(arena, path, RECORD_BYTES, &why);

	if (source == NULL) {
		report_unread(session->host, path, why);
		return false;
	}
	if (!usage_read(kept ? &quiet : reading, source,
		    day_of_file(arena, path), uses) &&
		kept)
		report_say(session->host, PENSUM_WARNING,
			is_newer(arena, source)
				? "%s is from a newer version of pensum and "
				  "does not count: `pensum check` shows why"
				: "%s cannot be read and does not count: "
				  "`pensum check` shows why",
			path);
	return true;
}

void record_uses_add_quietly(
	struct reading *quiet, const char *path, struct usage *uses)
{
	const char *why = NULL;
	const struct source *source =
		file_read(quiet->arena, path, RECORD_BYTES, &why);

	if (source != NULL)
		usage_read(
			quiet, source, day_of_file(quiet->arena, path), uses);
}
