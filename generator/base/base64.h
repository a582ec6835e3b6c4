/*
 * base64: bytes as text (RFC 4648, with padding and without line breaks).
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buffer.h"

#include <stdbool.h>

/* Add bytes as text. */
void base64_write(struct buffer *out, const void *bytes, size_t length);

/* Add the bytes of a text; false, with some of them added, where it is none
 * that base64_write() gives. */
bool base64_read(struct buffer *out, const char *text);

#endif
