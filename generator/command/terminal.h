/*
 * terminal: the host that stands between the library and a user: paths go to
 * standard output, messages to standard error, and signals that would end the
 * program wait while files are made.  One that has come ends the run with its
 * status, for nothing is left to be ended then.
 */
#ifndef COMMAND_TERMINAL_H
#define COMMAND_TERMINAL_H

#include "base/status.h"
#include "command/signals.h"
#include "pensum.h"

struct arena;

struct terminal {
	struct pensum_host host;
	struct arena *arena;
	struct signals signals;
	int signal;        /* that came while files were made, or 0 */
	const char *first; /* path of the first file written, or NULL */
};

/* The host is told where the fonts are listed: where PENSUM_FONTS says, beside
 * the program, or where that was installed. */
struct pensum_host *terminal_begin(
	struct terminal *terminal, struct arena *arena);

/* Show the first file in the desktop's viewer, without waiting for it. */
void terminal_open(const struct terminal *terminal);

/* The status that a run ends with: that of a signal, where one has come. */
enum status terminal_status(
	const struct terminal *terminal, enum status status);

/* Whether SOURCE_DATE_EPOCH is not set, or set to a number of seconds, which
 * is *epoch; says so if it is not. */
bool terminal_epoch(const char **epoch);

#endif
