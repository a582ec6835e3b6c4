/*
 * format: write a bank as a person would, with its comments.
 */
#ifndef EXCHANGE_FORMAT_H
#define EXCHANGE_FORMAT_H

#include "press/session.h"

/* Write a bank to the buffer or, if `in_place`, into its own file.  Mistakes go
 * to the session. */
enum status format_bank(struct session *session, const char *path,
	struct buffer *out, bool in_place);

#endif
