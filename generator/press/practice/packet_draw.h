/*
 * packet_draw: draw the questions of a packet, together with those that they
 * name.
 */
#ifndef PRESS_PACKET_DRAW_H
#define PRESS_PACKET_DRAW_H

#include "press/practice/left_out.h"
#include "press/practice/named.h"

/* What the draw of a packet may change. */
struct packet_draw {
	struct press *press;
	struct worksheet *worksheet;
	struct section *section;
	struct left_out left;
	struct named kept; /* pinned: items that name others, with these */
	bool counted;      /* somebody said how many */
	bool cards;        /* which know which they can be */
	bool crowded;      /* pins were too many: there are none anymore */
};

/*
 * Whether the questions can be drawn.  Where nobody said how many, enemies
 * and what must be left out may leave fewer than there are: then as many as
 * can be.
 */
enum status packet_draw_plan(struct packet_draw *drawing, uint64_t seed);

#endif
