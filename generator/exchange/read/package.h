/*
 * package: an archive of question files and their pictures, as platforms
 * export it: QTI in zip, Common Cartridge, Blackboard's pools.
 */
#ifndef EXCHANGE_PACKAGE_H
#define EXCHANGE_PACKAGE_H

#include "base/buffer.h"
#include "exchange/intake/reader.h"
#include "exchange/source/zip.h"

/*
 * Read all question files of an archive.  One that is damaged is reported as a
 * warning and counted in *broken; the rest goes on.  Adds to `summary` what
 * each was read as.
 *
 * False, with a mistake reported, if it is no archive of questions.
 */
bool package_read(struct reader *reader, const struct source *archive,
	const struct zip *zip, struct buffer *summary, size_t *broken);

#endif
