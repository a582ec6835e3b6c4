/*
 * reply: the answers that an overlay key writes into the sheet's room.
 *
 * An overlay key is set row for row like its sheet, so its pages are the same
 * by construction.  Each block that leaves room also adds the answer that
 * belongs there to this list.  The answers are set only when all pages are made
 * and the room on each is known: overlay.h.
 *
 * On a sheet and on a list key, desk->replies is NULL and these functions do
 * nothing.
 */
#ifndef LAYOUT_REPLY_H
#define LAYOUT_REPLY_H

#include "layout/galley.h"

/* An answer to write into some room, maybe over several pages. */
struct reply {
	int number; /* of the item */
	struct where at;
	uint32_t element; /* that the marks of its room carry */
	bool centred;     /* on one line, in the middle of its room */
	bool beside; /* flush right in its rooms; in the first alone, smaller,
			if it fits there */
	bool spare;  /* left out where there is no room for it at all */
	bool turned; /* its item's language runs against the sheet's: its left
			is the sheet's right */
	struct spans *texts;
	size_t count, room;
};

struct replies {
	struct reply *at; /* by element */
	size_t count, room;
	bool open;  /* room added now is for the last reply */
	bool alone; /* they are printed without their sheet */
	bool *more; /* by number, from 1: set the item again behind the sheet
		     */
};

/* Begin an answer of an item; reply_end() ends its room. */
void reply_begin(struct desk *desk, int number);
void reply_end(struct desk *desk);

/* Begin an answer that is centred in room for a word or two. */
void reply_begin_centred(struct desk *desk, int number);

/* Begin an answer beside other text, at the right of its rooms: in the first
 * room, smaller, or else on lines below each other in all of them. */
void reply_begin_beside(struct desk *desk, int number);

/* Begin an answer that is left out if the item has no room for it. */
void reply_begin_spare(struct desk *desk, int number);

/* Add a text to the open answer, with a label before it and a note after it
 * unless they are NULL. */
void reply_text(struct desk *desk, const char *label, struct rich rich,
	const char *note);

/* Add a Markdown text to the open answer; does nothing for NULL. */
void reply_say(struct desk *desk, const char *markdown);

/* Begin an answer of one word, such as a letter, centred in its room. */
void reply_word(struct desk *desk, int number, const char *word);

/* Add to a row room for the open answer, if there is one and the room is not
 * empty. */
void reply_room(struct frame frame, struct row *row, struct mark room);

/* Add to a row an answer that is not text, such as a ring or a bar. */
void reply_mark(struct frame frame, struct row *row, struct mark mark);

/* Set the item again behind the sheet, as in a list key. */
void reply_more(struct desk *desk, int number);

/* The answer of an element, or NULL. */
const struct reply *reply_of(const struct replies *replies, uint32_t element);

#endif
