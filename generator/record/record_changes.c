/*
 * Banks are compared node by node as they are written, so a bank with mistakes
 * can be compared too.
 */
#include "record/record_changes.h"

#include "bank/bank_images.h"
#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "base/version.h"
#include "yaml/write.h"

#include <stdlib.h>
#include <string.h>

/* State of comparing a bank with its record. */
struct change {
	struct buffer *out;
	const struct bank *then;
	const char *path; /* where it is now */
	const struct node *now;
	bool any;
};

struct entry {
	const char *id;
	const struct node *node;
};

struct entries {
	struct entry *at;
	size_t count;
};

/* Where the record is, or was before another replaced it. */
static const char *home_of(struct arena *arena, const struct source *record)
{
	const char *folder = file_folder(arena, record->name);

	if (strcmp(file_base_name(folder), FILE_KEPT) != 0)
		return folder;
	return file_folder(arena, folder);
}

const char *record_changes_find_file(
	struct arena *arena, const struct recorded *recorded, const char *path)
{
	const char *home = home_of(arena, recorded->source);
	const char *const folders[] = {"", home, file_join(arena, home, "..")};

	for (size_t i = 0; i < LENGTH(folders); i++) {
		const char *place = file_join(arena, folders[i], path);

		if (file_stands(place) && !file_is_open(place))
			return place;
	}
	return NULL;
}

bool record_changes_same_file(struct arena *arena, const char *path,
	size_t limit, const char *hash, const char **why)
{
	struct arena *own = arena_new();
	const char *reason = NULL;
	const struct source *now = file_read(own, path, limit, &reason);
	const bool same =
		now != NULL &&
		strcmp(file_hash(own, now->text, now->length), hash) == 0;

	*why = now != NULL ? NULL : arena_copy(arena, reason, strlen(reason));
	arena_free(own);
	return same;
}

static void tell(struct change *change, const char *what, const char *name,
	const char *how)
{
	if (!change->any)
		message_put(change->out, "bank %s has changed since:\n",
			change->then->path);
	change->any = true;
	buffer_printf(change->out, "  %s %s %s\n", message_text(what), name,
		message_text(how));
}

static bool same(
	struct arena *arena, const struct node *one, const struct node *other)
{
	struct buffer texts[] = {{.arena = arena}, {.arena = arena}};

	if (one == NULL || other == NULL)
		return one == other;
	write_exact(&texts[0], one);
	write_exact(&texts[1], other);
	return strcmp(buffer_text(&texts[0]), buffer_text(&texts[1])) == 0;
}

static int by_id(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;

	return strcmp(one->id, other->id);
}

/* Find the current entries of a bank's list by id. */
static struct entries entries_of(
	struct arena *arena, const struct node *root, const char *key)
{
	const struct node *list = node_get(root, key);
	struct entries entries = {NULL, 0};

	if (list == NULL || list->type != NODE_SEQUENCE)
		return entries;
	entries.at = arena_alloc(arena, list->count, sizeof(*entries.at));
	for (size_t i = 0; i < list->count; i++) {
		const struct node *id = node_get(list->items[i], "id");

		if (id != NULL && id->type == NODE_SCALAR)
			entries.at[entries.count++] =
				(struct entry){id->text, list->items[i]};
	}
	if (entries.count > 0)
		qsort(entries.at, entries.count, sizeof(*entries.at), by_id);
	return entries;
}

/* Compare the recorded content of an id with the current one. */
static void compare(struct change *change, struct entries now, const char *what,
	const struct entry *then)
{
	const struct entry *found = now.count == 0
					    ? NULL
					    : bsearch(then, now.at, now.count,
						      sizeof(*now.at), by_id);

	if (found == NULL)
		tell(change, what, then->id, MESSAGE("is gone"));
	else if (!same(change->out->arena, then->node, found->node))
		tell(change, what, then->id, MESSAGE("differs"));
}

static void compare_contents(struct change *change)
{
	struct arena *arena = change->out->arena;
	const struct entries items = entries_of(arena, change->now, "items");
	const struct entries stimuli =
		entries_of(arena, change->now, "stimuli");
	const struct bank *then = change->then;

	if (!same(arena, then->defaults, node_get(change->now, "defaults")))
		tell(change, MESSAGE("defaults"), "of all items",
			MESSAGE("differ"));
	for (size_t i = 0; i < then->stimuli.count; i++) {
		const struct stimulus *stimulus = &then->stimuli.at[i];
		const struct entry entry = {stimulus->id, stimulus->node};

		compare(change, stimuli, "stimulus", &entry);
	}
	for (size_t i = 0; i < then->count; i++) {
		const struct entry entry = {
			then->items[i].id, then->items[i].node};

		compare(change, items, "item", &entry);
	}
}

static void compare_picture(struct change *change, const struct image *image)
{
	struct arena *arena = arena_new();
	const char *path =
		file_join(arena, file_folder(arena, change->path), image->name);
	const char *why;

	if (!file_stands(path))
		tell(change, MESSAGE("picture"), image->name,
			MESSAGE("is gone"));
	else if (!record_changes_same_file(
			 arena, path, IMAGE_BYTES, image->file->hash, &why))
		tell(change, MESSAGE("picture"), image->name,
			why == NULL ? MESSAGE("differs")
				    : message_printf(arena,
					      "cannot be read: %s", why));
	arena_free(arena);
}

static int by_name(const void *a, const void *b)
{
	const struct image *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* Compare each picture once, although items may show it on several tiers. */
static void compare_pictures(struct change *change)
{
	struct arena *arena = change->out->arena;
	const struct image_list shown =
		bank_images_of_banks(arena, &change->then, 1);
	const struct image **sorted =
		arena_alloc(arena, shown.count, sizeof(*sorted));

	for (size_t i = 0; i < shown.count; i++)
		sorted[i] = shown.at[i];
	if (shown.count > 0)
		qsort(sorted, shown.count, sizeof(*sorted), by_name);
	for (size_t i = 0; i < shown.count; i++)
		if (i == 0 || by_name(&sorted[i - 1], &sorted[i]) != 0)
			compare_picture(change, sorted[i]);
}

static void compare_bank(struct change *change, const struct source *source)
{
	struct arena *arena = change->out->arena;
	const bool whole =
		strcmp(file_hash(arena, source->text, source->length),
			change->then->hash) == 0;

	if (!whole) {
		change->now = node_read(arena, source, error_list_new(arena));
		if (change->now == NULL) {
			message_put(change->out,
				"bank %s is not a bank any longer\n",
				change->then->path);
			return;
		}
		compare_contents(change);
	}
	compare_pictures(change);
	if (!whole && !change->any)
		message_put(change->out,
			"bank %s has changed since, but nothing drawn from it "
			"has\n",
			change->then->path);
}

static void look_at_bank(struct change *change)
{
	const char *why;
	const struct source *source =
		file_read(change->out->arena, change->path, BANK_BYTES, &why);

	if (source != NULL)
		compare_bank(change, source);
	else
		message_put(change->out, "bank %s cannot be read: %s\n",
			change->then->path, why);
}

void record_changes_of_banks(
	const struct recorded *recorded, struct buffer *out)
{
	static const char own[] = "pensum " PENSUM_VERSION;
	const struct worksheet *worksheet = recorded->worksheet;

	if (strcmp(recorded->generator, own) != 0)
		message_put(out,
			"the record was made by %s, this is %s: pages may "
			"differ\n",
			recorded->generator, own);
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const struct bank *then = worksheet->banks[i];
		struct change change = {.out = out,
			.then = then,
			.path = record_changes_find_file(
				out->arena, recorded, then->path)};

		if (change.path != NULL)
			look_at_bank(&change);
		else
			message_put(out, "bank %s is gone\n", then->path);
	}
}

/* Does a list have a font of this name and, unless NULL, this hash? */
static bool has_font(const struct font_record *fonts, size_t count,
	const char *name, const char *hash)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(fonts[i].name, name) == 0 &&
			(hash == NULL || strcmp(fonts[i].hash, hash) == 0))
			return true;
	return false;
}

void record_changes_of_fonts(const struct recorded *recorded,
	const struct font_record *fonts, size_t count, struct buffer *out)
{
	const struct font_record *then = recorded->facts.fonts;
	const size_t then_count = recorded->facts.font_count;

	for (size_t i = 0; i < then_count; i++)
		if (!has_font(fonts, count, then[i].name, NULL) &&
			!then[i].on_demand)
			message_put(out,
				"font %s is no longer used: pages may differ\n",
				then[i].name);
		else if (has_font(fonts, count, then[i].name, NULL) &&
			 !has_font(fonts, count, then[i].name, then[i].hash))
			message_put(out,
				"font %s has another version now: pages may "
				"differ\n",
				then[i].name);
	for (size_t i = 0; i < count; i++)
		if (!has_font(then, then_count, fonts[i].name, NULL))
			message_put(out,
				"font %s was not used then: pages may differ\n",
				fonts[i].name);
}
