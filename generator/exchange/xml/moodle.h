/*
 * moodle: Moodle's XML format of questions.
 */
#ifndef EXCHANGE_MOODLE_H
#define EXCHANGE_MOODLE_H

#include "exchange/intake/reader.h"

bool moodle_is_likely(const struct source *source);
void moodle_read(struct reader *reader);

#endif
