/*
 * isolates: the parts of a paragraph whose direction is their own (UAX #9).
 */
#ifndef TYPE_ISOLATES_H
#define TYPE_ISOLATES_H

#include "type/line/paragraph.h"

/* What a letter is in, outermost first. */
enum isolate {
	ISOLATE_TEXT = 1, /* all but what is added, where it runs against the
			     paragraph */
	ISOLATE_ADDED = 2,
	ISOLATE_CODE = 4,
	ISOLATE_FORMULA = 8
};

/* A paragraph's codes with the characters of its isolates between. */
struct isolates {
	struct arena *arena;
	struct paragraph *paragraph;
	const uint8_t *in; /* of each letter, bits of enum isolate */
	uint32_t *codes;
	size_t *letters; /* which each code is, or NO_LETTER */
	size_t count, code_room, letter_room;
	size_t control; /* the next to put */
};

#define NO_LETTER SIZE_MAX

/* How deep in typed isolates the letters behind this one are. */
size_t isolates_depth(const struct control *control, size_t depth);

/* Find the isolates of a paragraph whose direction is known; against: what is
 * not added runs in the other direction. */
void isolates_find(struct isolates *isolates, bool against);

/* Put the letters first .. end-1 between two hard breaks. */
void isolates_put(struct isolates *isolates, size_t first, size_t end);

#endif
