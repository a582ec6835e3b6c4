/*
 * moodle_kinds: the fields of each type of Moodle's questions.
 */
#ifndef EXCHANGE_MOODLE_KINDS_H
#define EXCHANGE_MOODLE_KINDS_H

#include "base/xml/xml.h"
#include "exchange/intake/reader.h"

/* The text of an element in its own format; NULL if it is NULL or empty. */
const char *moodle_kinds_text(struct reader *reader, const struct xml *element);

typedef void moodle_kinds_reader(
	struct reader *reader, const struct xml *question);

moodle_kinds_reader moodle_kinds_choice;
moodle_kinds_reader moodle_kinds_true_false;
moodle_kinds_reader moodle_kinds_short;
moodle_kinds_reader moodle_kinds_numeric;
moodle_kinds_reader moodle_kinds_matching;
moodle_kinds_reader moodle_kinds_essay;
moodle_kinds_reader moodle_kinds_gaps;
moodle_kinds_reader moodle_kinds_ordering;

/* Read one choice, and whether all are shuffled. */
void moodle_kinds_answer(struct reader *reader, const struct xml *answer);
void moodle_kinds_shuffle(struct reader *reader, const struct xml *question);

#endif
