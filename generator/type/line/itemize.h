/*
 * itemize: choose a face for each letter and group letters into pieces.
 */
#ifndef TYPE_ITEMIZE_H
#define TYPE_ITEMIZE_H

#include "type/line/paragraph.h"

/*
 * Fill in every letter's face and script, then cut the paragraph into
 * pieces.  Hard breaks are in no piece.
 */
void itemize(struct paragraph *paragraph, struct arena *scratch);

#endif
