/*
 * deletions: Anki's cloze notes, "{{c1::Paris::a city}} lies on the Seine".
 */
#ifndef EXCHANGE_DELETIONS_H
#define EXCHANGE_DELETIONS_H

#include "exchange/intake/gaps.h"

/*
 * Put a character for each deletion of a text, and its answer into the gaps;
 * hints are lost.
 *
 * NULL if the text has none.
 */
const char *deletions_take(
	struct reader *reader, struct gaps *gaps, const char *text);

#endif
