/*
 * job: one side of a form, from its draw to a file.
 */
#ifndef PRESS_JOB_H
#define PRESS_JOB_H

#include "base/file/file.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/press.h"

/* One side of a sheet or a key, or why it could not be made. */
struct job {
	struct arena *arena; /* owns all but the pages */
	const struct form *form;
	struct form_tree *tree;   /* the form's, for all of its sides */
	struct set_sheet *set;    /* its sheet, if it was set before, or NULL */
	enum side side;           /* the one that job_make() makes */
	struct item_pages *pages; /* of the sheet, by item */
	struct item_pages *answer_pages; /* of the key, or NULL */
	struct packet packet;            /* for the side to compose */
	bool fold;        /* print the answers at the foot of each page */
	int pages_wanted; /* of the sheet, to match other forms; 0: the
			     fewest */
	int page_count;
	int alone;               /* pages of the sheet if pages_wanted were 0 */
	struct pdf_bytes pdf;    /* once made */
	struct file_draft draft; /* of the PDF, once written */
	struct errors *errors;   /* for letters that no font has */
	struct small_print_list *small; /* on the sides that were composed */
	const char *why;                /* why it failed, or NULL */
	enum status status;
};

/* The sides of a form that a worksheet wants, in the order in which they are
 * written.  Returns their number. */
size_t job_sides(const struct worksheet *worksheet, enum side sides[SIDES]);

/* Those that have a file of their own for each form.  Sheets that share pages
 * have none. */
size_t job_own_sides(const struct worksheet *worksheet, enum side sides[SIDES]);

/* Draw the form, or take it from the press's record, which must have it;
 * `status` is the result. */
struct job job_new(const struct press *press, uint32_t index, enum tier tier);

/* The job of the i-th selected sheet. */
struct job job_at(const struct press *press, size_t i);

/* A job for each of these sides of the owner's form.  The last is the owner;
 * the others borrow its form, so free them before it. */
void job_spread(const struct job *owner, const enum side *sides, size_t count,
	struct job *jobs);

/* Forget what the job has made, but not its form. */
void job_unmake(struct job *job);

/* Whether its sheet is the same as if this many pages had been wanted. */
bool job_has_pages(const struct job *job, int pages);

/* Mark the images of its items as wanted: they will be printed, and a record
 * keeps those of their other tiers as well. */
void job_want_images(const struct job *job);

/* Free the job. */
void job_free(struct job *job);

/* Compose one side; the document is the arena's.  May add errors to the job. */
const struct document *job_compose(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena, enum side side);

/* Set the job's sheet, in an arena that must outlive the job, unless the job's
 * `set` is cleared.  Returns the number of pages that it takes alone; 0 if that
 * is known only once it is made. */
int job_set(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena);

/* The number of pages of the job's sheet, as if there were no others. */
int job_measure(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena);

/* A thread's data that lasts from job to job. */
struct job_tools {
	struct typesetter *typesetter;
	struct plates *plates;
};

struct job_tools job_tools_new(struct foundry *foundry);
void job_tools_free(const struct job_tools *tools);

/* Compose the job's side and make the file's bytes, in the arena. */
void job_make(struct job *job, const struct press *press,
	const struct job_tools *tools, struct arena *arena);

/* Write the bytes into a draft; job_free() discards it unless it was taken.
 * Its name will be ID-FORM.pdf, ID-FORM-key.pdf or, if there are both kinds of
 * key, ID-FORM-overlay.pdf.  A tier other than core follows FORM.  The bytes
 * are not needed afterwards. */
void job_draft(struct job *job, const struct press *press);

/* Flush the draft to disk. */
void job_sync(struct job *job, const struct press *press);

/* Take the draft, to name it.  It is valid as long as the job. */
struct file_draft job_take_draft(struct job *job);

/* Mark the job as failed because its file could not be written; error is an
 * errno. */
void job_unwritten(struct job *job, const struct press *press, int error);

/* Returns the job's status.  If it failed, first tells the host why.  Adds
 * small print on its sides to the press's.  Called by the thread that runs the
 * press. */
enum status job_report(const struct job *job, const struct press *press);

/* The ending of a side's file name: "", "-key" or "-overlay". */
const char *job_ending(const struct worksheet *worksheet, enum side side);

/* The name of a side's file, ID-FORM.pdf, with the tier after FORM unless it is
 * core, and the ending. */
const char *job_name(struct arena *arena, const struct worksheet *worksheet,
	const char *form, enum tier tier, enum side side);

#endif
