/*
 * packet_draw: choose the questions of a packet.
 *
 * If an item refers to a question that was not drawn, the packet either gets
 * that question as well or leaves out the item.
 */
#ifndef PRESS_PACKET_DRAW_H
#define PRESS_PACKET_DRAW_H

#include "press/practice/exclusions.h"
#include "press/practice/reference_closure.h"
#include "press/press.h"

/* What the draw of a packet may change. */
struct packet_draw {
	struct press *press;
	struct worksheet *worksheet;
	struct section *section;
	struct exclusions left;
	struct exclusions resting;     /* not drawn unless kept */
	struct reference_closure kept; /* pinned: items that refer to others,
			      and these others */
	bool counted;                  /* the user gave a number */
	bool cards;                    /* cards, which need no other items */
	bool whole;                    /* a deck of all items, without a draw */
	bool crowded; /* too many were pinned, so none is now */
};

/* Keep an item with all that it refers to; false, and nothing kept, if the
 * packet cannot have them. */
bool packet_draw_keep(struct packet_draw *drawing, const struct item *item);

/* Pin what is kept, and avoid what is left out, in the worksheet. */
void packet_draw_apply(struct packet_draw *drawing);

/* Draw the questions.  Enemies and items that are left out may leave too few;
 * unless the user gave a number, the packet then gets as many as possible. */
enum status packet_draw_plan(struct packet_draw *drawing, uint64_t seed);

#endif
