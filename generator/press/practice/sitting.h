/*
 * sitting: a session of practice that continues from the last one.
 *
 * The last packet or deck is counted first: its questions that the student
 * missed go into box 1, the others one box higher.  Then the session takes the
 * items that are due and, if there is room, new ones; others rest.
 *
 * The box is written twice.  Before the packet is printed, it states what was
 * counted, so that a run that fails afterwards can be repeated and counts
 * nothing twice.  Afterwards it states that the new packet waits to be counted.
 */
#ifndef PRESS_SITTING_H
#define PRESS_SITTING_H

#include "press/practice/leitner.h"
#include "press/practice/packet_draw.h"
#include "worksheet/banks.h"

/* An item that is due. */
struct due_item {
	const struct item *item;
	const struct leitner_item *known;
};

/* The caller sets the first four. */
struct sitting {
	struct session *session;
	const char *folder;
	const char *epoch; /* for the day; NULL for today */
	struct bank_list banks;
	struct leitner box;
	struct due_item *due; /* lowest box first */
	size_t due_count, due_room, fresh;
	struct exclusions resting;
	int soonest;         /* when the first of these is due */
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

/* Whether all items rest.  Tells the host if so. */
bool sitting_rests(const struct sitting *sitting);

/* Keep as many due items in a draw as fit, and those that rest out of it. */
void sitting_keep(struct sitting *sitting, struct packet_draw *drawing);

/* Tell the host what was counted and what the draw consists of. */
void sitting_tell(
	const struct sitting *sitting, const struct packet_draw *drawing);

/* Write the box before anything is printed. */
enum status sitting_save(const struct sitting *sitting);

/* Write the box after a packet was printed or, if `cards` is not NULL, cards of
 * these items. */
enum status sitting_save_printed(
	struct sitting *sitting, const struct text_list *cards);

#endif
