/*
 * job: one side of a form, from its draw to a file.
 */
#ifndef PRESS_JOB_H
#define PRESS_JOB_H

#include "base/file.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/press.h"

/* One side of a sheet or a key, or why there is none.  --jobs counts how many
 * are worked on at once. */
struct job {
	struct arena *arena; /* owns all but the pages */
	const struct form *form;
	enum side side;                  /* that job_make() makes */
	struct item_pages *pages;        /* of the sheet, by item */
	struct item_pages *answer_pages; /* of the key; NULL: not asked for */
	struct packet packet;            /* for the side to compose */
	bool fold; /* a sheet has its answers at the foot of each page */
	int page_count;
	struct pdf_bytes pdf;    /* once made */
	struct file_draft draft; /* of it, once there is one */
	struct errors *errors;   /* letters that no font has */
	const char *why;         /* NULL, or what failed */
	enum status status;
};

/* Which sides of a form a worksheet wants, and in which order they are
 * written; answers how many. */
size_t job_sides(const struct worksheet *worksheet, enum side sides[SIDES]);

/* Draw the form, or take it from the press's record, which must have it;
 * `status` says whether that worked. */
struct job job_new(const struct press *press, uint32_t index, enum tier tier);

/* Begin with the i-th sheet selected. */
struct job job_at(const struct press *press, size_t i);

/* Another side of the same form.  It borrows the form: end it first. */
struct job job_beside(const struct job *owner);

/* Mark the images of its items as wanted: they are going to be printed, and a
 * record keeps those of their other tiers, too. */
void job_want_images(const struct job *job);

/* End it. */
void job_free(struct job *job);

/* Compose one side; the document is the arena's.  Errors may come of it. */
const struct document *job_compose(struct job *job, const struct press *press,
	struct typesetter *typesetter, struct arena *arena, enum side side);

/* What a thread keeps from job to job. */
struct job_tools {
	struct typesetter *typesetter;
	struct plates *plates;
};

struct job_tools job_tools_new(struct foundry *foundry);
void job_tools_free(const struct job_tools *tools);

/* Compose its side and make the file's bytes, in the arena. */
void job_make(struct job *job, const struct press *press,
	const struct job_tools *tools, struct arena *arena);

/* Write the bytes made into a draft, which ends with the job if it is not
 * taken.  Its name will be ID-FORM.pdf, ID-FORM-key.pdf or, where there are
 * both kinds of key, ID-FORM-overlay.pdf, with the tier behind FORM where it
 * is not core.  The bytes may go. */
void job_draft(struct job *job, const struct press *press);

/* Have the draft on the disk. */
void job_sync(struct job *job, const struct press *press);

/* Take it, to name it; it lasts as long as the job. */
struct file_draft job_take_draft(struct job *job);

/* Set down that its file could not be written, with errno's number. */
void job_unwritten(struct job *job, const struct press *press, int error);

/* Tell the host why a job failed, if it did; its status. */
enum status job_report(const struct job *job, const struct pensum_host *host);

/* What the name of a side's file ends in: "", "-key" or "-overlay"; and that
 * name, ID-FORM.pdf, with the tier behind FORM where it is not core. */
const char *job_ending(const struct worksheet *worksheet, enum side side);
const char *job_name(struct arena *arena, const struct worksheet *worksheet,
	const char *form, enum tier tier, enum side side);

#endif
