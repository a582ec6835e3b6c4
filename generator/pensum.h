/*
 * pensum: worksheets from question banks, for programs.
 *
 * Worksheets are made at a desk, which owns everything that was loaded, the
 * fonts, and all memory for them.
 *
 *	struct pensum *desk = pensum_open(&host);
 *
 *	if (pensum_load(desk, "quiz.yaml", &options) == PENSUM_DONE)
 *		pensum_print(desk);
 *	pensum_close(desk);
 *
 * The library prints nothing and never ends the process.  Functions return a
 * status; everything else is reported to the host.  Files and messages are
 * those of the command `pensum`, byte for byte, and its manual describes them.
 *
 * Ownership.  A desk belongs to its caller, who closes it.  Results belong to
 * the desk and are valid until it is closed or loads again.  Arguments must
 * stay valid until the desk is closed, options until the next load.
 *
 * Threads.  A desk belongs to one thread at a time; several threads may each
 * have their own, at the same time.  A call starts up to options.jobs threads,
 * which have ended when it returns.  Callbacks come from the thread that made
 * the call, except for `stopped`, which any of them may call.  A worksheet with
 * a blueprint is solved in a child process, which is started with fork() and
 * has ended when the call returns.  No other thread may be loading libraries at
 * that moment: in a program with threads, open one desk before they start, so
 * that Pensum's own libraries are loaded.  A malloc() that replaces the C
 * library's must work in such a child.
 *
 * Two desks that write into one folder take turns.
 *
 * Records.  A run writes its record as ID.record.yaml beside its files.  A run
 * that was stopped or failed records the files it made.  A record that it
 * replaces is kept in the folder records/ there, because its codes may be on
 * paper.  If files are made in memory, host.made gets the record like any
 * other file, and the program is responsible for keeping earlier ones.  A
 * draft has no record.
 *
 * Errors.  Mistakes in files are collected, so that one call can report many,
 * and it ends with PENSUM_MISTAKES.  If memory runs out or exceeds host.memory,
 * the call ends with PENSUM_NO_MEMORY.  Files that already have their names are
 * complete and are kept, without a record; all others are unchanged.  The
 * call's memory and open files are released, and every later call on the desk
 * returns the same status until it is closed.  Other desks are not affected.
 *
 * Limits of recovery.  The libraries below do not notice all of their own
 * allocation failures: fontconfig may crash, HarfBuzz may drop a glyph.
 * host.memory, which counts Pensum's own memory, ends a call before the process
 * gets there.  If memory runs out inside the Markdown parser, the parser's own
 * memory is leaked, a few kilobytes each time.  The process should ignore
 * SIGXFSZ if files may exceed a limit.
 */
#ifndef PENSUM_H
#define PENSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a call ended.  The first five are the exit statuses of the command. */
enum pensum_status {
	PENSUM_DONE,
	PENSUM_MISTAKES,   /* in a file that was read */
	PENSUM_USAGE,      /* options that make no sense here */
	PENSUM_IO,         /* a file cannot be read or written */
	PENSUM_INFEASIBLE, /* the banks cannot give what is asked for */
	PENSUM_STOPPED,    /* host.stopped said so */
	PENSUM_NO_MEMORY   /* or no ICU; the desk can only be closed */
};

enum pensum_level {
	PENSUM_ERROR,
	PENSUM_WARNING,
	PENSUM_NOTE
};

/* A message for the user. */
struct pensum_message {
	enum pensum_level level;
	/* Where it is about, counted from 1; NULL and 0 where nowhere. */
	const char *file;
	uint32_t line, column;
	const char *what; /* in a line or a few, without a full stop */
	const char *text; /* as the command prints it: the place, what, and
			     the line of the file; ends in a line break */
};

/* The program that makes worksheets.  Any callback may be NULL. */
struct pensum_host {
	void *with; /* handed to all callbacks */
	void (*message)(void *with, const struct pensum_message *message);
	/* A file has been written whole and has its name. */
	void (*wrote)(void *with, const char *path);
	/* A file was made in memory, which is valid during this call: see
	 * options.folder. */
	void (*made)(
		void *with, const char *name, const void *bytes, size_t length);
	/* Progress: how many of a call's sheets are done. */
	void (*progress)(void *with, size_t done, size_t count);
	/* Other work that may take long: "drawing forms", how much of it is
	 * done.  `what` is the same pointer throughout a work. */
	void (*working)(
		void *with, const char *what, size_t done, size_t count);
	/* Whether to stop: asked often, from several threads. */
	bool (*stopped)(void *with);
	/* True before a call begins to make files and false when they and
	 * their record are made, or the call fails, so that signals can be
	 * kept waiting in between. */
	void (*busy)(void *with, bool busy);
	const char *fonts; /* path of the list of fonts; printing needs one */
	/* Whether files named pensum.yaml, beside a worksheet and in the
	 * folders above it up to this one, and the user's own set what it does
	 * not; NULL for the root and for none. */
	bool settings;
	const char *settings_top, *settings_user;
	bool color;    /* message texts with colours of a terminal */
	size_t memory; /* bytes that a desk may hold; 0: no limit */
};

/* What to print and how, like the command's options of these names.  All zero
 * and NULL means as a worksheet or a record gives it. */
struct pensum_options {
	const char *folder; /* NULL: into memory, by host.made */
	bool has_seed;
	uint64_t seed;
	const char *forms;     /* "3", "A,C", "301-400" */
	const char *students;  /* rows of the roster, "301-400", "3/200" */
	const char *form;      /* of a record: "A", "A-support", or a code */
	const char *tier;      /* "support", "core", "extension" */
	const char *key_style; /* "list", "overlay", "answers-only", "both" */
	bool mono;
	const char *matrix; /* "pdf", "csv", "both" */
	bool one_file, qr;
	bool draft; /* DRAFT in every foot, no codes, no record */
	bool clean; /* remove what earlier runs of the worksheet left */
	int jobs;   /* threads; 0: one for each processor */
	int split;  /* copies of a roster in a file; 0: 500.  Forms in a file
		       of one_file; 0: all */
	/* SOURCE_DATE_EPOCH: seconds since 1970, the date of the files.  NULL:
	 * PDFs have none, a record has today's. */
	const char *epoch;
};

/* A sheet that was drawn. */
struct pensum_sheet {
	const char *form, *tier, *code; /* "A", "core", as on its foot */
	size_t count;
	const char *const *items; /* "bank/item", in their order */
};

/* A desk, and the work on it. */
struct pensum;

/* Begin a desk.  The host is copied.  NULL where there is no memory. */
struct pensum *pensum_open(const struct pensum_host *host);

/* End a desk.  NULL is allowed. */
void pensum_close(struct pensum *desk);

/* Find every mistake in a bank, a worksheet or a record, or in the records of
 * a folder, whether its letters can be printed and its forms be drawn. */
enum pensum_status pensum_check(struct pensum *desk, const char *path);

/* Load a worksheet and its banks, to be printed with these options. */
enum pensum_status pensum_load(struct pensum *desk, const char *path,
	const struct pensum_options *options);

/* Draw the sheets of the loaded worksheet; *count is their number.  Warnings
 * report the demands of a blueprint that gave way. */
enum pensum_status pensum_draw(struct pensum *desk, size_t *count);

/* The seed that was drawn by, to draw the same again. */
uint64_t pensum_seed(const struct pensum *desk);

/* The i-th sheet drawn, i less than the count. */
enum pensum_status pensum_sheet(
	struct pensum *desk, size_t i, struct pensum_sheet *sheet);

/* Print the sheets of the loaded worksheet, their keys and their record.  Draws
 * them first if that has not been done. */
enum pensum_status pensum_print(struct pensum *desk);

/*
 * Print again what a record lists; or its keys, for options.form.
 *
 * `path` is the record; or a code on a sheet, whose record is looked for in
 * out/; or a folder, in whose records the sheet with the code in options.form
 * is looked for.  For pensum_key() a code means its sheet alone.
 */
enum pensum_status pensum_again(struct pensum *desk, const char *path,
	const struct pensum_options *options);
enum pensum_status pensum_key(struct pensum *desk, const char *path,
	const struct pensum_options *options);

#endif
