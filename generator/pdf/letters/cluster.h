/*
 * cluster: glyphs that together represent letters.
 *
 * Mostly one glyph for one letter; a ligature is one glyph for several, and a
 * letter with its accents may be several glyphs.
 */
#ifndef PDF_CLUSTER_H
#define PDF_CLUSTER_H

#include "type/line/set.h"

struct cluster {
	const struct glyph *glyphs; /* as printed, left to right */
	size_t count;               /* at least 1 */
	bool rtl;                   /* read from the last to the first */
	const char *text;
	size_t length; /* bytes */
};

/*
 * The cluster that begins with this glyph of the run.
 *
 * Spaces dropped at the end of a line are not part of it.
 */
struct cluster cluster_at(const struct run *run, size_t glyph);

/* Its i-th glyph in reading order. */
const struct glyph *cluster_glyph(const struct cluster *cluster, size_t i);

/* Whether it is a soft hyphen inside a line.  It is no letter, and readers
 * would take it for the end of a line. */
bool cluster_is_unused_hyphen(const struct cluster *cluster);

#endif
