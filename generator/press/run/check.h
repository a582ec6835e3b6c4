/*
 * check: every mistake in a bank, a worksheet or a record.
 */
#ifndef PRESS_CHECK_H
#define PRESS_CHECK_H

#include "base/buffer.h"
#include "press/session.h"

/*
 * Check a file of any of the three kinds, or the records of a folder: what it
 * says, whether its letters can be printed and its forms be drawn.  Adds what
 * it holds to `out`.
 *
 * Its mistakes are the session's; the status is that of all else.
 */
enum status check_place(
	struct session *session, const char *path, struct buffer *out);

#endif
