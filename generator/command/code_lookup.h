/*
 * code_lookup: which record a command is about, named on the command line or
 * found by the code at the foot of a sheet.
 */
#ifndef COMMAND_CODE_LOOKUP_H
#define COMMAND_CODE_LOOKUP_H

#include "command/options.h"
#include "command/session.h"

/* The record, and the code that it was found by, or NULL. */
struct lookup {
	const char *path;
	const char *code;
};

/*
 * What the arguments of the command say: a record, or a code and where to look
 * for it, which is out/ if nothing else is said.
 *
 * Where they are wrong, or nothing is found, says so.
 */
enum status code_lookup(struct session *session, const struct options *options,
	const char *command, struct lookup *lookup);

/*
 * The records in places: files, with those that they have replaced, and
 * folders, with all that are in them.  Says so where one has none.
 */
enum status records_named(struct arena *arena, struct text_list places,
	struct text_list *records);

#endif
