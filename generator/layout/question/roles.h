/*
 * roles: what sets each role of block, on a sheet and in a list.
 *
 * The rows of question.c's table.  On a sheet each writes its answer into the
 * room it leaves, where the desk has replies; a list says what is right and
 * what it is scored by.
 */
#ifndef LAYOUT_ROLES_H
#define LAYOUT_ROLES_H

#include "layout/question/question.h"

typedef void role_setter(
	const struct setting *setting, const struct block *block);

role_setter choices_sheet, choices_key; /* lettered choices */
role_setter pairs_sheet, pairs_key;     /* things to be matched */
role_setter steps_sheet, steps_key;     /* steps to be numbered */
role_setter rubric_key;                 /* criteria, as a table */
role_setter help_sheet; /* a hint, words to use, sentences begun */

/* T and F before a statement; and what a statement is moved in by. */
role_setter true_false_mark_sheet, true_false_mark_key;
mpt true_false_mark_width(struct frame frame);

/* A box before a term, for its number in the order of dates; what a term is
 * moved in by, and how wide the boxes of a section are in a list. */
role_setter rank_box_sheet, rank_box_key;
mpt rank_box_width(const struct setting *setting);
mpt rank_box_widest(struct frame frame, const struct block *section);

/* Room for an answer, on lines or behind a label. */
role_setter room_space_sheet, room_space_key;
role_setter room_labelled_sheet, room_labelled_key;

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
