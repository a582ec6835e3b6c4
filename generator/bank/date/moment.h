/*
 * moment: one date, or one end of a range, parsed within a text.
 */
#ifndef BANK_MOMENT_H
#define BANK_MOMENT_H

#include "bank/date/date.h"

/* Skip spaces, or a word and the spaces after it, in either letter case. */
void moment_spaces(const char **at);
bool moment_word(const char **at, const char *word);

/* Read one, and step over it; *moment is then complete but for the era that
 * a range's first end takes from the second. */
enum date_fault moment_take(const char **at, struct moment *moment);

/* Whether its month and day exist. */
enum date_fault moment_check(const struct moment *moment);

/* Its year, counted through 0, which is 1 BCE. */
int32_t moment_year(const struct moment *moment);
bool moment_is_bce(const struct moment *moment);

/* The number of years covered. */
int32_t moment_span(const struct moment *moment);

/* Its first and last day, as in calendar.h. */
int32_t moment_first(const struct moment *moment);
int32_t moment_last(const struct moment *moment);

#endif
