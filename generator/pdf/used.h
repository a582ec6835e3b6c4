/*
 * used: the glyphs that a file uses, and what each of them stands for.
 *
 * First every run of the file is noted, then the fonts are written, then the
 * pages: only with the fonts are the codes known that print the glyphs.
 *
 * A face of which a file shows enough common letters has a fount of them
 * (foundry.h), and a second font for what is beyond them; else it has one font
 * of its own.
 */
#ifndef PDF_USED_H
#define PDF_USED_H

#include "pdf/cluster.h"
#include "pdf/glyphs.h"
#include "pdf/plate.h"

#include <stdbool.h>

struct arena;

struct used_font {
	const struct face *face;
	const struct fount *fount;
	struct common_set letters; /* of the fount that are used */
	bool common;               /* used_settle(): they come from the fount */
	uint16_t *slots; /* by id in the face: 0, or 1 + index of the glyph */
	size_t slot_count;
	struct used_glyph *glyphs; /* its own, in the order of first use */
	size_t count, room;
};

/* The fonts of a file, in the order of first use; begin with both. */
struct used_fonts {
	struct arena *arena;
	struct plates *plates;
	struct used_font *at;
	size_t count, room;
};

/* Note the glyphs of a run.  A run without a face has none. */
void used_note(struct used_fonts *fonts, const struct run *run);

/* Once all runs are noted: decide where glyphs come from. */
void used_settle(struct used_fonts *fonts);

/* The index of a face; fonts->count where it was not noted. */
size_t used_index(const struct used_fonts *fonts, const struct face *face);

/* A glyph by its id in the face; NULL where it was not noted. */
const struct used_glyph *used_glyph(const struct used_font *font, uint32_t id);

/* Whether the meanings of a cluster's glyphs add up to its letters. */
bool used_spells(const struct used_font *font, const struct cluster *cluster);

#endif
