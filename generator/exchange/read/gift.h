/*
 * gift: Moodle's plain text format of questions.
 */
#ifndef EXCHANGE_GIFT_H
#define EXCHANGE_GIFT_H

#include "exchange/intake/reader.h"

/* Does a source look like GIFT? */
bool gift_is_likely(const struct source *source);

/* Read all questions of a source. */
void gift_read(struct reader *reader);

#endif
