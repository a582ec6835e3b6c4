/*
 * meaning: the letters that each glyph of a font stands for.
 *
 * A glyph has an entry for each meaning; the entries of one glyph are linked.
 */
#ifndef PDF_MEANING_H
#define PDF_MEANING_H

#include "pdf/glyphs.h"
#include "pdf/letters/share.h"
#include "pdf/plates.h"

struct arena;

struct used_font {
	const struct face *face;
	int letter_space;
	const struct fount *fount;
	struct common_set letters; /* the used letters of the fount */
	/* Set by font_choice_make(): `common`, if common letters come from the
	 * fount; `single`, if their codes are single bytes; `apart`, if the
	 * other glyphs are in a second font, with codes of two bytes. */
	bool common, single, apart;
	uint16_t *slots; /* by id in the face: 0, or 1 + index of the glyph */
	size_t slot_count;
	struct used_glyph *glyphs; /* its own, in the order of first use */
	size_t count, room;
};

/* The glyph's first entry, created on first use; NULL if the face has no such
 * glyph. */
struct used_glyph *meaning_glyph(
	struct used_font *font, struct arena *arena, uint32_t id);

/* Let a glyph stand for these letters, unless its letters are certain or these
 * are not more certain. */
void meaning_learn(
	struct used_glyph *glyph, const char *text, size_t length, bool sure);

/* The entry for these letters among an entry of a glyph and those after it;
 * NULL if there is none. */
struct used_glyph *meaning_find(const struct used_font *font,
	struct used_glyph *glyph, const struct share *share);

/* Let a glyph stand for these letters as well. */
void meaning_add(struct used_font *font, struct arena *arena, uint32_t id,
	const struct share *share);

#endif
