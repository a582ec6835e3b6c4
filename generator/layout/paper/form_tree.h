/*
 * form_tree: the blocks of a form, built once for all their readers.
 *
 * The sheet, the overlay, the list key and the key matrix read one tree.  The
 * exception is a text that names a line of a source, if the form has copies in
 * large print, where the line has another number: a key names both numbers, a
 * sheet its own.  Then sheet and key have a tree each.
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

/* What building a tree needs. */
struct form_tree_builder {
	struct typesetter *typesetter; /* owns the texts until it tidies up */
	const struct look *look;       /* of the sheet */
	struct errors *errors;         /* or NULL */
};

/* The form's block for its sheets, or for its keys.  All calls for a tree must
 * have one typesetter, and all for one side of it one look. */
const struct block *form_tree_read(struct form_tree *tree,
	const struct form_tree_builder *builder, bool key);

/* Build the tree anew when it is next read, because the typesetter has dropped
 * its texts. */
void form_tree_forget(struct form_tree *tree);

#endif
