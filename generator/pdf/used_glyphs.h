/*
 * used_glyphs: the glyphs that a file uses, and the letters each stands for.
 *
 * First every run of the file is noted, then the fonts are written, then the
 * pages, because only the fonts decide the codes of glyphs.
 *
 * Common letters of a face come from its fount (foundry.h).  Other glyphs are
 * in the same font, if its outlines are TrueType (joint.h), or in a second one.
 * A face with few common letters that cannot join them has one font of its own.
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

/* Make a common letter one of a font's own glyphs. */
void used_glyphs_take(struct used_font *font, struct arena *arena,
	const struct used_glyph *from);

/* The index of a run's font; fonts->count if it was not noted. */
size_t used_glyphs_index(const struct used_fonts *fonts, const struct run *run);

/* A glyph by its id in the face; NULL if it was not noted. */
const struct used_glyph *used_glyphs_find(
	const struct used_font *font, uint32_t id);

/* The i-th glyph of a cluster in reading order, in the entry for its letters
 * there. */
const struct used_glyph *used_glyphs_in_cluster(
	const struct used_font *font, const struct cluster *cluster, size_t i);

/* Whether invisible glyphs stand for a part of a cluster: share.h. */
bool used_glyphs_are_crowded(
	const struct used_font *font, const struct cluster *cluster);

/* The invisible glyph for the letters that the i-th glyph in reading order does
 * not stand for; NULL if there are none. */
const struct used_glyph *used_glyphs_rest(
	const struct used_font *font, const struct cluster *cluster, size_t i);

/* The invisible glyph for a sign of direction; NULL if there is none. */
const struct used_glyph *used_glyphs_sign(
	const struct used_font *font, const struct share *sign);

/* Whether invisible glyphs stand for a whole cluster: share_is_lifted(). */
bool used_glyphs_are_lifted(
	const struct used_font *font, const struct cluster *cluster);

/* The entry in which a glyph stands for nothing; NULL if that was not noted. */
const struct used_glyph *used_glyphs_silent(
	const struct used_font *font, uint32_t id);

/* Whether a cluster's first glyph stands for all letters, the others for
 * none. */
bool used_glyphs_have_silent(
	const struct used_font *font, const struct cluster *cluster);

/* Whether the meanings of a cluster's glyphs add up to its letters. */
bool used_glyphs_spell(
	const struct used_font *font, const struct cluster *cluster);

#endif
