/*
 * terminal: the library's host on a terminal.  Paths go to standard output and
 * messages to standard error.  Signals are held back while files are made; then
 * the run ends with the signal's status.
 */
#ifndef COMMAND_TERMINAL_H
#define COMMAND_TERMINAL_H

#include "base/status.h"
#include "command/progress/progress.h"
#include "command/signals.h"
#include "pensum.h"

struct arena;

/* How much a command says. */
enum terminal_talk {
	TERMINAL_USUAL,
	TERMINAL_QUIET,  /* warnings and errors alone */
	TERMINAL_VERBOSE /* and the names of files read */
};

struct terminal {
	struct pensum_host host;
	struct arena *arena;
	struct signals signals;
	int signal; /* received while files were made, or 0 */
	struct progress progress;
	enum terminal_talk talk;
	const char *first; /* path of the first file written, or NULL */
};

/* Begin.  The host's list of fonts is named by PENSUM_FONTS, or is beside the
 * program, or where it was installed. */
struct pensum_host *terminal_begin(
	struct terminal *terminal, struct arena *arena);

/* Begin for a command with -q and -v. */
struct pensum_host *terminal_begin_talk(struct terminal *terminal,
	struct arena *arena, enum terminal_talk talk);

/* Show the first file in the desktop's viewer, without waiting for it. */
void terminal_open(const struct terminal *terminal);

/* Remove the line of progress.  Returns the status with which the run ends: the
 * signal's, if one was received. */
enum status terminal_status(struct terminal *terminal, enum status status);

/* Read SOURCE_DATE_EPOCH into *epoch, if it is set.  Returns false and reports
 * an error if it is not a number of seconds. */
bool terminal_epoch(const char **epoch);

#endif
