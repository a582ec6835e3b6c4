/*
 * formats: the formats that can be read, found by what a file holds.
 */
#ifndef EXCHANGE_FORMATS_H
#define EXCHANGE_FORMATS_H

#include "exchange/intake/reader.h"

struct format_row {
	const char *name;  /* as --from has it */
	const char *title; /* as messages have it */
	bool (*is_likely)(const struct source *source);
	void (*read)(struct reader *reader);
};

/* The format of this name, or NULL. */
const struct format_row *formats_named(const char *name);

/* Of the formats of this name, the one that a source looks most like; NULL if
 * there is none. */
const struct format_row *formats_for(
	const char *name, const struct source *source);

/* The format of a source by what it holds, or NULL. */
const struct format_row *formats_guess(const struct source *source);

/* The names of all formats, as a text. */
const char *formats_list(struct arena *arena);

#endif
