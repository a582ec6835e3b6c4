/*
 * used: the glyphs that a file uses, and what each of them stands for.
 *
 * First every run of the file is noted, then the fonts are written, then the
 * pages: only with the fonts are the codes known that print the glyphs.
 */
#ifndef PDF_USED_H
#define PDF_USED_H

#include "pdf/cluster.h"

#include <stdbool.h>

struct arena;

struct used_glyph {
	uint32_t id;      /* in the face */
	uint16_t code;    /* in the file, see font.h */
	int64_t width;    /* in millionths of an em, likewise */
	const char *text; /* the letters that it stands for mostly */
	size_t length;    /* bytes */
	bool sure;        /* it stands for them alone at least once */
};

struct used_font {
	const struct face *face;
	uint16_t *slots; /* by id in the face: 0, or 1 + index of the glyph */
	size_t slot_count;
	struct used_glyph *glyphs; /* in the order of first use */
	size_t count, room;
};

/* The fonts of a file, in the order of first use; begin with the arena. */
struct used_fonts {
	struct arena *arena;
	struct used_font *at;
	size_t count, room;
};

/* Note the glyphs of a run.  A run without a face has none. */
void used_note(struct used_fonts *fonts, const struct run *run);

/* The index of a face; fonts->count where it was not noted. */
size_t used_index(const struct used_fonts *fonts, const struct face *face);

/* A glyph by its id in the face; NULL where it was not noted. */
const struct used_glyph *used_glyph(const struct used_font *font, uint32_t id);

/* Whether the meanings of a cluster's glyphs add up to its letters. */
bool used_spells(const struct used_font *font, const struct cluster *cluster);

#endif
