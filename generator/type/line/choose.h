/*
 * choose: a face for each letter.
 */
#ifndef TYPE_CHOOSE_H
#define TYPE_CHOOSE_H

#include "type/line/paragraph.h"

/* Fill in every letter's face, and which letters always begin a piece. */
void choose_faces(struct paragraph *paragraph, struct arena *scratch);

/* The language whose forms of characters are meant: the text's or, if that is
 * not written with them, a guess by the letters. */
const char *choose_tongue(const struct paragraph *paragraph);

#endif
