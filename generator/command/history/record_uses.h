/*
 * record_uses: add the uses of items from a record, and report records that
 * cannot be read.
 */
#ifndef COMMAND_RECORD_USES_H
#define COMMAND_RECORD_USES_H

#include "press/session.h"
#include "record/usage.h"

/*
 * Add a record.  Returns false if the file could not be read; its mistakes are
 * in the errors.  A replaced record that is broken or of a newer version is
 * only warned of, so that the others still count.
 */
bool record_uses_add(
	struct session *session, const char *path, struct usage *uses);

/* Add a record if it can be read and has no mistakes. */
void record_uses_add_quietly(
	struct reading *quiet, const char *path, struct usage *uses);

#endif
