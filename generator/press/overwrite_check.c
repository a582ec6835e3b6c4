#include "press/overwrite_check.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "press/folder_records.h"
#include "press/report.h"
#include "yaml/node.h"

#include <string.h>

/* What a run prints. */
struct owner {
	const char *id; /* a worksheet's, or a packet's as it is named */
	bool packet;
	const char *head; /* how its record names it */
};

static void add_replaced(struct arena *arena, const struct press *press,
	const struct names *names, const char *ending,
	struct listed_files *files)
{
	const struct text_list all = file_list(arena, press->folder, ending);

	for (size_t i = 0; i < all.count; i++)
		if (names_has(names, all.at[i]))
			folder_records_add(arena, files, all.at[i]);
}

/* Whether a record is of the run's own worksheet, or its own packet. */
static bool is_own(const void *run, const struct source *source)
{
	const struct owner *own = run;

	return strstr(source->text, own->head) != NULL &&
	       own->packet == (strstr(source->text, "\n  answers: ") != NULL);
}

/* Whether a file may be replaced; reports it if not. */
static bool is_spared(struct arena *arena, const struct press *press,
	const struct owner *own, const struct listed_file *file)
{
	const char *id =
		file->record == NULL ? NULL : folder_records_id(file->record);
	bool packet;

	if (id == NULL)
		return true;
	packet = node_get(node_get(file->record, "options"), "answers") != NULL;
	if (strcmp(id, own->id) == 0 && packet == own->packet)
		return true;
	report_say(press->host, PENSUM_ERROR,
		packet ? "%s is of packet \"%s\", and would be replaced: "
			 "write into another folder (-o)"
		       : "%s is of worksheet \"%s\", and would be replaced: "
			 "write into another folder (-o)",
		file_join(arena, press->folder, file->name), id);
	return false;
}

bool overwrite_check(
	const struct press *press, bool packet, const struct names *names)
{
	struct owner own = {.id = press->worksheet->id, .packet = packet};
	const struct record_filter filter = {own.id, is_own, &own};
	struct listed_files files = {.at = NULL};
	struct arena *arena;
	bool spared = true;

	if (press->in_memory)
		return true;
	arena = arena_new();
	own.head = arena_printf(
		arena, "\nworksheet:\n  id: \"%s\"\n", press->worksheet->id);
	add_replaced(arena, press, names, ".pdf", &files);
	add_replaced(arena, press, names, ".csv", &files);
	if (files.count > 0)
		folder_records_find(arena, press->folder, &filter, &files);
	for (size_t i = 0; i < files.count && spared; i++)
		spared = is_spared(arena, press, &own, &files.at[i]);
	arena_free(arena);
	return spared;
}
