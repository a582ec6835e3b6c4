/*
 * formats: the formats that can be read, and the format of a file by its
 * content.
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

/* The format of this name that a source looks most like; NULL if there is none
 * of this name. */
const struct format_row *formats_for(
	const char *name, const struct source *source);

/* The format of a source by its content, or else the ending of its name; NULL
 * if neither tells. */
const struct format_row *formats_guess(const struct source *source);

/* The names of all formats, separated by commas. */
const char *formats_list(struct arena *arena);

#endif
