#include "blocks/form_references.h"

#include "bank/stimulus.h"
#include "bank/text/reference_text.h"

/* The question whose texts are resolved. */
struct check {
	const struct references *references;
	struct reference_scope scope;
};

static void resolve(void *context, const struct node *scalar)
{
	const struct check *check = context;

	reference_text(check->references, &check->scope, scalar->text);
}

static void check_item(struct check *check, const struct drawn *drawn)
{
	check->scope = reference_scope(drawn);
	reference_text_scalars(drawn->item->node, resolve, check);
	for (size_t i = 0; i < drawn->part_count; i++) {
		check->scope.drawn = &drawn->parts[i];
		reference_text_scalars(
			drawn->parts[i].item->node, resolve, check);
	}
	check->scope.drawn = NULL;
	if (drawn->item->stimulus != NULL)
		reference_text_scalars(
			drawn->item->stimulus->node, resolve, check);
}

static void check_text(struct check *check, const char *text)
{
	if (text != NULL)
		reference_text(check->references, &check->scope, text);
}

void form_references_check(const struct references *references)
{
	const struct form *form = references->form;
	struct check check = {.references = references};

	for (size_t s = 0; s < form->section_count; s++) {
		const struct form_section *section = &form->sections[s];

		if (section->count == 0)
			continue;
		check.scope = (struct reference_scope){.bank = NULL};
		check_text(&check, section->section->instructions);
		for (size_t i = 0; i < section->count; i++)
			check_item(&check, &section->items[i]);
	}
}

bool form_references_hold(
	struct arena *arena, const struct form *form, const struct drawn *drawn)
{
	const struct references references = {
		.arena = arena, .form = form, .errors = error_list_new(arena)};
	struct check check = {.references = &references};

	check_item(&check, drawn);
	return error_count(references.errors) == 0;
}
