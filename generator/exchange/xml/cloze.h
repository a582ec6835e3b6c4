/*
 * cloze: Moodle's questions with embedded answers, {1:SHORTANSWER:=yes~no}.
 */
#ifndef EXCHANGE_CLOZE_H
#define EXCHANGE_CLOZE_H

#include "exchange/intake/reader.h"

/* Read HTML with answers in braces.  Sets the question's kind and stem. */
void cloze_read(struct reader *reader, const char *html);

#endif
