#include "pdf/foundry.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/common.h"
#include "base/utf8.h"

#include <hb.h>
#include <pthread.h>
#include <string.h>

/* Characters of nearly every text.  Rarer ones are left out, because each makes
 * the map of every file larger, and fonts of CFF outlines have all of these. */
static const char *const letters[] = {" !\"$%'()+,-./0123456789:;=?"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz",
	"\u00a0", "\u00b7", "\u2003", "\u2013", "\u2014", "\u2018", "\u2019",
	"\u201c", "\u201d", "\u2026", "\u00bd", "\u00d7"};

/* Letters that may share one glyph. */
static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl"};

struct foundry {
	struct arena *arena;
	pthread_mutex_t lock;
	struct fount **at;
	size_t count, room;
};

static void drop(void *object)
{
	struct foundry *foundry = object;

	pthread_mutex_destroy(&foundry->lock);
}

struct foundry *foundry_new(void)
{
	struct arena *arena = arena_new();
	struct foundry *foundry = arena_alloc(arena, 1, sizeof(*foundry));

	foundry->arena = arena;
	pthread_mutex_init(&foundry->lock, NULL);
	arena_at_end(arena, drop, foundry);
	return foundry;
}

void foundry_free(struct foundry *foundry)
{
	if (foundry != NULL)
		arena_free(foundry->arena);
}

size_t foundry_index_of(const struct fount *fount, uint32_t id)
{
	return id < fount->slot_count && fount->slots[id] > 0
		       ? fount->slots[id] - (size_t)1
		       : FOUNT_MAX;
}

/* If letters share a glyph, it stands for the first. */
static void add_glyph(
	struct fount *fount, uint32_t id, const char *text, size_t length)
{
	if (id >= fount->slot_count || fount->slots[id] > 0 ||
		fount->count == FOUNT_MAX)
		return;
	fount->glyphs[fount->count] = (struct used_glyph){
		.id = id,
		.text = text,
		.length = length,
		.sure = true,
		.common = true,
	};
	fount->slots[id] = (uint8_t)++fount->count;
}

static void add_letters(struct fount *fount, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0, from = 0; at < length; from = at) {
		const uint32_t letter = utf8_next(text, length, &at);
		hb_codepoint_t id;

		if (hb_font_get_nominal_glyph(
			    fount->face->hb_font, letter, &id))
			add_glyph(fount, id, text + from, at - from);
	}
}

static void add_ligature(struct fount *fount, const char *text)
{
	hb_buffer_t *buffer = hb_buffer_create();
	const hb_glyph_info_t *infos;
	unsigned count = 0;

	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_guess_segment_properties(buffer);
	hb_shape(fount->face->hb_font, buffer, NULL, 0);
	infos = hb_buffer_get_glyph_infos(buffer, &count);
	if (count == 1)
		add_glyph(fount, infos->codepoint, text, strlen(text));
	hb_buffer_destroy(buffer);
}

static struct fount *fount_new(
	struct arena *arena, const struct face *face, int letter_space)
{
	struct fount *fount = arena_alloc(arena, 1, sizeof(*fount));

	fount->face = face;
	fount->letter_space = letter_space;
	fount->single = !face->cff;
	fount->slot_count = hb_face_get_glyph_count(face->hb_face);
	fount->slots =
		arena_alloc(arena, fount->slot_count, sizeof(*fount->slots));
	for (size_t i = 0; i < LENGTH(letters); i++)
		add_letters(fount, letters[i]);
	for (size_t i = 0; i < LENGTH(ligatures); i++)
		add_ligature(fount, ligatures[i]);
	return fount;
}

static struct fount *find(
	struct foundry *foundry, const struct face *face, int letter_space)
{
	for (size_t i = 0; i < foundry->count; i++)
		if (foundry->at[i]->face == face &&
			foundry->at[i]->letter_space == letter_space)
			return foundry->at[i];
	foundry->at = arena_grow(foundry->arena, foundry->at, foundry->count,
		&foundry->room, sizeof(*foundry->at));
	foundry->at[foundry->count] =
		fount_new(foundry->arena, face, letter_space);
	return foundry->at[foundry->count++];
}

const struct fount *foundry_of(
	struct foundry *foundry, const struct face *face, int letter_space)
{
	const struct fount *fount;

	call_lock(&foundry->lock);
	fount = find(foundry, face, letter_space);
	call_unlock(&foundry->lock);
	return fount;
}

/* A font file of all letters, from which each file's font takes those it
 * needs. */
static bool prepare_file(
	struct foundry *foundry, struct fount *fount, struct deflater *deflater)
{
	const struct font_glyphs glyphs = {
		fount->face, fount->letter_space, fount->glyphs, fount->count};
	const struct used_glyph *all[FOUNT_MAX];

	if (!font_cut(foundry->arena, glyphs, &fount->file))
		return false;
	for (size_t i = 0; i < fount->count; i++)
		all[i] = &fount->glyphs[i];
	fount->map = font_map(
		foundry->arena, deflater, all, fount->count, EFFORT_MUCH);
	return true;
}

static bool prepare(
	struct foundry *foundry, struct fount *fount, struct deflater *deflater)
{
	if (fount->single)
		return prepare_file(foundry, fount, deflater);
	return font_prepare(foundry->arena, deflater,
		(struct font_glyphs){fount->face, fount->letter_space,
			fount->glyphs, fount->count},
		&fount->parts);
}

bool foundry_ready(struct foundry *foundry, const struct fount *fount,
	struct deflater *deflater)
{
	struct fount *mine;
	bool ready;

	call_lock(&foundry->lock);
	mine = find(foundry, fount->face, fount->letter_space);
	if (!mine->ready)
		mine->ready = prepare(foundry, mine, deflater);
	ready = mine->ready;
	call_unlock(&foundry->lock);
	return ready;
}
