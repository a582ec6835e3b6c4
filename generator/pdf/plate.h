/*
 * plate: what a run of glyphs prints, kept from one file to the next.
 *
 * Where a run has common letters alone, whose codes are fixed (foundry.h), the
 * operators that show it are the same in every file.  Runs are told by their
 * keys, so plates go with one typesetter.
 */
#ifndef PDF_PLATE_H
#define PDF_PLATE_H

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

void common_add_one(struct common_set *letters, size_t i);
void common_add(struct common_set *letters, struct common_set more);
bool common_have(const struct common_set *letters, size_t i);
size_t common_count(const struct common_set *letters);

struct plate {
	bool whole; /* all its glyphs are common letters, which are these: */
	struct common_set letters;
	struct buffer operators; /* of a whole one, once shown */
};

/* One for each thread, on a foundry that others may use too. */
struct plates;

struct plates *plates_new(struct foundry *foundry);
void plates_free(struct plates *plates); /* NULL is allowed */

/* Between two files: let go of plates that are too many. */
void plates_tidy(struct plates *plates);

/* The common letters of a face, and what deflates. */
const struct fount *plates_fount(
	struct plates *plates, const struct face *face);
struct foundry *plates_foundry(struct plates *plates);
struct deflater *plates_deflater(struct plates *plates);

/* The plate of a run in a face with these common letters. */
const struct plate *plates_find(struct plates *plates, const struct run *run,
	const struct fount *fount);

/* The operators that show a whole run, its codes being known; NULL for another.
 */
const struct buffer *plates_show(struct plates *plates, const struct run *run,
	const struct fount *fount);

/*
 * The parts of a font of these glyphs, kept likewise: several files may show
 * the same few letters.  Sets their codes and widths; NULL where HarfBuzz
 * cannot make the font.
 */
const struct font_parts *plates_font(
	struct plates *plates, struct font_glyphs glyphs);

#endif
