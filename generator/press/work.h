/*
 * work: one side of a form, from its draw to a file.
 */
#ifndef PRESS_WORK_H
#define PRESS_WORK_H

#include "base/file.h"
#include "layout/paper/compose.h"
#include "pdf/pdf.h"
#include "press/press.h"

/* One side printed, or why it was not. */
struct work {
	struct arena *arena; /* owns all but the pages */
	const struct form *form;
	enum side side;                  /* that work_make() makes */
	struct item_pages *pages;        /* of the sheet, by item */
	struct item_pages *answer_pages; /* of the key; NULL: not asked for */
	struct packet packet;            /* what the side to compose is told */
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
size_t work_sides(const struct worksheet *worksheet, enum side sides[SIDES]);

/* Prepare the draws of these forms of the press's worksheet, in the arena;
 * says so where the machine lacks what they need. */
enum status work_plan(struct press *press, struct arena *arena, uint64_t seed,
	const uint32_t *forms, size_t count);

/* Begin with a form drawn, which status tells whether it could be, or with one
 * of a record, which must have it. */
struct work work_new(const struct press *press, uint32_t index, enum tier tier);

/* The same for the i-th sheet selected. */
struct work work_at(const struct press *press, size_t i);

/* Another side of the same form.  It borrows the form: end it first. */
struct work work_beside(const struct work *owner);

/* Mark the images of its items as wanted: they are going to be printed, and a
 * record keeps those of their other tiers, too. */
void work_want_images(const struct work *work);

/* End it. */
void work_free(struct work *work);

/* Compose one side; the document is the arena's.  Errors may come of it. */
const struct document *work_compose(struct work *work,
	const struct press *press, struct typesetter *typesetter,
	struct arena *arena, enum side side);

/* What a thread keeps from work to work. */
struct tools {
	struct typesetter *typesetter;
	struct plates *plates;
};

struct tools tools_new(struct foundry *foundry);
void tools_free(const struct tools *tools);

/* Compose its side and make the file's bytes, in the arena. */
void work_make(struct work *work, const struct press *press,
	const struct tools *tools, struct arena *arena);

/* Write the bytes made as ID-FORM.pdf, ID-FORM-key.pdf or, where there are
 * both kinds of key, ID-FORM-overlay.pdf, with the tier behind FORM where it
 * is not core. */
void work_write(struct work *work, const struct press *press);

/* The same, but for the name: the file is a draft that ends with the work if
 * it is not taken.  The bytes may go. */
void work_draft(struct work *work, const struct press *press);

/* Have the draft on the disk. */
void work_sync(struct work *work, const struct press *press);

/* Take it, to name it; it lasts as long as the work. */
struct file_draft work_take_draft(struct work *work);

/* Set down that its file could not be written, with errno's number. */
void work_unwritten(struct work *work, const struct press *press, int error);

/* Tell on standard error why a work failed, if it did; its status. */
enum status work_report(const struct work *work);

/* What the name of a side's file ends in: "", "-key" or "-overlay". */
const char *work_ending(const struct worksheet *worksheet, enum side side);

/* The path of the file it writes. */
const char *work_path(const struct work *work, const struct press *press);

#endif
