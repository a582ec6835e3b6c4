/*
 * number: numbers, lengths and lists of them as SVG writes them.
 *
 * Every machine makes the same double of a text: only operations that IEEE
 * 754 rounds in one way are used, and no locale.
 */
#ifndef PICTURE_SVG_NUMBER_H
#define PICTURE_SVG_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

/* Move past white space. */
void skip_space(const char **at);

/* Move past white space and one comma, if there is one. */
void skip_comma(const char **at);

/*
 * Read a number and move behind it; false, and nothing moved, where there is
 * none or it is beyond what a drawing could mean.
 */
bool scan_number(const char **at, double *value);

/* A flag of an arc: one digit, 0 or 1. */
bool scan_flag(const char **at, bool *value);

/* The whole text as a number. */
bool parse_number(const char *text, double *value);

/*
 * The whole text as a length in user units: "12", "12px", "3mm", "1in",
 * "9pt", "1pc", "2cm"; "1.2em" where em, the size of the type, is not 0.
 */
bool parse_length(const char *text, double em, double *value);

/* The whole text as at most `room` numbers; how many, or room + 1 where it
 * is no such list. */
size_t parse_numbers(const char *text, double *values, size_t room);

#endif
