/*
 * reference: resolve the placeholders in a text for a form.
 *
 * All forms share a text without placeholders; a text with them differs on each
 * form.  A line number also depends on the layout, which the tree does not
 * know, so the caller passes a table with the line of each mark in a source.
 */
#ifndef BLOCKS_REFERENCE_H
#define BLOCKS_REFERENCE_H

#include "base/error.h"
#include "draw/form.h"

/* The lines of a source's marks in each layout. */
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

/* The owner of a text. */
struct reference_scope {
	const struct bank *bank;   /* NULL for a worksheet's */
	const struct drawn *drawn; /* the item or part; NULL for neither */
	const struct stimulus *stimulus; /* the item's, or NULL */
};

/* The scope of an item's own texts; each part has a scope of its own. */
struct reference_scope reference_scope(const struct drawn *drawn);

/*
 * A text of this scope with its placeholders resolved: in the arena, or
 * `markdown` itself if it has none.
 *
 * "@{line NAME}" gives the line of each layout: "12; large print 17", or "12"
 * where all agree; two of them with a dash between give one range.
 */
const char *reference_text(const struct references *references,
	const struct reference_scope *scope, const char *markdown);

#endif
