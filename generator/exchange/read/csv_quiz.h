/*
 * csv_quiz: questions in the rows of a table: with heads, or in the shapes of
 * Quizlet, Anki, Kahoot, Blackboard and forms.
 */
#ifndef EXCHANGE_CSV_QUIZ_H
#define EXCHANGE_CSV_QUIZ_H

#include "exchange/intake/reader.h"

bool csv_quiz_is_likely(const struct source *source);
void csv_quiz_read(struct reader *reader);
bool csv_quiz_is_tabbed(const struct source *source);
void csv_quiz_read_tsv(struct reader *reader);

bool csv_quiz_is_anki(const struct source *source);
void csv_quiz_read_anki(struct reader *reader);

#endif
