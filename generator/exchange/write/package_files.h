/*
 * package_files: the manifest and the pictures of a package.
 */
#ifndef EXCHANGE_PACKAGE_FILES_H
#define EXCHANGE_PACKAGE_FILES_H

#include "exchange/source/zip_write.h"
#include "exchange/write/writer.h"

/* Begin the manifest, up to its list of files. */
void package_files_begin(struct buffer *manifest, const char *id,
	const char *schema, const char *version);

/* Pack each picture that the questions show, and list it in the manifest. */
void package_files_add(
	struct writer *writer, struct zip_writer *zip, struct buffer *manifest);

#endif
