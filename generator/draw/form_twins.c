#include "draw/form_twins.h"

#include "bank/kind/timeline.h"
#include "bank/text/look_alike.h"
#include "base/arena.h"

/* The terms of a section that is one task; empty for other sections. */
static struct text_list terms_of(
	struct arena *arena, const struct form_section *section)
{
	const char **terms = arena_alloc(arena, section->count, sizeof(*terms));

	if (section->section->ask < ASK_ORDER)
		return (struct text_list){terms, 0};
	for (size_t i = 0; i < section->count; i++) {
		const struct timeline *timeline =
			section->items[i].item->content;

		terms[i] = timeline->term;
	}
	return (struct text_list){terms, section->count};
}

static bool warn_of(struct arena *arena, const struct form *form,
	const struct form_section *section, struct errors *errors)
{
	const struct text_list terms = terms_of(arena, section);
	const struct text_list said = look_alike_said(arena, terms);

	for (size_t i = 0; i < terms.count; i++) {
		const size_t same = look_alike_find(said, i, said.at[i]);

		if (same == i)
			continue;
		error_warn_at(errors, section->items[i].item->node->at,
			"form %s: \"%s\" %s \"%s\", and nobody can tell which "
			"comes first",
			form->name, section->items[i].item->name,
			look_alike_verb(terms.at[i], terms.at[same]),
			section->items[same].item->name);
		error_hint(errors,
			"name the one in the other's enemies, or reword it");
		return true;
	}
	return false;
}

bool form_twins_warn(
	struct arena *arena, const struct form *form, struct errors *errors)
{
	bool any = false;

	for (size_t s = 0; s < form->section_count && !any; s++)
		any = warn_of(arena, form, &form->sections[s], errors);
	return any;
}
