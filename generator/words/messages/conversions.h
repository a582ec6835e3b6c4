/*
 * conversions: the conversion specifications of printf() formats.
 */
#ifndef WORDS_MESSAGES_CONVERSIONS_H
#define WORDS_MESSAGES_CONVERSIONS_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the conversion that begins at a percent sign: "%s", "%2$.1f",
 * "%%"; 0 if there is none. */
size_t conversion_length(const char *text);

/*
 * Whether a translated format takes the arguments of the English one: the
 * same conversions in the same order, or all of them numbered as in
 * "%2$s before %1$s".
 */
bool conversions_match(const char *english, const char *translated);

#endif
