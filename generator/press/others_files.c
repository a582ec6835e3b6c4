#include "press/others_files.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_list.h"
#include "press/report.h"
#include "record/record_made.h"
#include "worksheet/avoid.h"
#include "worksheet/replaced_records.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* What a run prints. */
struct owner {
	const char
		*id; /* a worksheet's, or a packet's as it is named; or NULL */
	bool packet;
};

/* A file that the run would replace. */
struct replaced {
	const char *name;
	struct owner owner;
	struct timespec time; /* of the latest record that lists it */
};

struct search {
	struct arena *arena;
	const struct press *press;
	const struct names *names;
	struct owner own;
	struct replaced *at;
	size_t count, room;
};

static void add_replaced(struct search *search, const char *ending)
{
	const struct text_list all =
		file_list(search->arena, search->press->folder, ending);

	for (size_t i = 0; i < all.count; i++) {
		if (!names_has(search->names, all.at[i]))
			continue;
		search->at = arena_grow(search->arena, search->at,
			search->count, &search->room, sizeof(*search->at));
		search->at[search->count++] =
			(struct replaced){.name = all.at[i]};
	}
}

/* Whether a record's file may be of a worksheet with files that this one may
 * have: one id begins with the other, so both begin with the same word. */
static bool may_share(const char *path, const char *id)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const size_t word = strcspn(id, "-");

	return strncmp(name, id, word) == 0 && strchr("-.", name[word]) != NULL;
}

static bool is_later(struct timespec one, struct timespec other)
{
	return one.tv_sec != other.tv_sec ? one.tv_sec > other.tv_sec
					  : one.tv_nsec > other.tv_nsec;
}

/* A file belongs to the worksheet of the latest record that lists it. */
static void mark(struct search *search, const struct source *source,
	struct timespec time)
{
	const struct node *record =
		node_read(search->arena, source, error_list_new(search->arena));
	const struct node *sheet =
		record == NULL ? NULL : node_get(record, "worksheet");
	const struct node *id = sheet == NULL ? NULL : node_get(sheet, "id");
	const struct node *options = node_get(record, "options");
	struct record_made made;

	if (id == NULL || id->type != NODE_SCALAR)
		return;
	made = record_made(search->arena, record);
	for (size_t i = 0; i < search->count; i++) {
		struct replaced *file = &search->at[i];

		if (!is_later(file->time, time) &&
			record_made_has(&made, file->name)) {
			file->owner = (struct owner){
				id->text, node_get(options, "answers") != NULL};
			file->time = time;
		}
	}
}

/* Whether a record is of the run's own worksheet, or its own packet. */
static bool is_own(const struct search *search, const struct source *source)
{
	const char *head = arena_printf(
		search->arena, "\nworksheet:\n  id: \"%s\"\n", search->own.id);

	return strstr(source->text, head) != NULL &&
	       search->own.packet ==
		       (strstr(source->text, "\n  answers: ") != NULL);
}

/* Records are parsed only if some are of other worksheets. */
static void mark_all(struct search *search)
{
	const struct text_list paths =
		replaced_records_in(search->arena, search->press->folder);
	const struct source **sources =
		arena_alloc(search->arena, paths.count, sizeof(*sources));
	size_t others = 0;
	const char *why;

	for (size_t i = 0; i < paths.count; i++) {
		if (!may_share(paths.at[i], search->own.id))
			continue;
		sources[i] = file_read(
			search->arena, paths.at[i], RECORD_BYTES, &why);
		others += sources[i] != NULL && !is_own(search, sources[i]);
	}
	for (size_t i = 0; i < paths.count && others > 0; i++) {
		struct stat status;

		if (sources[i] != NULL && stat(paths.at[i], &status) == 0)
			mark(search, sources[i], status.st_mtim);
	}
}

static bool tell(const struct search *search)
{
	const struct press *press = search->press;
	const struct owner own = search->own;

	for (size_t i = 0; i < search->count; i++) {
		const struct replaced *file = &search->at[i];
		const struct owner owner = file->owner;

		if (owner.id == NULL || (strcmp(owner.id, own.id) == 0 &&
						owner.packet == own.packet))
			continue;
		report_say(press->host, PENSUM_ERROR,
			owner.packet
				? "%s is of packet \"%s\", and would be "
				  "replaced: write into another folder (-o)"
				: "%s is of worksheet \"%s\", and would be "
				  "replaced: write into another folder (-o)",
			file_join(search->arena, press->folder, file->name),
			owner.id);
		return false;
	}
	return true;
}

bool others_files_spared(
	const struct press *press, bool packet, const struct names *names)
{
	struct search search = {.press = press,
		.names = names,
		.own = {press->worksheet->id, packet}};
	bool spared = true;

	if (press->in_memory)
		return true;
	search.arena = arena_new();
	add_replaced(&search, ".pdf");
	add_replaced(&search, ".csv");
	if (search.count > 0) {
		mark_all(&search);
		spared = tell(&search);
	}
	arena_free(search.arena);
	return spared;
}
