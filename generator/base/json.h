/*
 * json: strings in JSON.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buffer.h"

/* Add a text as a JSON string (RFC 8259) in quotes. */
void json_put(struct buffer *out, const char *text);

#endif
