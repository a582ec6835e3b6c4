/*
 * answer_space: room to write in: ruled lines, blank space, a grid.
 */
#ifndef LAYOUT_ANSWER_SPACE_H
#define LAYOUT_ANSWER_SPACE_H

#include "bank/item.h"
#include "layout/galley.h"

/* Add this space.  Its first row stays with the content above. */
void answer_space_set(struct frame frame, const struct space *space);

/* An answer's lines so far. */
struct answer_lines {
	uint32_t element;
	int count;
};

/* Number the ruled lines of an answer as they are placed, maybe over several
 * pages, so that the alternative text has their final count.  Other rows are
 * not counted. */
void answer_space_count(
	struct desk *desk, const struct row *row, struct answer_lines *lines);

/* Add the axes or the paper of a space that has some, solved or not. */
void answer_space_graph(
	struct frame frame, const struct space *space, bool solved);

/* Add a row with a label, followed by a rule to write on. */
void answer_space_labelled(struct frame frame, const char *label);

/* Add to a row a rule for a letter or number, on the baseline of the text that
 * begins in the row. */
void answer_space_blank(struct frame frame, struct row *row, mpt from, mpt to);

/* Add to a row a rule to write on, at its foot between two places.  With
 * `lines: primary` it gets guides, if the row is high enough. */
void answer_space_rule(struct frame frame, struct row *row, mpt from, mpt to);

/*
 * Cut the lines of an essay that would run a little over whole pages to the
 * number that the pages hold below a heading.  At least three quarters remain.
 */
void answer_space_trim(struct galley *galley, mpt body, mpt heading);

#endif
