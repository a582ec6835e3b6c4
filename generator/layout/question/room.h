/*
 * room: room for an answer, on lines or behind a label.
 */
#ifndef LAYOUT_ROOM_H
#define LAYOUT_ROOM_H

#include "layout/question/question.h"

/* Room, with the answer in it where the desk has replies; in a list the answer
 * and what it is scored by. */
void room_space_sheet(const struct setting *setting, const struct block *space);
void room_space_key(const struct setting *setting, const struct block *space);

/* Labelled room, likewise. */
void room_labelled_sheet(
	const struct setting *setting, const struct block *labelled);
void room_labelled_key(
	const struct setting *setting, const struct block *labelled);

/*
 * Room for a word stands beside the last line of the stem, but below it in a
 * narrow column and where its rule has guides.
 *
 * The frame of a stem with such room beside it, and its rule once the stem is
 * set; the question's own, and nothing, where it has none.
 */
struct frame room_beside(const struct setting *setting);
void room_beside_rule(const struct setting *setting);

#endif
