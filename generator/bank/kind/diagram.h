/*
 * diagram: a picture with parts to be named.
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
	size_t written;            /* its index in the bank's list */
	struct diagram_place at;   /* the part to be named */
	struct diagram_place from; /* the start of its blank, if `placed` */
	bool placed, left;         /* `left`: the blank is on the left */
	const char *answer;
};

struct diagram {
	struct fill_in filled; /* the blanks as a text */
	const char *stem;
	/* In order of their numbers: the left ones from top to bottom, then
	 * the right ones. */
	struct diagram_label *labels;
	size_t count;
	struct diagram *own; /* this struct, for the check to complete */
};

extern const struct kind_rules diagram_rules;

#endif
