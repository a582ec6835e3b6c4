/*
 * form_picture: a picture as an address that holds all of it.
 */
#ifndef EXCHANGE_FORM_PICTURE_H
#define EXCHANGE_FORM_PICTURE_H

#include "base/buffer.h"

#include <stdbool.h>

/* Put "data:image/png;base64,…" for a file; false if it cannot be read. */
bool form_picture_put(struct buffer *out, const char *path);

#endif
