/*
 * packet_draw: choose the questions of a packet.
 *
 * An item may name a question that chance did not draw.  Then the packet gets
 * that question as well, or does without the item.
 */
#ifndef PRESS_PACKET_DRAW_H
#define PRESS_PACKET_DRAW_H

#include "press/practice/left_out.h"
#include "press/practice/named.h"
#include "press/press.h"

/* What the draw of a packet may change. */
struct packet_draw {
	struct press *press;
	struct worksheet *worksheet;
	struct section *section;
	struct left_out left;
	struct left_out resting; /* not to be drawn, but kept if named */
	struct named kept; /* pinned: items that name others, with these */
	bool counted;      /* somebody said how many */
	bool cards;        /* which know which they can be */
	bool whole;        /* cards of all items, drawn or not */
	bool crowded;      /* pins were too many: there are none anymore */
};

/* Whether the packet can have an item with all that it names; then it will. */
bool packet_draw_keep(struct packet_draw *drawing, const struct item *item);

/* Let the worksheet know what is kept and what is left out. */
void packet_draw_apply(struct packet_draw *drawing);

/*
 * Whether the questions can be drawn.  Where nobody said how many, enemies
 * and what must be left out may leave fewer than there are: then as many as
 * can be.
 */
enum status packet_draw_plan(struct packet_draw *drawing, uint64_t seed);

#endif
