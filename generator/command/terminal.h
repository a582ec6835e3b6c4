/*
 * terminal: the host that stands between the library and a user: paths go to
 * standard output, messages to standard error, and signals that would end the
 * program wait while files are made.
 */
#ifndef COMMAND_TERMINAL_H
#define COMMAND_TERMINAL_H

#include "command/signals.h"
#include "pensum.h"

struct arena;

struct terminal {
	struct pensum_host host;
	struct arena *arena;
	struct signals signals;
	const char *first; /* path of the first file written, or NULL */
};

/* The host is told where the fonts are listed: where PENSUM_FONTS says, beside
 * the program, or where that was installed. */
struct pensum_host *terminal_begin(
	struct terminal *terminal, struct arena *arena);

/* Show the first file in the desktop's viewer, without waiting for it. */
void terminal_open(const struct terminal *terminal);

/* Whether SOURCE_DATE_EPOCH is not set, or set to a number of seconds, which
 * is *epoch; says so if it is not. */
bool terminal_epoch(const char **epoch);

#endif
