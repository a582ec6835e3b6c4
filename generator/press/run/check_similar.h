/*
 * check_similar: warn of items that ask nearly the same.
 */
#ifndef PRESS_CHECK_SIMILAR_H
#define PRESS_CHECK_SIMILAR_H

#include "base/buffer.h"
#include "press/session.h"

/* Keep a checked bank for comparison.  The same file counts once. */
void check_similar_add(struct session *session, const struct bank *bank);

/* Compare all items of the banks kept, and warn of at most SIMILAR_SHOWN
 * similar pairs.  Adds their number to `out`. */
void check_similar(struct session *session, struct buffer *out);

enum {
	SIMILAR_SHOWN = 50
};

#endif
