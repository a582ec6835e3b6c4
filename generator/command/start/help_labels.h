/*
 * help_labels: print the words that a worksheet's `labels` may replace.
 */
#ifndef COMMAND_HELP_LABELS_H
#define COMMAND_HELP_LABELS_H

#include "base/status.h"

struct arena;

/* Print the words of a language, NULL for English, as a worksheet would write
 * them; reports a language without words. */
enum status help_labels(struct arena *arena, const char *tag);

#endif
