/*
 * base64: bytes as text (RFC 4648, with padding and without line breaks).
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buffer.h"

#include <stdbool.h>

/* Encode bytes. */
void base64_write(struct buffer *out, const void *bytes, size_t length);

/* Decode a text.  False, with some bytes added, unless base64_write() could
 * have written it. */
bool base64_read(struct buffer *out, const char *text);

#endif
