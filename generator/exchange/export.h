/*
 * export: write a bank in a format of other programs.
 */
#ifndef EXCHANGE_EXPORT_H
#define EXCHANGE_EXPORT_H

#include "press/session.h"

struct export_request {
	const char *path; /* of the bank, or of a record */
	const char *to;
	const char *out;  /* NULL: the bank's id with the format's ending */
	const char *form; /* of a record; NULL: all of them */
	size_t variants;  /* of an item that varies; 0: as usual */
	uint64_t seed;    /* of the variants */
	bool force;
};

/* Export.  Losses are reported before anything is written.  The file goes to
 * its name or, for "-", into `text`. */
enum status export_bank(struct session *session,
	const struct export_request *request, struct buffer *text);

#endif
