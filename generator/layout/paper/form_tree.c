#include "layout/paper/form_tree.h"

#include "base/arena.h"
#include "blocks/form_blocks.h"
#include "layout/paper/place_table.h"

struct form_tree *form_tree_new(struct arena *arena, const struct form *form)
{
	struct form_tree *tree = arena_alloc(arena, 1, sizeof(*tree));

	*tree = (struct form_tree){.arena = arena, .form = form};
	return tree;
}

const struct block *form_tree_read(struct form_tree *tree,
	const struct form_tree_builder *builder, bool key)
{
	const bool both = key && tree->form->large_print &&
			  place_table_needed(tree->form);
	const struct block **built = both ? &tree->key : &tree->sheet;
	struct references references = {.arena = tree->arena,
		.form = tree->form,
		.errors = builder->errors};

	if (*built == NULL) {
		references.lines = place_table(tree->arena, builder->typesetter,
			tree->form, builder->look, both);
		*built = form_blocks(&references, builder->typesetter);
	}
	return *built;
}

void form_tree_forget(struct form_tree *tree)
{
	tree->sheet = NULL;
	tree->key = NULL;
}
