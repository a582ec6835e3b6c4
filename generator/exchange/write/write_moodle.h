/*
 * write_moodle: questions in Moodle's XML.
 */
#ifndef EXCHANGE_WRITE_MOODLE_H
#define EXCHANGE_WRITE_MOODLE_H

#include "exchange/write/writer.h"

void write_moodle_begin(struct writer *writer);
void write_moodle_question(
	struct writer *writer, const struct quiz_question *question);
void write_moodle_end(struct writer *writer);

#endif
