/*
 * items: questions as the items of a bank.
 */
#ifndef EXCHANGE_ITEMS_H
#define EXCHANGE_ITEMS_H

#include "exchange/quiz/quiz.h"

struct slugs;
struct node;

/* A new readable id for a question, from its title or its first words. */
const char *items_id(const struct quiz *quiz,
	const struct quiz_question *question, struct slugs *slugs);

/* Give an id to each question that is not refused and has none. */
void items_name(struct quiz *quiz, struct slugs *slugs);

/* The bank's entry for a question. */
const struct node *items_node(
	const struct quiz *quiz, const struct quiz_question *question);

#endif
