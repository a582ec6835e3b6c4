/*
 * roster: the students of a class and their forms.
 *
 * A table of comma-separated values, the format of gradebooks and spreadsheets.
 */
#ifndef WORKSHEET_ROSTER_H
#define WORKSHEET_ROSTER_H

#include "bank/tier.h"

enum {
	STUDENT_NAME_MAX = 120, /* characters */
	STUDENT_EXTRA_MAX = 80
};

struct student {
	struct where at; /* the row */
	const char *name;
	uint32_t form; /* form index, given or dealt */
	enum tier tier;
	bool large_print;
	const char *extra; /* printed beside the name; empty for none */
};

struct roster {
	const char *path;
	const char *hash;               /* SHA-256 of the file */
	const struct student *students; /* in file order, at least one */
	size_t count;
};

/* The forms of a worksheet that students get. */
struct roster_forms {
	struct text_list names; /* form_name.h */
	uint32_t count;
	bool own; /* each student has their own form */
};

/*
 * Read the file that a worksheet's `roster` names, relative to the folder.
 *
 * A form given to a student must be one of the forms; a blank one is dealt
 * (roster_deal.h).  NULL if there are mistakes, all of
 * them reported at the file's own lines.
 */
const struct roster *roster_read(struct reading *reading,
	const struct node *node, const char *folder,
	const struct roster_forms *forms);

/* Whether a student gets this form, of this tier, in large print. */
bool roster_prints_large(
	const struct roster *roster, uint32_t form, enum tier tier);

#endif
