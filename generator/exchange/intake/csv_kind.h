/*
 * csv_kind: words in tables of questions.
 */
#ifndef EXCHANGE_CSV_KIND_H
#define EXCHANGE_CSV_KIND_H

#include "exchange/quiz/quiz.h"

/* The kind that a text names, "MC" or "True/False"; QUIZ_KINDS for none. */
enum quiz_kind csv_kind_named(const char *text);

/* Whether two texts are the same but for the case of letters. */
bool csv_kind_same_word(const char *one, const char *other);

/* 1 for true, 0 for false, -1 for another text. */
int csv_kind_truth(const char *text);

#endif
