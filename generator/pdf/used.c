/*
 * A glyph gets one meaning for the whole file: the letters of the first
 * cluster that it fills alone, or its share of a cluster with one letter for
 * each glyph.  Where a cluster's letters are not the sum of its glyphs'
 * meanings, the page has to say them beside the glyphs: used_spells() tells.
 */
#include "pdf/used.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <hb.h>
#include <string.h>

/* The bytes of the letter that begins at `at`. */
static size_t letter_length(const struct cluster *cluster, size_t at)
{
	const size_t from = at;

	if (at < cluster->length)
		utf8_next(cluster->text, cluster->length, &at);
	return at - from;
}

static size_t letters(const struct cluster *cluster)
{
	size_t count = 0;

	for (size_t at = 0; at < cluster->length; count++)
		at += letter_length(cluster, at);
	return count;
}

static struct used_font *font_add(
	struct used_fonts *fonts, const struct face *face)
{
	const size_t glyphs = hb_face_get_glyph_count(face->hb_face);
	struct used_font *font;

	fonts->at = arena_grow(fonts->arena, fonts->at, fonts->count,
		&fonts->room, sizeof(*fonts->at));
	font = &fonts->at[fonts->count++];
	*font = (struct used_font){.face = face, .slot_count = glyphs};
	font->slots = arena_alloc(fonts->arena, glyphs, sizeof(*font->slots));
	return font;
}

/* The glyph's entry, made where it was not seen yet; NULL where the face
 * has no such glyph. */
static struct used_glyph *glyph_find(
	struct used_font *font, struct arena *arena, uint32_t id)
{
	if (id >= font->slot_count)
		return NULL;
	if (font->slots[id] > 0)
		return &font->glyphs[font->slots[id] - 1];
	font->glyphs = arena_grow(arena, font->glyphs, font->count, &font->room,
		sizeof(*font->glyphs));
	font->glyphs[font->count] = (struct used_glyph){.id = id, .text = ""};
	font->slots[id] = (uint16_t)(font->count + 1);
	return &font->glyphs[font->count++];
}

static void learn(
	struct used_glyph *glyph, const char *text, size_t length, bool sure)
{
	if (length == 0 || glyph->sure || (glyph->length > 0 && !sure))
		return;
	glyph->text = text;
	glyph->length = length;
	glyph->sure = sure;
}

static void note_cluster(struct used_font *font, struct arena *arena,
	const struct cluster *cluster)
{
	const bool alone = cluster->count == 1;
	const bool shared = !alone && letters(cluster) == cluster->count;
	const bool sure = alone || shared;
	size_t at = 0;

	for (size_t i = 0; i < cluster->count; i++) {
		const uint32_t id = cluster_glyph(cluster, i)->id;
		struct used_glyph *glyph = glyph_find(font, arena, id);
		const size_t length =
			shared ? letter_length(cluster, at) : cluster->length;

		if (glyph != NULL)
			learn(glyph, cluster->text + at, length, sure);
		if (shared)
			at += length;
	}
}

void used_note(struct used_fonts *fonts, const struct run *run)
{
	struct cluster cluster;
	struct used_font *font;
	size_t index;

	if (run->face == NULL)
		return;
	index = used_index(fonts, run->face);
	font = index < fonts->count ? &fonts->at[index]
				    : font_add(fonts, run->face);
	for (size_t i = 0; i < run->count; i += cluster.count) {
		cluster = cluster_at(run, i);
		note_cluster(font, fonts->arena, &cluster);
	}
}

size_t used_index(const struct used_fonts *fonts, const struct face *face)
{
	size_t i = 0;

	while (i < fonts->count && fonts->at[i].face != face)
		i++;
	return i;
}

const struct used_glyph *used_glyph(const struct used_font *font, uint32_t id)
{
	return id < font->slot_count && font->slots[id] > 0
		       ? &font->glyphs[font->slots[id] - 1]
		       : NULL;
}

bool used_spells(const struct used_font *font, const struct cluster *cluster)
{
	size_t at = 0;

	for (size_t i = 0; i < cluster->count; i++) {
		const uint32_t id = cluster_glyph(cluster, i)->id;
		const struct used_glyph *glyph = used_glyph(font, id);

		if (glyph == NULL || glyph->length > cluster->length - at)
			return false;
		if (memcmp(glyph->text, cluster->text + at, glyph->length) != 0)
			return false;
		at += glyph->length;
	}
	return at == cluster->length;
}
