/*
 * help_labels: the words that `labels` of a worksheet may replace.
 */
#ifndef COMMAND_HELP_LABELS_H
#define COMMAND_HELP_LABELS_H

#include "base/status.h"

struct arena;

/* Print them in a language, NULL for English, as a worksheet would have them;
 * says so where there are no words of it. */
enum status help_labels(struct arena *arena, const char *tag);

#endif
