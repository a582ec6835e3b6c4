/*
 * choose: a face for each letter.
 */
#ifndef TYPE_CHOOSE_H
#define TYPE_CHOOSE_H

#include "type/line/paragraph.h"

/* Fill in every letter's face, and which of them begin a piece. */
void choose_faces(struct paragraph *paragraph, struct arena *scratch);

/* The language whose forms of characters are meant: the text's own, or in
 * one that has none a guess by the letters around them. */
const char *choose_tongue(const struct paragraph *paragraph);

#endif
