/*
 * assemble: the questions of a quiz as a bank that `check` accepts.
 */
#ifndef EXCHANGE_ASSEMBLE_H
#define EXCHANGE_ASSEMBLE_H

#include "exchange/quiz/quiz.h"
#include "yaml/node.h"

struct assemble {
	struct quiz *quiz;
	const char *path; /* of the bank, which pictures are relative to */
	const char *id;   /* of a new bank */
	const char *title;
	/* The tree of a bank to renew and its comments, or NULL. */
	const struct node *old;
	const struct comments *comments;
};

/* The bank's file.  A question that makes a mistake in it is refused, with the
 * mistake.  NULL if no question is left. */
const char *assemble_bank(struct assemble *assemble, size_t *length);

#endif
