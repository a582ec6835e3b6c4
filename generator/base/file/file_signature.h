/*
 * file_signature: what kind of file something other than text is, by its first
 * bytes.
 */
#ifndef BASE_FILE_FILE_SIGNATURE_H
#define BASE_FILE_FILE_SIGNATURE_H

#include "base/error.h"

/* "a Word document (.docx)", or NULL if the format is unknown. */
const char *file_signature_name(const struct source *source);

/* May questions be imported from a file of this name, as given above? */
bool file_signature_imports(const char *name);

/* Does the file contain many bytes that no text contains? */
bool file_signature_binary(const struct source *source);

#endif
