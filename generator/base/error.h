/*
 * error: mistakes in the teacher's files, and their places.
 *
 * Mistakes are collected, not thrown: a bank with nine mistakes reports nine
 * mistakes in one run.  Only the commands print them.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct arena;

/* The text of a file, kept so that a message can quote the line. */
struct source {
	const char *name; /* as the user would name it */
	const char *text; /* maybe not valid UTF-8; a NUL follows */
	size_t length;    /* bytes */
};

/* A place in a source.  Lines and columns (in characters) count from 1;
 * line 0 means the source as a whole. */
struct where {
	const struct source *source;
	uint32_t line, col;
};

struct errors;

/* An empty collection, in the arena. */
struct errors *error_list_new(struct arena *arena);

/*
 * Record a mistake.  The message says what was expected and what was found,
 * in lower case and without a full stop, quoting the file's own words.
 *
 * Always returns false, so that a check can end with "return error_at(...)".
 */
bool error_at(struct errors *errors, struct where at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Record something that looks wrong but does not stop the run. */
void error_warn_at(struct errors *errors, struct where at, const char *format,
	...) __attribute__((format(printf, 3, 4)));

/* Warn in one line, without quoting the source: for one of many similar
 * warnings. */
void error_warn_briefly_at(struct errors *errors, struct where at,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Record a choice made for the user, who may prefer another. */
void error_note_at(struct errors *errors, struct where at, const char *format,
	...) __attribute__((format(printf, 3, 4)));

/* Add a suggestion to the latest message. */
void error_hint(struct errors *errors, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The number of mistakes, without warnings and notes. */
size_t error_count(const struct errors *errors);

/* The number of messages, with warnings and notes. */
size_t error_count_all(const struct errors *errors);

/* Remember a source in which mistakes were looked for; it must outlive the
 * collection. */
void error_add_source(struct errors *errors, const struct source *source);

/* The sources remembered, each once, in the order of adding. */
const struct source *const *error_sources(
	const struct errors *errors, size_t *count);

enum weight {
	WEIGHT_ERROR,
	WEIGHT_WARNING,
	WEIGHT_NOTE
};

/* A callback for the progress of the work that may find mistakes. */
struct error_watcher {
	void (*working)(
		void *with, const char *what, size_t done, size_t count);
	void *with;
};

/* Report progress to this watcher from now on. */
void error_watch(struct errors *errors, struct error_watcher watcher);

/* Report progress to the watcher of another collection. */
void error_watch_like(struct errors *errors, const struct errors *like);

/* Report that `done` of `count` steps of a kind of work are done.  `what` must
 * be the same pointer each time. */
void error_working(const struct errors *errors, const char *what, size_t done,
	size_t count);

/* Report that a source has been read up to this line. */
void error_reading(
	struct errors *errors, const struct source *source, size_t line);

/* One error, as it is reported. */
struct mistake {
	struct where at;
	enum weight weight;
	const char *what; /* the message alone */
	const char *text; /* all of it, in lines, as error_print_all() has it */
};

/* Pass all to `tell`, in the order of error_print_all(), with or without
 * colour. */
void error_each(const struct errors *errors, bool color,
	void (*tell)(void *with, const struct mistake *mistake), void *with);

/*
 * Print all, in order of source (as first mentioned), line and column:
 *
 *   bank.yaml:12:5: error: unknown field "stemm"
 *      12 |     stemm: Why?
 *         |     ^
 *         = did you mean "stem"?
 *
 * A message is printed once for each place, and for at most ten places of a
 * file.  Messages that differ only in what they quote are printed at most
 * twenty times.  The last one says how many are left out.
 */
void error_print_all(const struct errors *errors, FILE *out, bool color);

#endif
