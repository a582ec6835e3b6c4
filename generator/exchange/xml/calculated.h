/*
 * calculated: Moodle's questions whose numbers come from datasets.
 */
#ifndef EXCHANGE_CALCULATED_H
#define EXCHANGE_CALCULATED_H

#include "base/xml/xml.h"
#include "exchange/intake/reader.h"

/* Read the datasets.  This comes before any text of the question. */
void calculated_begin(struct reader *reader, const struct xml *question);

/* Read the formulas of a numeric question, or of choices. */
void calculated_number(struct reader *reader, const struct xml *question);
void calculated_choice(struct reader *reader, const struct xml *question);

#endif
