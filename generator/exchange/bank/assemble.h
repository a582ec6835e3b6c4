/*
 * assemble: make a bank that `check` accepts of the questions of a quiz.
 */
#ifndef EXCHANGE_ASSEMBLE_H
#define EXCHANGE_ASSEMBLE_H

#include "exchange/quiz/quiz.h"
#include "yaml/node.h"

struct assemble {
	struct quiz *quiz;
	const char *path; /* of the bank; pictures are relative to it */
	const char *id;   /* of a new bank */
	const char *title;
	/* The tree of a bank to renew and its comments, or NULL. */
	const struct node *old;
	const struct comments *comments;
};

/* The text of the bank, in the quiz's arena.  A question whose item has a
 * mistake is refused with that mistake.  NULL if no question is left. */
const char *assemble_bank(struct assemble *assemble, size_t *length);

#endif
