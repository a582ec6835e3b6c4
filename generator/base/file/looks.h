/*
 * looks: what a file is that is no text, by its first bytes.
 */
#ifndef BASE_FILE_LOOKS_H
#define BASE_FILE_LOOKS_H

#include "base/error.h"

/* "a Word document (.docx)", or NULL where nothing is known of it. */
const char *looks_like(const struct source *source);

/* Whether it holds bytes that no text holds, and many of them. */
bool looks_binary(const struct source *source);

#endif
