/*
 * gift_answers: what stands in the braces of a GIFT question.
 */
#ifndef EXCHANGE_GIFT_ANSWERS_H
#define EXCHANGE_GIFT_ANSWERS_H

#include "exchange/intake/reader.h"

/* A part of the file as text of the bank: "[html]" at its start names its
 * markup, else it has that of the question, and backslashes hide marks. */
const char *gift_answers_text(struct reader *reader, const char *text,
	const char *end, enum markup markup);

/* Read the "[html]" at a text's start; returns what follows. */
const char *gift_answers_markup(
	const char *text, const char *end, enum markup *markup);

/* Read what stands between braces: sets the kind and the answers. */
void gift_answers_read(struct reader *reader, const char *text, const char *end,
	enum markup markup);

#endif
