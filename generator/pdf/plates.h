/*
 * plates: the operators of a run of glyphs, kept from file to file.
 *
 * If a run has only common letters, whose codes are fixed (foundry.h), its
 * operators are the same in every file.  Runs are identified by their keys, so
 * plates go with one typesetter.
 */
#ifndef PDF_PLATES_H
#define PDF_PLATES_H

#include "base/buffer.h"
#include "type/line/set.h"

#include <stdbool.h>
#include <stdint.h>

struct deflater;
struct font_glyphs;
struct font_parts;
struct foundry;
struct fount;

/* A set of common letters. */
struct common_set {
	uint64_t bits[2];
};

void plates_common_add_one(struct common_set *letters, size_t i);
void plates_common_add(struct common_set *letters, struct common_set more);
bool plates_common_have(const struct common_set *letters, size_t i);
size_t plates_common_count(const struct common_set *letters);

struct plate {
	bool whole; /* all its glyphs are common letters, which are: */
	struct common_set letters;
	struct buffer operators; /* of a whole run, once shown */
};

/* Plates belong to one thread; their foundry may be shared. */
struct plates;

struct plates *plates_new(struct foundry *foundry);
void plates_free(struct plates *plates); /* NULL is allowed */

/* Between two files: drop plates if there are too many. */
void plates_tidy(struct plates *plates);

/* The common letters of a run's font, and the deflater. */
const struct fount *plates_fount(struct plates *plates, const struct run *run);
struct foundry *plates_foundry(struct plates *plates);
struct deflater *plates_deflater(struct plates *plates);

/* The plate of a run, whose face has these common letters. */
const struct plate *plates_find(struct plates *plates, const struct run *run,
	const struct fount *fount);

/* The operators of a whole run, once its codes are known; NULL if it is not
 * whole. */
const struct buffer *plates_show(struct plates *plates, const struct run *run,
	const struct fount *fount);

/*
 * The parts of a font of these glyphs, kept because several files may show the
 * same few letters.  Sets codes and widths; NULL if HarfBuzz cannot make the
 * font.
 */
const struct font_parts *plates_font(
	struct plates *plates, struct font_glyphs glyphs);

/* The font file of these glyphs, as font_cut() makes it; kept, too. */
bool plates_cut(
	struct plates *plates, struct font_glyphs glyphs, struct buffer *file);

#endif
