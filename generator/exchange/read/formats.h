/*
 * formats: the formats that can be read, found by what a file holds.
 */
#ifndef EXCHANGE_FORMATS_H
#define EXCHANGE_FORMATS_H

#include "exchange/read/reader.h"

struct format_row {
	const char *name;  /* as --from has it */
	const char *title; /* as messages have it */
	bool (*is_likely)(const struct source *source);
	void (*read)(struct reader *reader);
};

/* The format of this name, or NULL. */
const struct format_row *formats_named(const char *name);

/* The format of a source by what it holds, or NULL. */
const struct format_row *formats_guess(const struct source *source);

/* The names of all formats. */
struct text_list formats_names(struct arena *arena);

/* The same as a text: "gift, aiken". */
const char *formats_list(struct arena *arena);

#endif
