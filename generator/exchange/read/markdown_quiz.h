/*
 * markdown_quiz: the Markdown of text2qti: numbered questions, choices behind
 * "a)" and the right ones behind "*b)".
 */
#ifndef EXCHANGE_MARKDOWN_QUIZ_H
#define EXCHANGE_MARKDOWN_QUIZ_H

#include "exchange/intake/reader.h"

bool markdown_quiz_is_likely(const struct source *source);
void markdown_quiz_read(struct reader *reader);

#endif
