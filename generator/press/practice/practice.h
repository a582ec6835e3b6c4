/*
 * practice: print a packet or flash cards from banks, without a worksheet.
 */
#ifndef PRESS_PRACTICE_H
#define PRESS_PRACTICE_H

#include "layout/paper/card_grid.h"
#include "press/practice/packet.h"

/* A practice run, as requested. */
struct practice {
	const char *const *banks; /* paths */
	size_t bank_count;
	struct draw draw; /* which questions and how many; 0: the default of
			     practice_print() */
	bool all;         /* by default, all questions that fit on one packet */
	bool cards;
	struct card_grid grid; /* of the cards; zero: as they need it */
	bool guide;            /* a study guide of one or two pages */
	const char *missed;    /* path of a list (missed.h), or NULL */
	enum packet_answers answers;
	const char *paper;
	const char *font; /* NULL: that of worksheets */
	bool large_print;
	const struct pensum_options *options;
};

/*
 * Draw the questions, easy ones first, and print them; a packet gets a record.
 * By default there are ten questions, or all if the banks have fewer.
 */
enum status practice_print(
	const struct practice *practice, struct session *session);

#endif
