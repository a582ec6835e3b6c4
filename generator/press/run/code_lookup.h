/*
 * code_lookup: which record is meant, named or found by the code at the foot of
 * a sheet.
 */
#ifndef PRESS_CODE_LOOKUP_H
#define PRESS_CODE_LOOKUP_H

#include "press/session.h"

/* What is asked for: a record, or a code and where to look for it, which is
 * out/ if nothing else is said. */
struct code_lookup_asked {
	struct text_list files; /* the record; or the code, and places */
	const char *form;       /* may be the code, behind places; or NULL */
	const char *command;    /* who asks */
};

/* The record, and the code that it was found by, or NULL. */
struct code_lookup {
	const char *path;
	const char *code;
};

/* Where what is asked makes no sense, or nothing is found, says so. */
enum status code_lookup(struct session *session,
	const struct code_lookup_asked *asked, struct code_lookup *lookup);

#endif
