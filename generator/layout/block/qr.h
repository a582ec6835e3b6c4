/*
 * qr: text as a QR code, for scanners.
 *
 * The library that makes them is opened only when one is asked for: most runs
 * print none, and each library linked makes every start slower.
 */
#ifndef LAYOUT_QR_H
#define LAYOUT_QR_H

#include "layout/page.h"

struct arena;

enum {
	QR_MODULE = 1600, /* side of a module, in mpt: more than three pixels at
			     150 to the inch, for 2.5 were not always read */
	QR_QUIET = 4 * QR_MODULE /* white around the code, as ISO/IEC 18004
				    wants it */
};

/* Whether codes can be made; if not, *why says what is missing, in the
 * arena.  Only then may codes be asked for. */
bool qr_ready(struct arena *arena, const char **why);

/*
 * The QR code of a text, in the arena: its bytes as they are, a seventh of
 * the code may be unreadable (level M).
 *
 * It is the smallest that holds the text and has at least this many modules a
 * side, so that codes of texts of several lengths can be of one size.  Any
 * thread may ask at any time.
 */
const struct modules *qr_code(struct arena *arena, const char *text, int side);

#endif
