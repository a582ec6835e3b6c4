/*
 * press: what a worksheet is printed with, and the files that come of it.
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include "base/file.h"
#include "layout/look.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/selection.h"
#include "press/session.h"

/* The paths of the files that a run made. */
struct made_files {
	const char **at;
	size_t count, room;
	struct names *names; /* of all of them */
};

/*
 * Each form is made by one thread from what all share and only read: the
 * worksheet, the plan of its draws, the look and its fonts.  So the bytes do
 * not depend on how many threads there are.
 */
struct press {
	struct arena *arena;
	const struct pensum_host *host;
	const struct worksheet *worksheet;
	const struct form_plan *plan;
	/* Of a record, one for each sheet selected; NULL: the plan draws. */
	const struct form *const *forms;
	const struct look *look;
	const char *folder; /* "" in memory */
	bool in_memory;     /* files are handed to the host */
	int claim;          /* of the folder; see press_run() */
	const char *label;  /* what a sheet is called; NULL: "Form A" */
	const char *stamp;  /* on every page of a key */
	bool named;         /* sheets have room for a student's name: copy.h */
	const char *date;   /* of creation for the PDFs, or NULL */
	struct selection selection;
	int jobs;
	size_t split;            /* students in a file of a class set */
	struct made_files *made; /* since press_run() */
};

/* A press for a worksheet, of which nothing is selected yet.  What it borrows
 * must outlive it; the look may be filled in later. */
struct press press_new(const struct session *session,
	const struct worksheet *worksheet, const struct look *look,
	const struct pensum_options *options);

/* Apply what the options say of keys to the worksheet.  STATUS_USAGE, and a
 * message, where they make no sense together. */
enum status press_choose_key(const struct pensum_host *host,
	const struct pensum_options *options, struct worksheet *worksheet);

/* Prepare the draws of these forms of the press's worksheet, in the arena;
 * says so where the machine lacks what they need. */
enum status press_plan(struct press *press, struct arena *arena, uint64_t seed,
	const uint32_t *forms, size_t count);

/* A seed for a run that was given none: small enough to be typed again. */
uint64_t press_seed(void);

/* The name of a file that is of all forms selected, "ID.record.yaml", or, of a
 * slice, "ID-301-400.record.yaml"; ending is behind that. */
const char *press_name(const struct press *press, const char *ending);

/*
 * Run what makes the press's files.
 *
 * Meanwhile the folder, which is made where it is missing, is for this press
 * alone: one that is at work there is waited for.  And the host is busy.  Says
 * so where the folder cannot be.
 */
enum status press_run(
	struct press *press, enum status (*run)(void *with), void *with);

/* Write bytes into a file of this name in the folder, which gets the name when
 * it is published.  The bytes may go, the arena keeps the rest.  Answers 0 or
 * errno. */
int press_draft(const struct press *press, struct arena *arena,
	const char *name, struct pdf_bytes bytes, struct file_draft *draft);

/* Note that a file has been made.  No other of the run may have had its name:
 * name_check() is to see to that. */
void press_made(const struct press *press, const char *path);

/* Give drafts their names, as file_drafts_publish() does, note those that have
 * them and tell the host of them. */
struct published press_publish(const struct press *press,
	struct file_draft *drafts, size_t count, size_t together);

/* Say that a file cannot be written, for this errno: STATUS_IO. */
enum status press_unwritten(
	const struct press *press, const char *path, int error);

/* PDFs that belong together, as sheets and their keys: none gets its name
 * before all are written. */
struct press_sheaf {
	struct file_draft files[SIDES];
	size_t count;
};

/*
 * Make a PDF and add it to the sheaf under this name.  arena is for the work
 * on it.  Where that fails, says so and drops the sheaf.
 */
enum status press_add(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job, struct press_sheaf *sheaf);

/* Publish the files of a sheaf; says so where one cannot be. */
enum status press_publish_sheaf(
	const struct press *press, struct press_sheaf *sheaf);

/* End a sheaf that shall not be published. */
void press_drop(struct press_sheaf *sheaf);

/* Make and publish one PDF, or any file. */
enum status press_pdf(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job);
enum status press_file(
	const struct press *press, const char *name, struct pdf_bytes bytes);

#endif
