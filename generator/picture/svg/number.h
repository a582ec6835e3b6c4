/*
 * number: parse SVG numbers, lengths and lists of numbers.
 *
 * Every machine reads a text as the same double: only operations with one
 * rounding in IEEE 754 are used, and no locale.
 */
#ifndef PICTURE_SVG_NUMBER_H
#define PICTURE_SVG_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

/* Move past white space. */
void number_skip_space(const char **at);

/* Move past white space and one comma, if there is one. */
void number_skip_comma(const char **at);

/*
 * Read a number and move past it.  Returns false and moves nothing if there is
 * none or it is absurdly large for a drawing.
 */
bool number_scan(const char **at, double *value);

/* Read a flag of an arc: one digit, 0 or 1. */
bool number_scan_flag(const char **at, bool *value);

/* Parse the whole text as a number. */
bool number_parse(const char *text, double *value);

/*
 * Parse the whole text as a length in user units: "12", "12px", "3mm", "1in",
 * "9pt", "1pc", "2cm"; also "1.2em" if em, the font size, is not 0.
 */
bool number_parse_length(const char *text, double em, double *value);

/* Parse the whole text as a list of at most `room` numbers.  Returns their
 * count, or room + 1 if it is no such list. */
size_t number_parse_list(const char *text, double *values, size_t room);

#endif
