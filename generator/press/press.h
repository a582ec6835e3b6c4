/*
 * press: the state shared by everything that prints one worksheet, and the
 * files it writes.
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include "base/file/file.h"
#include "layout/look.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/selection.h"
#include "press/session.h"

struct even_pages;
struct small_print_list;

/* The paths of the files made in a run. */
struct made_files {
	const char **at;
	size_t count, room;
	struct names *names; /* of all of them */
};

/*
 * Each form is made by one thread.  Threads share only what they do not change:
 * the worksheet, its plan, the look and its fonts.  So a file's bytes do not
 * depend on the number of threads.
 */
struct press {
	struct arena *arena;
	const struct pensum_host *host;
	const struct worksheet *worksheet;
	struct form_plan *plan;
	/* Forms from a record, one for each selected sheet; NULL: the plan
	 * draws them. */
	const struct form *const *forms;
	struct even_pages *even; /* pages for each form, or NULL */
	const struct look *look;
	const char *folder; /* "" in memory */
	bool in_memory;     /* files go to the host, not to the folder */
	int claim;          /* on the folder: press_run() */
	const char *label;  /* the name of a sheet; NULL: "Form A" */
	const char *stamp;  /* printed on every page of a key */
	const char *alone;  /* "-A": the form printed alone, in the name of a
			       file of shared pages; or NULL */
	bool named;         /* leave room for a student's name: copy.h */
	const char *date;   /* creation date of the PDFs, or NULL */
	struct selection selection;
	int jobs;
	size_t split;            /* students per file of a class set */
	size_t bind;             /* forms per file of bound forms; 0: all */
	struct made_files *made; /* since press_run() */
	struct small_print_list *small; /* the session's */
};

/* A press for a worksheet, with nothing selected yet.  The arguments must
 * outlive it; the look may be filled in later. */
struct press press_new(const struct session *session,
	const struct worksheet *worksheet, const struct look *look,
	const struct pensum_options *options);

/* Apply the key options to the worksheet.  Returns STATUS_USAGE and tells the
 * host if they contradict each other. */
enum status press_choose_key(const struct pensum_host *host,
	const struct pensum_options *options, struct worksheet *worksheet);

/* Prepare to draw these forms of the press's worksheet, in the arena.  Tells
 * the host if the machine lacks a solver that the draw needs. */
enum status press_plan(struct press *press, struct arena *arena, uint64_t seed,
	const uint32_t *forms, size_t count);

/* A random seed for a run without one, short enough to retype. */
uint64_t press_seed(void);

/* The name of a file that covers all selected forms: "ID" or, for a slice,
 * "ID-301-400", followed by the ending, ".record.yaml". */
const char *press_name(const struct press *press, const char *ending);

/*
 * Call `run` to make the press's files.
 *
 * Creates the folder if it is missing and locks it; if another press is at work
 * there, waits for it.  The host is marked busy during the call.  Tells the
 * host if the folder cannot be created.
 */
enum status press_run(
	struct press *press, enum status (*run)(void *with), void *with);

/* Write the bytes to a draft in the folder, which gets this name when it is
 * published.  The bytes may be freed afterwards; the draft lives in the arena.
 * Returns 0 or errno. */
int press_draft(const struct press *press, struct arena *arena,
	const char *name, struct pdf_bytes bytes, struct file_draft *draft);

/* Note that a file has been made.  name_check() ensures that no other file of
 * the run has its name. */
void press_made(const struct press *press, const char *path);

/* Give the drafts their names with file_drafts_publish().  Files that were
 * named are noted and reported to the host. */
struct published press_publish(const struct press *press,
	struct file_draft *drafts, size_t count, size_t together);

/* Tell the host that a file cannot be written; error is an errno.  Returns
 * STATUS_IO. */
enum status press_unwritten(
	const struct press *press, const char *path, int error);

/* PDFs that belong together, such as sheets and their keys.  None is named
 * before all are written. */
struct press_sheaf {
	struct file_draft files[SIDES];
	size_t count;
};

/*
 * Make a PDF and add it to the sheaf under this name.  arena holds temporary
 * data.  On failure, tells the host and drops the sheaf.
 */
enum status press_add(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job, struct press_sheaf *sheaf);

/* Publish the files of a sheaf.  Tells the host if one cannot be named. */
enum status press_publish_sheaf(
	const struct press *press, struct press_sheaf *sheaf);

/* Discard a sheaf without publishing it. */
void press_drop(struct press_sheaf *sheaf);

/* Make and publish one PDF, or any file. */
enum status press_pdf(const struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job);
enum status press_file(
	const struct press *press, const char *name, struct pdf_bytes bytes);

#endif
