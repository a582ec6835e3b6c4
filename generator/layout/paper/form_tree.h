/*
 * form_tree: the blocks of a form, built once for all that reads them.
 *
 * The sheet, the overlay, the list key and the key matrix read one tree.  A
 * text that names a line of a source is the exception, if the form has copies
 * in large print, whose lines are others: it names both lines in a key, but its
 * own in a sheet.  Then there is a tree for each.
 */
#ifndef LAYOUT_FORM_TREE_H
#define LAYOUT_FORM_TREE_H

#include "blocks/block.h"
#include "draw/form.h"
#include "layout/look.h"
#include "type/line/set.h"

struct form_tree {
	struct arena *arena; /* owns the blocks */
	const struct form *form;
	const struct block *sheet, *key; /* once built */
	const struct look *tried; /* has been set in this look, or NULL */
	bool smaller;             /* and saved paper in smaller type */
};

/* The tree of a form that outlives it, in the arena; nothing is built yet. */
struct form_tree *form_tree_new(struct arena *arena, const struct form *form);

/* Who builds a tree. */
struct form_tree_builder {
	struct typesetter *typesetter; /* owns the texts until it tidies up */
	const struct look *look;       /* of the sheet */
	struct errors *errors;         /* or NULL */
};

/* The form's block for its sheets, or for its keys.  All calls for a tree must
 * have one typesetter, and all for one side of it one look. */
const struct block *form_tree_read(struct form_tree *tree,
	const struct form_tree_builder *builder, bool key);

/* Build the tree anew when it is read next, since the typesetter has let go of
 * its texts. */
void form_tree_forget(struct form_tree *tree);

#endif
