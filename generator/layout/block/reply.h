/*
 * reply: what a key writes where the sheet leaves room.
 *
 * The key that is laid over a sheet is set as the sheet is, row for row, so
 * that its pages are the same by construction.  While it is, each kind says
 * beside the room it leaves what belongs there: this is the list of it.  Only
 * when all pages are made, and it is known how much room there is on which of
 * them, is it set: overlay.h.
 *
 * On a sheet, and on a key that is a list, there is no list (desk->replies is
 * NULL), and all of these do nothing.
 */
#ifndef LAYOUT_REPLY_H
#define LAYOUT_REPLY_H

#include "layout/galley.h"

/* What is written into some room, maybe over several pages. */
struct reply {
	int number; /* of the item */
	struct where at;
	uint32_t element; /* that the marks of its room carry */
	bool centred;     /* on one line, in the middle of its room */
	bool beside;      /* flush right in its rooms; in the first of them,
			     where it has room on a smaller line there */
	bool spare;       /* left out where there is no room for it at all */
	struct spans *texts;
	size_t count, room;
};

struct replies {
	struct reply *at; /* by element */
	size_t count, room;
	bool open;  /* room that is left now is for the last of them */
	bool *more; /* of each number, from 1: the item is set once more,
		       behind the sheet */
};

/* Begin an answer of an item; reply_end() ends its room. */
void reply_begin(struct desk *desk, int number);
void reply_end(struct desk *desk);

/* The same for one that stands in the middle of a room for a word or two. */
void reply_begin_centred(struct desk *desk, int number);

/* The same for one that stands right of its rooms' middle, beside what they
 * lead to: in the first of them, smaller, or else below each other in all. */
void reply_begin_beside(struct desk *desk, int number);

/* Likewise one that is left out where the item has no room for it. */
void reply_begin_spare(struct desk *desk, int number);

/* Add a text to the answer that was begun: a label before it and a note behind
 * it, where those are not NULL. */
void reply_text(struct desk *desk, const char *label, struct rich rich,
	const char *note);

/* The same of a Markdown text; nothing for NULL. */
void reply_say(struct desk *desk, const char *text);

/* Begin an answer of a word, such as a letter, in the middle of its room. */
void reply_word(struct desk *desk, int number, const char *word);

/* Add to a row room for the answer that was begun, if one was, and if what is
 * left beside a label is any. */
void reply_room(struct frame frame, struct row *row, struct mark room);

/* Add to a row what is not text: a ring, a bar; nothing on a sheet. */
void reply_mark(struct frame frame, struct row *row, struct mark mark);

/* Set the item once more behind the sheet, as a list has it. */
void reply_more(struct desk *desk, int number);

/* The answer of an element; NULL where that is none's. */
const struct reply *reply_of(const struct replies *replies, uint32_t element);

#endif
