/*
 * moment: one date, or one end of a range, parsed within a text.
 */
#ifndef BANK_MOMENT_H
#define BANK_MOMENT_H

#include "bank/date/date.h"

/* Skip spaces, or a word and the spaces after it, in either letter case. */
void moment_spaces(const char **at);
bool moment_word(const char **at, const char *word);

/* Read a date and step over it.  *moment is then complete but for an era that
 * the first end of a range takes from the second. */
enum date_fault moment_take(const char **at, struct moment *moment);

/* Check that the month, day and time exist. */
enum date_fault moment_check(const struct moment *moment);

/* The year, counted with a year 0, which is 1 BCE; of a century or the like,
 * the year nearest to 1. */
int32_t moment_year(const struct moment *moment);
bool moment_is_bce(const struct moment *moment);

/* The number of years covered. */
int32_t moment_span(const struct moment *moment);

/* The first and last day, as in calendar.h. */
int32_t moment_first(const struct moment *moment);
int32_t moment_last(const struct moment *moment);

#endif
