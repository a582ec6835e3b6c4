/*
 * qr: text as a QR code, for scanners.
 *
 * The library that makes them is loaded on demand, because most runs print none
 * and every linked library slows each start.
 */
#ifndef LAYOUT_QR_H
#define LAYOUT_QR_H

#include "layout/page.h"

struct arena;

enum {
	QR_MODULE = 1600, /* side of a module, in mpt: more than 3 pixels at 150
			     dpi, because 2.5 were not always read */
	QR_QUIET = 4 * QR_MODULE /* quiet zone (ISO/IEC 18004) */
};

/* Whether codes can be made; if not, *why says what is missing, in the arena.
 * qr_code() may be called only if this returned true. */
bool qr_ready(struct arena *arena, const char **why);

/*
 * The QR code of a text, in the arena.  It encodes the bytes unchanged, at
 * level M: a seventh of the code may be unreadable.
 *
 * It is the smallest code that holds the text and has at least `side` modules a
 * side, so that codes of different texts can be equally large.  Safe to call
 * from any thread.
 */
const struct modules *qr_code(struct arena *arena, const char *text, int side);

#endif
