/*
 * fallback: choose a face for each letter, with font fallback.
 */
#ifndef TYPE_FALLBACK_H
#define TYPE_FALLBACK_H

#include "type/line/paragraph.h"

/* Fill in every letter's face, and which letters always begin a piece. */
void fallback_faces(struct paragraph *paragraph, struct arena *scratch);

/* The language whose forms of characters are meant: the text's or, if that is
 * not written with them, a guess by the letters. */
const char *fallback_language(const struct paragraph *paragraph);

#endif
