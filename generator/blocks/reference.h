/*
 * reference: what the placeholders in a text come to on a form.
 *
 * A text without any is shared by all forms; one with them is another text on
 * each.  A line depends on the layout, too, which the tree does not know: who
 * sets it says in which line each mark of a source stands.
 */
#ifndef BLOCKS_REFERENCE_H
#define BLOCKS_REFERENCE_H

#include "base/error.h"
#include "draw/form.h"

/* The lines of a source's marks, in one layout after the other. */
struct place_lines {
	const struct stimulus *stimulus;
	const int *at; /* a number for each place, layout by layout */
};

struct line_table {
	const char *const *layouts; /* their names, the first's empty */
	size_t layout_count;
	const struct place_lines *at;
	size_t count;
};

struct references {
	struct arena *arena;
	const struct form *form;
	const struct line_table *lines; /* NULL: not known yet */
	/* For references that are not on the form, and for pictures that were
	 * not loaded; NULL if errors need not be reported. */
	struct errors *errors;
};

/* Whose text it is. */
struct reference_scope {
	const struct bank *bank;   /* NULL for a worksheet's */
	const struct drawn *drawn; /* the item or part; NULL for neither */
	const struct stimulus *stimulus; /* that the item is on, or NULL */
};

/* The scope of an item's texts, its parts' left out. */
struct reference_scope reference_scope(const struct drawn *drawn);

/*
 * A text of this scope with its placeholders resolved: in the arena, or itself
 * where it has none.
 *
 * "@{line NAME}" gives the line of each layout: "12; large print 17", or "12"
 * where all agree; two with a dash between are one range.
 */
const char *reference_text(const struct references *references,
	const struct reference_scope *scope, const char *markdown);

#endif
