/*
 * import: make a bank of questions of other programs.
 */
#ifndef EXCHANGE_IMPORT_H
#define EXCHANGE_IMPORT_H

#include "press/session.h"

struct import_request {
	const char *const *files;
	size_t file_count;
	const char *from;     /* a format's name; NULL: by content */
	const char *out;      /* the bank; NULL: named after the first file */
	const char *update;   /* a bank to renew, or NULL */
	const char *images;   /* the folder of pictures, beside the bank */
	struct text_list map; /* of columns: a field and its column in turn */
	bool strict, force;
};

/* Import.  Mistakes go to the session, a summary into `summary`, and the bank
 * to its file or, for "-", into `bank`. */
enum status import_files(struct session *session,
	const struct import_request *request, struct buffer *summary,
	struct buffer *bank);

#endif
