/*
 * gap: space behind a letter that is no word space, as between Han and Latin
 * letters.
 *
 * pdftotext would read a word space there: "1949 年" for "1949年".  So a space
 * glyph at the end of the gap makes the letter as wide as its room, and an
 * ActualText gives both the letter alone.
 */
#ifndef PDF_GAP_H
#define PDF_GAP_H

#include "pdf/letters/cluster.h"

#include <stdint.h>

/* Whether such a gap follows a cluster of a run. */
bool gap_follows(const struct run *run, const struct cluster *cluster);

/* Find the space glyph of a face, and its width at a size; false if there is
 * none. */
bool gap_space(const struct face *face, mpt size, uint32_t *id, mpt *width);

#endif
