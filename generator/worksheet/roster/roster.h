/*
 * roster: the students of a class and which form each of them gets.
 *
 * It is a table of comma-separated values, since that is what gradebooks and
 * spreadsheets write.
 */
#ifndef WORKSHEET_ROSTER_H
#define WORKSHEET_ROSTER_H

#include "worksheet/worksheet.h"

enum {
	STUDENT_NAME_MAX = 120, /* characters */
	STUDENT_EXTRA_MAX = 80
};

struct student {
	struct where at; /* the row */
	const char *name;
	uint32_t form; /* its index, given or dealt */
	enum tier tier;
	bool large_print;
	const char *extra; /* noted beside the name; empty for none */
};

struct roster {
	const char *path;
	const char *hash;               /* SHA-256 of the file */
	const struct student *students; /* in file order, at least one */
	size_t count;
};

/*
 * Read the file that a worksheet's `roster` names, relative to the folder.
 *
 * The worksheet's forms must have been read: those given must be among them,
 * and those left blank are dealt (deal.h).  NULL where there are mistakes,
 * all of which are told, in the file's own lines.
 */
const struct roster *roster_read(struct reading *reading,
	const struct node *node, const char *folder,
	const struct worksheet *worksheet);

#endif
