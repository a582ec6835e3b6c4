/*
 * class_set: some copies of a class set, in a file of sheets and one of keys.
 *
 * Each form, tier and size of type is composed once, with room for a name;
 * the copies share its pages.
 */
#ifndef PRESS_CLASS_SET_H
#define PRESS_CLASS_SET_H

#include "press/job.h"
#include "worksheet/roster/roster.h"

/* What the parts of a class set have in common and only read. */
struct class_set {
	const struct press *press;
	struct press named[2]; /* the same for sheets; 1: in large print */
	struct look large;     /* its look */
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

/* A part, its files written but for their names. */
struct class_part {
	size_t first, last;   /* students, from 0 to before last */
	struct arena *arena;  /* owns what is left of it */
	struct sheet *sheets; /* in the order of the first who gets each */
	size_t sheet_count, sheet_room;
	size_t count; /* copies; where there are none, there are no files */
	struct press_sheaf sheaf; /* its files */
	bool done;                /* they are there, or it needs none */
	const struct job *failed; /* a sheet that could not be made, or */
	const char *why;          /* what else failed; NULL for nothing */
};

/* Whether a student gets a form that is selected. */
bool class_set_takes(
	const struct class_set *set, const struct student *student);

/* The name of a part's file, "w-roster-301-400-key.pdf", or, of the whole
 * roster, without numbers; ending is "" or "-key". */
const char *class_set_name(struct arena *arena,
	const struct worksheet *worksheet, size_t first, size_t last,
	const char *ending);

/* What is special about a student's copy. */
const char *class_set_notes(struct arena *arena, const struct press *press,
	const struct student *student);

/*
 * Make the copies and the keys of the students from first to before last.  What
 * the tools set before is let go.
 *
 * A part is ended by class_part_free(), whether it is fine or not.
 */
struct class_part class_part_new(const struct class_set *set, size_t first,
	size_t last, const struct job_tools *tools);
void class_part_free(struct class_part *part);

#endif
