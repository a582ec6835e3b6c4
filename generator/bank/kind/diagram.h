/*
 * diagram: a picture whose parts are to be named.
 */
#ifndef BANK_KIND_DIAGRAM_H
#define BANK_KIND_DIAGRAM_H

#include "bank/kind/fill_in.h"

enum {
	DIAGRAM_LABELS = 40,   /* at most */
	DIAGRAM_WHOLE = 100000 /* of a side, in thousandths of a per cent */
};

/* A place on the picture, from its upper left, in thousandths of a per cent of
 * its sides. */
struct diagram_place {
	int x, y;
};

struct diagram_label {
	size_t written;            /* its place in the bank's list */
	struct diagram_place at;   /* what is named */
	struct diagram_place from; /* where its blank begins, if `placed` */
	bool placed, left;         /* the blank is at the left */
	const char *answer;
};

struct diagram {
	struct fill_in filled; /* the blanks as a text */
	const char *stem;
	/* By number: those at the left from the top, then those at the
	 * right. */
	struct diagram_label *labels;
	size_t count;
	struct diagram *own; /* itself, for the check to finish it */
};

extern const struct kind_rules diagram_rules;

#endif
