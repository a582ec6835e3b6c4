/*
 * record_made: which files a run has made, as its record tells.
 */
#ifndef RECORD_RECORD_MADE_H
#define RECORD_RECORD_MADE_H

#include "base/common.h"
#include "yaml/node.h"

/* The files of a record's run, of which some may not have been asked for. */
struct record_made {
	struct text_list names; /* sorted */
	const char *begins;     /* so do those of its class set; or NULL */
};

/* What a record made, in the arena; nothing of what is none. */
struct record_made record_made(struct arena *arena, const struct node *record);

/* Whether it made a file of this name. */
bool record_made_has(const struct record_made *made, const char *name);

#endif
