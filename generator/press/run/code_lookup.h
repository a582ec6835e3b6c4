/*
 * code_lookup: find a record by its path or by the code at the foot of a sheet.
 */
#ifndef PRESS_CODE_LOOKUP_H
#define PRESS_CODE_LOOKUP_H

#include "press/session.h"

/* A record, or a code and the places to search (by default out/). */
struct code_lookup_asked {
	struct text_list files; /* the record, or the code and places */
	const char *form;       /* the code, if files are places; or NULL */
	const char *command;    /* the command, for messages */
};

/* The record, and the code by which it was found, or NULL. */
struct code_lookup {
	const char *path;
	const char *code;
};

/* Tells the host if the request makes no sense or nothing is found. */
enum status code_lookup(struct session *session,
	const struct code_lookup_asked *asked, struct code_lookup *lookup);

#endif
