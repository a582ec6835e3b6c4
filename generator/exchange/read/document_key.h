/*
 * document_key: the list of answers behind a document's questions.
 */
#ifndef EXCHANGE_DOCUMENT_KEY_H
#define EXCHANGE_DOCUMENT_KEY_H

#include "exchange/quiz/quiz.h"

/* The rest of a line that heads such a list: nothing, or "1. B 2. C".  NULL
 * for other lines. */
const char *document_key_heading(const char *line);

/* The number of answers in a line of letters alone, "1. B, 2) A D 3-C"; 0 for
 * other lines. */
size_t document_key_count(const char *line);

/* Read the first of these answers.  Returns the rest of the line, or NULL if
 * there is none.  `arena` NULL leaves *letters alone. */
const char *document_key_entry(struct arena *arena, const char *line,
	size_t *number, const char **letters);

/* Set the answer of a question: the letters of its choices, or a word. */
void document_key_set(
	struct quiz *quiz, struct quiz_question *question, const char *answer);

#endif
