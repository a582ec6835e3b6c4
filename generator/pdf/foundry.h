/*
 * foundry: the letters that every text is made of, ready for any file.
 *
 * A face's common letters are fixed: those of English with digits and marks,
 * the quotation marks and dashes of good typography, the usual ligatures. Their
 * subset, its codes and its deflated bytes are made once a run and are the same
 * in every file that shows enough of them, whatever else there is: a file's
 * bytes depend on that file alone.
 *
 * Threads share one foundry.
 */
#ifndef PDF_FOUNDRY_H
#define PDF_FOUNDRY_H

#include "pdf/font.h"
#include "pdf/glyphs.h"

#include <stdbool.h>

enum {
	FOUNT_MAX = 128 /* common letters, more than there are */
};

/* A face's common letters, in the order of the tables. */
struct fount {
	const struct face *face;
	struct used_glyph glyphs[FOUNT_MAX]; /* codes: see foundry_ready() */
	size_t count;
	uint8_t *slots; /* by id in the face: 0, or 1 + index of the glyph */
	size_t slot_count;
	bool ready;
	struct font_parts parts; /* once ready */
};

struct foundry;

struct foundry *foundry_new(void);
void foundry_free(struct foundry *foundry); /* NULL is allowed */

/* The common letters of a face. */
const struct fount *foundry_of(
	struct foundry *foundry, const struct face *face);

/* Have their codes and their font at hand; false where HarfBuzz cannot make
 * it.  Must be called in each thread that uses them. */
bool foundry_ready(struct foundry *foundry, const struct fount *fount,
	struct deflater *deflater);

/* The index of a glyph among them; FOUNT_MAX where it is none. */
size_t fount_index(const struct fount *fount, uint32_t id);

#endif
