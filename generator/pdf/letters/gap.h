/*
 * gap: room behind a letter that is no space, as between Han and Latin letters.
 *
 * pdftotext would read a space there: "1949 年" for "1949年".  So the letter is
 * said to be as wide as its room is, by a space that is shown at the end of it
 * and that the letter speaks for.
 */
#ifndef PDF_GAP_H
#define PDF_GAP_H

#include "pdf/letters/cluster.h"

#include <stdint.h>

/* Is there such room behind a cluster of its run? */
bool gap_follows(const struct run *run, const struct cluster *cluster);

/* Find the space of a face and its width at a size; false if it has none. */
bool gap_space(const struct face *face, mpt size, uint32_t *id, mpt *width);

#endif
