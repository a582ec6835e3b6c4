/*
 * class_set: part of a class set, as one file of sheets and one of keys.
 *
 * Each combination of form, tier and type size is composed once, with room for
 * a name.  The copies share its pages.
 */
#ifndef PRESS_CLASS_SET_H
#define PRESS_CLASS_SET_H

#include "press/job.h"
#include "worksheet/roster/roster.h"

/* Read-only data shared by the parts of a class set. */
struct class_set {
	const struct press *press;
	struct press named[2]; /* press for sheets; 1: in large print */
	struct look large;     /* look of large print */
	const bool *forms;     /* whether a form is selected */
};

/* A sheet composed once, for all students who get it. */
struct sheet {
	uint32_t form;
	enum tier tier;
	bool large_print;
	struct job job;
	const struct document *document; /* until its file is made */
};

/* A part, with its files written but not yet named. */
struct class_part {
	size_t first, last;   /* students, from 0 to before last */
	struct arena *arena;  /* owns the rest of the part */
	struct sheet *sheets; /* ordered by the first student who gets each */
	size_t sheet_count, sheet_room;
	size_t count;             /* copies; if 0, there are no files */
	struct press_sheaf sheaf; /* its files */
	bool done;                /* they are written, or none is needed */
	const struct job *failed; /* a sheet that could not be made, or NULL */
	const char *why;          /* another failure, or NULL */
};

/* Whether a student gets a selected form. */
bool class_set_takes(
	const struct class_set *set, const struct student *student);

/* The name of a part's file, "w-roster-301-400-key.pdf", or, of the whole
 * roster, without numbers; ending is "" or "-key". */
const char *class_set_name(struct arena *arena,
	const struct worksheet *worksheet, size_t first, size_t last,
	const char *ending);

/* The special features of a student's copy. */
const char *class_set_notes(struct arena *arena, const struct press *press,
	const struct student *student);

/*
 * Make the copies and keys of the students first to last - 1.  Invalidates
 * everything that the tools' typesetter set before.
 *
 * The caller ends the part with class_set_part_free(), even if it failed.
 */
struct class_part class_set_part_new(const struct class_set *set, size_t first,
	size_t last, const struct job_tools *tools);
void class_set_part_free(struct class_part *part);

#endif
