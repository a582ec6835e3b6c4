/*
 * rubric: what an essay is scored by, as a table.
 */
#ifndef LAYOUT_RUBRIC_H
#define LAYOUT_RUBRIC_H

#include "layout/question/question.h"

void rubric_set(const struct setting *setting, const struct block *rubric);

#endif
