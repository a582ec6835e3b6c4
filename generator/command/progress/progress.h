/*
 * progress: a line on the terminal for work that takes longer than a second:
 * how much is done, how fast, and how long the rest will take.
 *
 * It is printed on standard error, if that is a terminal, and removed before
 * anything else is printed.
 */
#ifndef COMMAND_PROGRESS_H
#define COMMAND_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	bool on;             /* standard error is a terminal */
	bool shown;          /* the line is there */
	const char *what;    /* "drawing forms"; NULL before the first */
	size_t first;        /* how much was done when the work began */
	int64_t since;       /* when the first work began, in milliseconds */
	int64_t began, last; /* of this work */
};

/* Begin without a line. */
struct progress progress_begin(bool on);

/* Show that `done` of `count` steps are done.  Another `what` begins another
 * work. */
void progress_show(
	struct progress *progress, const char *what, size_t done, size_t count);

/* Remove the line. */
void progress_hide(struct progress *progress);

/* The line for work so far, as of the time `last`: "drawing forms: 200 of
 * 3000, 400 a second, 7 s left".  Returns its length. */
size_t progress_line(const struct progress *progress, size_t done, size_t count,
	char *line, size_t room);

#endif
