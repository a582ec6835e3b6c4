/*
 * press: forms drawn, composed and written, several at a time.
 *
 * Each form is made by one thread from what all share and only read: the
 * worksheet, the plan of its draws, the look and its fonts.  So the bytes do
 * not depend on how many threads there are.
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include "base/file.h"
#include "base/status.h"
#include "layout/look.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/selection.h"
#include "record/record.h"

struct work;

/* The paths of the files that a run wrote. */
struct made_files {
	const char **at;
	size_t count, room;
};

struct press {
	struct arena *arena;
	const struct worksheet *worksheet;
	const struct form_plan *plan;
	/* Of a record, one for each sheet selected; NULL: the plan draws. */
	const struct form *const *forms;
	const struct look *look;
	const char *directory;
	const char *label; /* what a sheet is called; NULL: "Form A" */
	const char *stamp; /* on every page of a key */
	bool named;        /* sheets have room for a student's name: copy.h */
	const char *date;  /* of creation for the PDFs, or NULL */
	struct selection selection;
	int jobs;
	size_t split;           /* students in a file of a class set */
	const char *first_path; /* set to the first file written */
	struct made_files made; /* to all of them */
};

/*
 * Write the sheet and key of every form selected, their paths to standard
 * output in order; add each to the record, if there is one.
 *
 * Stops at what fails and says why on standard error; what was written by
 * then stands whole under its name.
 */
enum status press_forms(struct press *press, struct record *record);

/* Tell of a side that was written, and put a sheet on record, if there is one;
 * or tell why it failed. */
enum status press_deliver(
	struct press *press, struct record *record, const struct work *work);

/* The same as press_forms(), bound into one file of sheets and one of keys. */
enum status press_bound(struct press *press, struct record *record);

/* The name of a file that is of all forms selected, "ID.record.yaml", or, of a
 * slice, "ID-301-400.record.yaml"; ending is behind that. */
const char *press_name(const struct press *press, const char *ending);

/* Make the directory where it is missing, and have it for this run alone: one
 * that is at work there is waited for.  Says so where it cannot be. */
enum status press_folder(const struct press *press);

/* PDFs that belong together, as sheets and their keys: none gets its name
 * before all are written. */
struct sheaf {
	struct file_draft files[SIDES];
	size_t count;
};

/*
 * Make a PDF and write it into the directory, to be `name` once the sheaf is
 * published.  arena is for the work on it.  Where that fails, says so and
 * drops the sheaf.
 */
enum status press_add(struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job, struct sheaf *sheaf);

/* Give the PDFs of a sheaf their names, their paths to standard output. */
enum status press_publish(struct press *press, struct sheaf *sheaf);

/* End a sheaf that shall not be published. */
void press_drop(struct sheaf *sheaf);

/* The same for one PDF, at once. */
enum status press_pdf(struct press *press, struct arena *arena,
	const char *name, const struct pdf_job *job);

/* Tell of a file that was written, or that it could not be, for this errno:
 * its path to standard output, or why to standard error. */
enum status press_written(struct press *press, const char *path, int error);

/* Write a file into the directory and its path to standard output. */
enum status press_file(struct press *press, const char *name, const void *bytes,
	size_t length);

#endif
