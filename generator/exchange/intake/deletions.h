/*
 * deletions: Anki's cloze notes, "{{c1::Paris::a city}} lies on the Seine".
 */
#ifndef EXCHANGE_DELETIONS_H
#define EXCHANGE_DELETIONS_H

#include "exchange/intake/gaps.h"

/*
 * Replace each deletion with the character of a gap, and add its answer to
 * `gaps`.  Hints are lost.
 *
 * NULL if the text has no deletions.
 */
const char *deletions_take(
	struct reader *reader, struct gaps *gaps, const char *text);

#endif
