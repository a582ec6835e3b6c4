/*
 * file_signature: what a file is that is no text, by its first bytes.
 */
#ifndef YAML_FILE_SIGNATURE_H
#define YAML_FILE_SIGNATURE_H

#include "base/error.h"

/* "a Word document (.docx)", or NULL where nothing is known of it. */
const char *file_signature_name(const struct source *source);

#endif
