/*
 * utf8: code points from bytes and back (RFC 3629).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD UINT32_MAX /* not a code point */

/*
 * The code point at text[*at]; moves *at past it.
 *
 * Overlong forms, surrogates, values past U+10FFFF and truncated sequences give
 * UTF8_BAD and move by one byte.  *at must be below length.
 */
uint32_t utf8_next(const char *text, size_t length, size_t *at);

/* Bytes up to the first bad sequence; length if there is none. */
size_t utf8_valid(const char *text, size_t length);

/* Bytes of printable ASCII at the start: nearly all of most texts, and skipped
 * much faster than code point by code point. */
size_t utf8_plain(const char *text, size_t length);

/* Write a code point, at most 4 bytes; returns the bytes written. */
size_t utf8_put(uint32_t code, char *out);

#endif
