/*
 * used_glyphs: the glyphs that a file uses, and the letters each stands for.
 *
 * First every run of the file is noted, then the fonts are written, then the
 * pages, because only the fonts decide the codes of glyphs.
 *
 * If a file shows enough common letters of a face, it uses the face's fount of
 * them (foundry.h) and a second font for other glyphs; else it has one font of
 * its own.
 */
#ifndef PDF_USED_GLYPHS_H
#define PDF_USED_GLYPHS_H

#include "pdf/letters/share.h"
#include "pdf/meaning.h"

#include <stdbool.h>

struct arena;

/* The fonts of a file, in the order of first use; begin with the arena and the
 * plates. */
struct used_fonts {
	struct arena *arena;
	struct plates *plates;
	struct used_font *at;
	size_t count, room;
};

/* Note the glyphs of a run.  A run without a face has none. */
void used_glyphs_note(struct used_fonts *fonts, const struct run *run);

/* After all runs are noted: decide which font each glyph comes from. */
void used_glyphs_settle(struct used_fonts *fonts);

/* The index of a run's font; fonts->count if it was not noted. */
size_t used_glyphs_index(const struct used_fonts *fonts, const struct run *run);

/* A glyph by its id in the face; NULL if it was not noted. */
const struct used_glyph *used_glyphs_find(
	const struct used_font *font, uint32_t id);

/* The i-th glyph of a cluster in reading order, with the letters that it stands
 * for there. */
const struct used_glyph *used_glyphs_in_cluster(
	const struct used_font *font, const struct cluster *cluster, size_t i);

/* Whether unseen glyphs speak for a part of it: share.h. */
bool used_glyphs_are_crowded(
	const struct used_font *font, const struct cluster *cluster);

/* The one that speaks for what the i-th glyph in reading order does not; NULL
 * where there is nothing. */
const struct used_glyph *used_glyphs_rest(
	const struct used_font *font, const struct cluster *cluster, size_t i);

/* One that speaks, unseen, for a sign of direction; NULL where there is none.
 */
const struct used_glyph *used_glyphs_sign(
	const struct used_font *font, const struct share *sign);

/* Whether unseen glyphs speak for all of it: share_is_lifted(). */
bool used_glyphs_are_lifted(
	const struct used_font *font, const struct cluster *cluster);

/* A glyph that stands for nothing; NULL where no such one was noted. */
const struct used_glyph *used_glyphs_silent(
	const struct used_font *font, uint32_t id);

/* Whether its first glyph stands for all of its letters, and the others for
 * nothing. */
bool used_glyphs_have_silent(
	const struct used_font *font, const struct cluster *cluster);

/* Whether the meanings of a cluster's glyphs add up to its letters. */
bool used_glyphs_spell(
	const struct used_font *font, const struct cluster *cluster);

#endif
