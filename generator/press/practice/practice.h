/*
 * practice: a packet or flash cards from banks, without a worksheet file.
 */
#ifndef PRESS_PRACTICE_H
#define PRESS_PRACTICE_H

#include "press/practice/packet.h"

/* What is asked for. */
struct practice {
	const char *const *banks; /* paths */
	size_t bank_count;
	struct draw draw; /* which questions, and how many; 0: see below */
	bool cards;
	enum packet_answers answers;
	const char *paper;
	const struct pensum_options *options;
};

/*
 * Draw the questions, easy ones first, and print them, a packet with its
 * record.  Where nobody said how many, they are ten, or as many as there are.
 */
enum status practice_print(
	const struct practice *practice, struct session *session);

#endif
