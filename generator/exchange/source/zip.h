/*
 * zip: read zip archives (APPNOTE 6.3), within limits.
 *
 * Archives are untrusted.  The sizes in the directory are checked before
 * anything is unpacked, and a file that unpacks to another size is damaged.
 */
#ifndef EXCHANGE_ZIP_H
#define EXCHANGE_ZIP_H

#include "base/error.h"

struct arena;

enum {
	ZIP_ENTRIES = 10000,
	ZIP_TOTAL = 256 * 1024 * 1024, /* bytes unpacked, in total */
	ZIP_RATIO = 100,               /* unpacked to packed, at most */
	ZIP_FREE = 1024 * 1024         /* smaller files may exceed the ratio */
};

struct zip_entry {
	const char *name; /* its path in the archive */
	const char *packed;
	size_t packed_length, length;
	uint32_t crc;
	bool deflated;
};

struct zip {
	const struct zip_entry *entries;
	size_t count;
};

/* Does a source begin like an archive? */
bool zip_is_likely(const struct source *source);

/* Read the directory of an archive.  False, with a mistake reported, if it is
 * damaged or exceeds the limits. */
bool zip_read(struct arena *arena, const struct source *source,
	struct errors *errors, struct zip *zip);

/* Unpack an entry, as a source named "archive/entry".  NULL, with *why set, if
 * it is damaged. */
const struct source *zip_unpack(struct arena *arena,
	const struct source *archive, const struct zip_entry *entry,
	const char **why);

#endif
