/*
 * blanks: a text with blanks to fill in.
 *
 * They are as wide as it takes to write the longest answer that could go
 * there by hand, and all of one width, so that it gives nothing away.
 */
#ifndef LAYOUT_BLANKS_H
#define LAYOUT_BLANKS_H

#include "layout/question/question.h"

/* The text with its blanks as wide as they are printed, or answered; as it is
 * where it has none. */
struct rich blanks_filled(
	struct frame frame, const struct block *text, bool answered);

/* Once the stem is set, with what stands below it: space its lines, and answer
 * the blanks; in a list say what each earns. */
void blanks_end(const struct setting *setting, const struct block *text);

#endif
