/*
 * isolates: the parts of a paragraph with a direction of their own (UAX #9).
 */
#ifndef TYPE_ISOLATES_H
#define TYPE_ISOLATES_H

#include "type/line/paragraph.h"

/* The isolates around a letter, outermost first. */
enum isolate {
	ISOLATE_TEXT = 1, /* the author's text, if it runs against the
			     paragraph */
	ISOLATE_ADDED = 2,
	ISOLATE_CODE = 4,
	ISOLATE_FORMULA = 8
};

/* A paragraph's codes, with the control characters of its isolates. */
struct isolates {
	struct arena *arena;
	struct paragraph *paragraph;
	const uint8_t *in; /* of each letter, bits of enum isolate */
	uint32_t *codes;
	size_t *letters; /* index of each code's letter, or NO_LETTER */
	size_t count, code_room, letter_room;
	size_t control; /* the next typed control to put */
};

#define NO_LETTER SIZE_MAX

/* The depth of typed isolates behind a control, given that before it. */
size_t isolates_depth(const struct control *control, size_t depth);

/* Find the isolates of a paragraph whose direction is known.  `against`: the
 * author's text runs in the other direction. */
void isolates_find(struct isolates *isolates, bool against);

/* Put the codes of the letters first .. end-1, which are between two hard
 * breaks, replacing those put before. */
void isolates_put(struct isolates *isolates, size_t first, size_t end);

#endif
