/*
 * csv_kind: words with a meaning in tables of questions.
 */
#ifndef EXCHANGE_CSV_KIND_H
#define EXCHANGE_CSV_KIND_H

#include "exchange/quiz/quiz.h"

/* The kind that a text names, "MC" or "True/False"; QUIZ_KINDS for none. */
enum quiz_kind csv_kind_named(const char *text);

/* Are two texts the same but for the case of letters? */
bool csv_kind_same_word(const char *one, const char *other);

/* 1 for "true", "t", "yes" or "1", 0 for their opposites, -1 for other
 * texts. */
int csv_kind_truth(const char *text);

#endif
