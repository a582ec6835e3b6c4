/*
 * from_diagram: a picture to label, as a text with a blank for each part.
 *
 * Platforms draw no numbers on pictures, so each blank gives the position of
 * its part.
 */
#ifndef EXCHANGE_FROM_DIAGRAM_H
#define EXCHANGE_FROM_DIAGRAM_H

#include "bank/item.h"
#include "bank/kind/diagram.h"
#include "base/buffer.h"
#include "exchange/quiz/quiz.h"

/* Make the diagram's blanks the text below the question's picture. */
void from_diagram(struct quiz *quiz, struct quiz_question *question,
	const struct item *item);

/* Put a position from the upper left, without words: "(→ 22 %, ↓ 38.5 %)". */
void from_diagram_place(struct buffer *out, const struct diagram_place *place);

#endif
