/*
 * anki_cloze: Anki's cloze notes, "{{c1::Paris::a city}} lies on the Seine".
 */
#ifndef EXCHANGE_ANKI_CLOZE_H
#define EXCHANGE_ANKI_CLOZE_H

#include "exchange/intake/gaps.h"

/*
 * Replace each deletion with the character of a gap, and add its answer to
 * `gaps`.  Hints are lost.
 *
 * NULL if the text has no deletions.
 */
const char *anki_cloze_take(
	struct reader *reader, struct gaps *gaps, const char *text);

#endif
