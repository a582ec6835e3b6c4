/*
 * sitting: a session of practice that goes on from the one before.
 *
 * The last packet or deck is counted first: what a student missed of it goes
 * into box 1, the rest one box higher.  Then come the items that are due and,
 * if there is room, new ones; others rest.
 *
 * The box is written twice.  Before the packet is printed, it says what was
 * counted, so that a run which then fails can be repeated and counts nothing
 * twice.  Afterwards it says that the new packet waits to be counted.
 */
#ifndef PRESS_SITTING_H
#define PRESS_SITTING_H

#include "press/practice/leitner.h"
#include "press/practice/packet_draw.h"
#include "worksheet/banks.h"

/* An item that comes again. */
struct due_item {
	const struct item *item;
	const struct leitner_item *known;
};

/* Begin with the first four. */
struct sitting {
	struct session *session;
	const char *folder;
	const char *epoch; /* for the day; NULL for today */
	struct bank_list banks;
	struct leitner box;
	struct due_item *due; /* lowest box first */
	size_t due_count, due_room, fresh;
	struct left_out resting;
	int soonest;         /* when the first of those is due */
	size_t right, wrong; /* of the last session */
};

/*
 * Read the box, the last packet's record and the list at this path, and count
 * the packet.  Returns false and reports errors if there are any.
 */
bool sitting_begin(struct sitting *sitting, const char *missed);

/*
 * Sort the items that a draw allows, and set the draw's count: at most `most`.
 * If nothing is due and nothing new, the sessions until then are skipped; days
 * cannot be.
 */
void sitting_choose(struct sitting *sitting, struct draw *draw, size_t most);

/* Whether all items rest, which the host is told. */
bool sitting_rests(const struct sitting *sitting);

/* Keep the items that are due in a draw, as far as they fit, and keep those
 * that rest out of it. */
void sitting_keep(struct sitting *sitting, struct packet_draw *drawing);

/* Tell what was counted, and what the draw comes to. */
void sitting_tell(
	const struct sitting *sitting, const struct packet_draw *drawing);

/* Write the box before anything is printed. */
enum status sitting_save(const struct sitting *sitting);

/* Write it after a packet was printed, or, if they are not NULL, cards of these
 * items. */
enum status sitting_save_printed(
	struct sitting *sitting, const struct text_list *cards);

#endif
