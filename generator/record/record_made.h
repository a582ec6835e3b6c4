/*
 * record_made: the files that a run made, according to its record.
 */
#ifndef RECORD_RECORD_MADE_H
#define RECORD_RECORD_MADE_H

#include "base/common.h"
#include "yaml/node.h"

/* The files that a record's run may have made.  A partial run made only some of
 * them. */
struct record_made {
	struct text_list names; /* sorted */
	const char *begins; /* prefix of the names of its class set's files; or
			       NULL */
};

/* The files of a record, in the arena; empty if the node is no record. */
struct record_made record_made(struct arena *arena, const struct node *record);

/* Whether the run made a file of this name. */
bool record_made_has(const struct record_made *made, const char *name);

#endif
