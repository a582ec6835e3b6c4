/*
 * section: sections whose items make one task together.
 *
 * Most sections are set item by item (kind.h).  Where a section's `ask` has a
 * row in section.c's table, all of its items go into one galley, set by a
 * file in layout/section/; each keeps its number and its points.  That galley
 * is rather cut between items than moved off the first page.
 */
#ifndef LAYOUT_SECTION_H
#define LAYOUT_SECTION_H

#include "layout/kind.h"

struct section_task {
	struct frame frame;   /* a whole column, on the items' galley */
	struct galley *other; /* for what comes behind, may stay empty */
	mpt margin;           /* that the items' numbers stand in */
	const struct form_section *section;
	bool key;  /* this is the grader's side */
	mpt width; /* of a column that the section's layout sets apart */
};

struct section_layout {
	/* The items and what the student does with them. */
	void (*sheet)(const struct section_task *task);
	/* The items again and all that is needed to score them. */
	void (*key)(const struct section_task *task);
};

/* NULL where the section's items are set one by one. */
const struct section_layout *section_layout(const struct section *section);

extern const struct section_layout order_layout;
extern const struct section_layout strip_layout;

/* Sets what is an item's own in the rows of such a galley. */
typedef void section_item(
	const struct section_task *section, const struct task *item);

/*
 * Set all items in turn, each with its number in the margin, close together.
 *
 * Their rows know whose they are; rows added otherwise belong to all items.
 */
void section_items(const struct section_task *task, section_item *set);

/* An item's term, its points flush right behind it, and what stands below a
 * stem; before the points, where it is not NULL, a note of the key. */
void section_term(const struct task *item, const char *note);

/* The number that a term of a section to be put in order gets, in the arena:
 * "2", or "2 or 3" where its date leaves that open. */
const char *order_ranks(struct arena *arena, const struct form_section *section,
	const struct drawn *drawn);

#endif
