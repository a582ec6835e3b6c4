/*
 * csv_words: words with a meaning in tables of questions.
 */
#ifndef EXCHANGE_CSV_WORDS_H
#define EXCHANGE_CSV_WORDS_H

#include "exchange/quiz/quiz.h"

/* The kind that a text names, "MC" or "True/False"; QUIZ_KINDS for none. */
enum quiz_kind csv_words_kind(const char *text);

/* Are two texts the same but for the case of letters? */
bool csv_words_same(const char *one, const char *other);

/* 1 for "true", "t", "yes" or "1", 0 for their opposites, -1 for other
 * texts. */
int csv_words_truth(const char *text);

#endif
