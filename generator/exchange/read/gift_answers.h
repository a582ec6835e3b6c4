/*
 * gift_answers: the answers in the braces of a GIFT question.
 */
#ifndef EXCHANGE_GIFT_ANSWERS_H
#define EXCHANGE_GIFT_ANSWERS_H

#include "exchange/intake/reader.h"

/* Part of a file as text of the bank.  "[html]" at its start names its markup;
 * otherwise it has the question's.  Backslashes are resolved. */
const char *gift_answers_text(struct reader *reader, const char *text,
	const char *end, enum markup markup);

/* Read the "[html]" at a text's start.  Returns the rest. */
const char *gift_answers_markup(
	const char *text, const char *end, enum markup *markup);

/* Read the text between braces.  Sets the kind and the answers. */
void gift_answers_read(struct reader *reader, const char *text, const char *end,
	enum markup markup);

#endif
