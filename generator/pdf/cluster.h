/*
 * cluster: glyphs that together stand for letters.
 *
 * One glyph for one letter mostly; a ligature is one glyph for several, a
 * letter with its accents may be several glyphs.
 */
#ifndef PDF_CLUSTER_H
#define PDF_CLUSTER_H

#include "type/line/set.h"

struct cluster {
	const struct glyph *glyphs; /* as printed, left to right */
	size_t count;               /* at least 1 */
	bool rtl;                   /* read them from the last to the first */
	const char *text;
	size_t length; /* bytes */
};

/*
 * The cluster that begins with this glyph of the run.
 *
 * Spaces that were dropped at the end of a line are no part of it.
 */
struct cluster cluster_at(const struct run *run, size_t glyph);

/* Its i-th glyph in the order of reading. */
const struct glyph *cluster_glyph(const struct cluster *cluster, size_t i);

#endif
