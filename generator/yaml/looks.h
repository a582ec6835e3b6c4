/*
 * looks: the type of a file that is no text, from its first bytes.
 */
#ifndef YAML_LOOKS_H
#define YAML_LOOKS_H

#include "base/error.h"

/* "a Word document (.docx)", or NULL where nothing is known of it. */
const char *looks_like(const struct source *source);

#endif
