/*
 * foundry: the common letters of a face, ready for any file.
 *
 * A face's common letters are fixed: those of English with digits and
 * punctuation, typographic quotation marks and dashes, the usual ligatures.
 * Their subset and codes are made once in a run.  They are the same in every
 * file that shows enough of them, so a file's bytes depend on that file alone.
 *
 * Threads share one foundry.
 */
#ifndef PDF_FOUNDRY_H
#define PDF_FOUNDRY_H

#include "pdf/font.h"
#include "pdf/glyphs.h"

#include <stdbool.h>

enum {
	FOUNT_MAX = 128 /* an upper bound of the common letters */
};

/* A face's common letters, in the order of the tables. */
struct fount {
	const struct face *face;
	int letter_space;
	struct used_glyph glyphs[FOUNT_MAX]; /* codes: see foundry_ready() */
	size_t count;
	uint8_t *slots; /* by id in the face: 0, or 1 + index of the glyph */
	size_t slot_count;
	bool single; /* codes are single bytes, as outlines are TrueType */
	bool ready;
	/* Once ready: the parts if codes are of two bytes, else a font file of
	 * all letters and its map. */
	struct font_parts parts;
	struct buffer file, map;
};

struct foundry;

struct foundry *foundry_new(void);
void foundry_free(struct foundry *foundry); /* NULL is allowed */

/* The common letters of a face, with this letter-spacing. */
const struct fount *foundry_of(
	struct foundry *foundry, const struct face *face, int letter_space);

/* Prepare the codes and the font; false if HarfBuzz cannot make it.  Must be
 * called in each thread that uses them. */
bool foundry_ready(struct foundry *foundry, const struct fount *fount,
	struct deflater *deflater);

/* The index of a common letter's glyph; FOUNT_MAX if it is not one. */
size_t foundry_index_of(const struct fount *fount, uint32_t id);

#endif
