/*
 * check: find every mistake in a bank, a worksheet or a record.
 */
#ifndef PRESS_CHECK_H
#define PRESS_CHECK_H

#include "base/buffer.h"
#include "press/session.h"

/*
 * Check a bank, a worksheet, a record or a folder of records: whether the file
 * is valid, its letters can be printed and its forms can be drawn.  Adds a
 * summary to `out`.
 *
 * Mistakes go to the session; the status reports other failures.
 */
enum status check_place(
	struct session *session, const char *path, struct buffer *out);

#endif
