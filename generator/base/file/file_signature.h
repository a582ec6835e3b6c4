/*
 * file_signature: the format of a file that is not text, from its first bytes.
 */
#ifndef BASE_FILE_FILE_SIGNATURE_H
#define BASE_FILE_FILE_SIGNATURE_H

#include "base/error.h"

/* "a Word document (.docx)", or NULL if the format is unknown. */
const char *file_signature_name(const struct source *source);

/* Whether questions can be imported from a format, named as above. */
bool file_signature_imports(const char *name);

/* Whether the file has many control characters, which texts have not. */
bool file_signature_binary(const struct source *source);

#endif
