/*
 * A glyph of a syllable (share.h) has an entry for each meaning.  Any other
 * glyph gets one meaning for the whole file: the letters of the first cluster
 * that it fills alone, or its share of a cluster with one letter for each
 * glyph.  If a cluster's letters are not the sum of its glyphs' meanings, as
 * used_glyphs_spell() decides, the page must write them beside the glyphs.
 */
#include "pdf/used_glyphs.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "pdf/foundry.h"
#include "pdf/letters/direction.h"
#include "pdf/letters/gap.h"

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
	struct used_fonts *fonts, const struct run *run)
{
	const size_t glyphs = hb_face_get_glyph_count(run->face->hb_face);
	struct used_font *font;

	fonts->at = arena_grow(fonts->arena, fonts->at, fonts->count,
		&fonts->room, sizeof(*fonts->at));
	font = &fonts->at[fonts->count++];
	*font = (struct used_font){.face = run->face,
		.letter_space = run->letter_space,
		.fount = plates_fount(fonts->plates, run),
		.slot_count = glyphs};
	return font;
}

static bool is_dealt(
	const struct used_font *font, const struct cluster *cluster)
{
	return !font->face->cff && share_is_syllable(cluster);
}

bool used_glyphs_are_crowded(
	const struct used_font *font, const struct cluster *cluster)
{
	uint32_t carrier;

	return is_dealt(font, cluster) && share_is_crowded(cluster) &&
	       share_carrier(font->face, cluster, &carrier) &&
	       foundry_index_of(font->fount, carrier) >= FOUNT_MAX;
}

static struct share share_in(
	const struct used_font *font, const struct cluster *cluster, size_t i)
{
	return used_glyphs_are_crowded(font, cluster)
		       ? share_of_letter(cluster, i)
		       : share_of(cluster, i);
}

/* Note the invisible glyphs of a crowded cluster. */
static void note_rests(struct used_font *font, struct arena *arena,
	const struct cluster *cluster)
{
	uint32_t carrier;

	if (!share_carrier(font->face, cluster, &carrier))
		return;
	for (size_t i = 0; i < cluster->count; i++) {
		const struct share rest = share_of_rest(cluster, i);

		if (rest.length > 0)
			meaning_add(font, arena, carrier, &rest);
	}
}

static void note_syllable(struct used_font *font, struct arena *arena,
	const struct cluster *cluster)
{
	if (used_glyphs_are_crowded(font, cluster))
		note_rests(font, arena, cluster);
	for (size_t i = 0; i < cluster->count; i++) {
		const struct share share = share_in(font, cluster, i);
		const uint32_t id = cluster_glyph(cluster, i)->id;
		const size_t common = foundry_index_of(font->fount, id);

		if (common < FOUNT_MAX)
			plates_common_add_one(&font->letters, common);
		else
			meaning_add(font, arena, id, &share);
	}
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
		const size_t common = foundry_index_of(font->fount, id);
		struct used_glyph *glyph = NULL;
		const size_t length =
			shared ? letter_length(cluster, at) : cluster->length;

		if (common < FOUNT_MAX)
			plates_common_add_one(&font->letters, common);
		else
			glyph = meaning_glyph(font, arena, id);
		if (glyph != NULL)
			meaning_learn(glyph, cluster->text + at, length, sure);
		if (glyph != NULL && cluster->length == 0)
			glyph->silent = true;
		if (shared)
			at += length;
	}
}

bool used_glyphs_are_lifted(
	const struct used_font *font, const struct cluster *cluster)
{
	bool own = !font->face->cff;

	for (size_t i = 0; own && i < cluster->count; i++)
		own = foundry_index_of(font->fount, cluster->glyphs[i].id) >=
		      FOUNT_MAX;
	return own && share_is_lifted(cluster);
}

/* Let each glyph of a cluster stand for nothing as well. */
static void note_silent(struct used_font *font, struct arena *arena,
	const struct cluster *cluster)
{
	const struct share nothing = share_of_nothing();

	for (size_t i = 0; i < cluster->count; i++)
		meaning_add(font, arena, cluster->glyphs[i].id, &nothing);
}

static bool has_unseen(const struct used_font *font, uint32_t *id)
{
	return !font->face->cff && share_unseen(font->face, id) &&
	       foundry_index_of(font->fount, *id) >= FOUNT_MAX;
}

static void note_sign(
	struct used_font *font, struct arena *arena, struct share sign)
{
	uint32_t id;

	if (sign.length > 0 && has_unseen(font, &id))
		meaning_add(font, arena, id, &sign);
}

/* Note the space at the end of the gap behind a letter. */
static void note_gap(struct used_font *font, struct arena *arena,
	const struct run *run, const struct cluster *cluster)
{
	struct used_glyph *glyph;
	uint32_t id;
	mpt width;

	if (!gap_follows(run, cluster) ||
		!gap_space(run->face, run->size, &id, &width))
		return;
	if (foundry_index_of(font->fount, id) < FOUNT_MAX) {
		plates_common_add_one(
			&font->letters, foundry_index_of(font->fount, id));
		return;
	}
	glyph = meaning_glyph(font, arena, id);
	if (glyph != NULL)
		meaning_learn(glyph, " ", 1, true);
}

static struct used_font *font_of(
	struct used_fonts *fonts, const struct run *run)
{
	const size_t index = used_glyphs_index(fonts, run);

	return index < fonts->count ? &fonts->at[index] : font_add(fonts, run);
}

void used_glyphs_note(struct used_fonts *fonts, const struct run *run)
{
	struct cluster cluster;
	const struct plate *plate;
	struct used_font *font;

	if (run->face == NULL)
		return;
	font = font_of(fonts, run);
	plate = plates_find(fonts->plates, run, font->fount);
	if (plate->whole) {
		plates_common_add(&font->letters, plate->letters);
		return;
	}
	for (size_t i = 0; i < run->count; i += cluster.count) {
		cluster = cluster_at(run, i);
		if (is_dealt(font, &cluster))
			note_syllable(font, fonts->arena, &cluster);
		else
			note_cluster(font, fonts->arena, &cluster);
		if (used_glyphs_are_lifted(font, &cluster))
			note_silent(font, fonts->arena, &cluster);
		note_gap(font, fonts->arena, run, &cluster);
		note_sign(font, fonts->arena, direction_left(run, &cluster));
		note_sign(font, fonts->arena, direction_right(run, &cluster));
	}
}

void used_glyphs_take(struct used_font *font, struct arena *arena,
	const struct used_glyph *from)
{
	meaning_learn(meaning_glyph(font, arena, from->id), from->text,
		from->length, true);
}

size_t used_glyphs_index(const struct used_fonts *fonts, const struct run *run)
{
	size_t i = 0;

	while (i < fonts->count &&
		(fonts->at[i].face != run->face ||
			fonts->at[i].letter_space != run->letter_space))
		i++;
	return i;
}

const struct used_glyph *used_glyphs_find(
	const struct used_font *font, uint32_t id)
{
	const size_t common =
		font->common ? foundry_index_of(font->fount, id) : FOUNT_MAX;

	if (common < FOUNT_MAX)
		return &font->fount->glyphs[common];
	return font->slots != NULL && id < font->slot_count &&
			       font->slots[id] > 0
		       ? &font->glyphs[font->slots[id] - 1]
		       : NULL;
}

const struct used_glyph *used_glyphs_in_cluster(
	const struct used_font *font, const struct cluster *cluster, size_t i)
{
	const uint32_t id = cluster_glyph(cluster, i)->id;
	const struct used_glyph *glyph = used_glyphs_find(font, id);
	const struct used_glyph *meant;
	struct share share;

	if (glyph == NULL || glyph->common || !is_dealt(font, cluster))
		return glyph;
	share = share_in(font, cluster, i);
	meant = meaning_find(font, &font->glyphs[font->slots[id] - 1], &share);
	return meant != NULL ? meant : glyph;
}

const struct used_glyph *used_glyphs_rest(
	const struct used_font *font, const struct cluster *cluster, size_t i)
{
	const struct share rest = share_of_rest(cluster, i);
	uint32_t carrier;

	if (rest.length == 0 || !share_carrier(font->face, cluster, &carrier) ||
		used_glyphs_find(font, carrier) == NULL)
		return NULL;
	return meaning_find(
		font, &font->glyphs[font->slots[carrier] - 1], &rest);
}

const struct used_glyph *used_glyphs_sign(
	const struct used_font *font, const struct share *sign)
{
	uint32_t id;

	return sign->length == 0 || !has_unseen(font, &id) ||
			       used_glyphs_find(font, id) == NULL
		       ? NULL
		       : meaning_find(font, &font->glyphs[font->slots[id] - 1],
				 sign);
}

const struct used_glyph *used_glyphs_silent(
	const struct used_font *font, uint32_t id)
{
	const struct share nothing = share_of_nothing();

	return used_glyphs_find(font, id) == NULL
		       ? NULL
		       : meaning_find(font, &font->glyphs[font->slots[id] - 1],
				 &nothing);
}

bool used_glyphs_have_silent(
	const struct used_font *font, const struct cluster *cluster)
{
	return is_dealt(font, cluster) && share_is_for_one(cluster);
}

bool used_glyphs_spell(
	const struct used_font *font, const struct cluster *cluster)
{
	size_t at = 0;

	if (used_glyphs_have_silent(font, cluster))
		return true;
	/* Some programs sort glyphs by their places. */
	if (cluster->count > 1 && !cluster->rtl && share_is_syllable(cluster))
		return false;

	for (size_t i = 0; i < cluster->count; i++) {
		const struct used_glyph *glyph =
			used_glyphs_in_cluster(font, cluster, i);

		if (glyph == NULL || glyph->length > cluster->length - at)
			return false;
		if (memcmp(glyph->text, cluster->text + at, glyph->length) != 0)
			return false;
		at += glyph->length;
	}
	return at == cluster->length;
}
