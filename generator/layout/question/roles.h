/*
 * roles: the functions that set each role of block, on a sheet and in a list.
 *
 * They make up question.c's table.  On a sheet each also adds the answers for
 * its room, if the desk has replies.  A list shows the right answers and how
 * they are scored.
 */
#ifndef LAYOUT_ROLES_H
#define LAYOUT_ROLES_H

#include "layout/question/question.h"

typedef void role_setter(
	const struct setting *setting, const struct block *block);

role_setter choices_sheet, choices_key; /* lettered choices */
role_setter pairs_sheet, pairs_key;     /* things to be matched */
role_setter steps_sheet, steps_key;     /* steps to be numbered */
role_setter diagram_sheet, diagram_key; /* names for parts of a picture */
role_setter rubric_sheet, rubric_key;   /* criteria, as a table */
role_setter checklist_sheet;            /* boxes to tick */
role_setter help_sheet; /* a hint, words to use, sentences begun */

/* T and F before a statement, and the statement's indent. */
role_setter true_false_mark_sheet, true_false_mark_key;
mpt true_false_mark_width(struct frame frame);

/* A box before a term for its rank by date, the term's indent, and the width of
 * a section's boxes in a list. */
role_setter rank_box_sheet, rank_box_key;
mpt rank_box_width(const struct setting *setting);
mpt rank_box_widest(struct frame frame, const struct block *section);

/* Room for an answer, on lines or after a label. */
role_setter writing_room_space_sheet, writing_room_space_key;
role_setter writing_room_labelled_sheet, writing_room_labelled_key;

/*
 * Room for a word stands beside the last line of the stem, or below it in a
 * narrow column or if its rule has guides.
 *
 * writing_room_beside() is the frame of a stem with such room beside it;
 * writing_room_beside_rule() adds the rule once the stem is set.  For questions
 * without such room, they give the question's own frame and do nothing.
 */
struct frame writing_room_beside(const struct setting *setting);
void writing_room_beside_rule(const struct setting *setting);

#endif
