#include "draw/chance/dependency.h"

#include "bank/stimulus.h"
#include "bank/text/reference_text.h"
#include "base/arena.h"

#include <string.h>

/* A visit to the names in an item's texts. */
struct visiting {
	struct arena *arena;
	dependency_visit *visit;
	void *context;
};

static void visit_placeholder(void *context, const struct node *scalar,
	const struct placeholder *placeholder)
{
	const struct visiting *visiting = context;

	(void)scalar;
	if (placeholder->kind == PLACEHOLDER_QUESTION)
		visiting->visit(visiting->context,
			placeholder_name(visiting->arena, placeholder));
}

/* Visit the texts of an item, or of its face on a tier. */
static void visit_face(struct visiting *visiting, const struct item *face)
{
	if (face == NULL || face->node == NULL)
		return;
	reference_text_all(face->node, visit_placeholder, visiting);
	for (size_t i = 0; i < face->part_count; i++)
		reference_text_all(
			face->parts[i].node, visit_placeholder, visiting);
}

void dependency_names(struct arena *arena, const struct item *item,
	dependency_visit *visit, void *context)
{
	struct visiting visiting = {arena, visit, context};

	visit_face(&visiting, item);
	for (size_t t = 0; t < TIER_COUNT; t++)
		visit_face(&visiting, item->tiers[t]);
	if (item->stimulus != NULL && item->stimulus->node != NULL)
		reference_text_all(
			item->stimulus->node, visit_placeholder, &visiting);
}

/* The items that an item names. */
struct naming {
	struct arena *arena;
	const struct worksheet *worksheet;
	const struct item *item;
	uint32_t *at;
	size_t count, room;
};

/* The item of a name; without a bank in it, of the namer's own bank. */
static const struct item *named(const struct naming *naming, const char *name)
{
	const struct worksheet *worksheet = naming->worksheet;
	const char *slash = strrchr(name, '/');

	if (slash == NULL)
		return bank_find(naming->item->bank, name);
	for (size_t i = 0; i < worksheet->bank_count; i++) {
		const struct item *item =
			bank_find(worksheet->banks[i], slash + 1);

		if (item != NULL && strcmp(item->name, name) == 0)
			return item;
	}
	return NULL;
}

static void add_named(void *context, const char *name)
{
	struct naming *naming = context;
	const struct item *item = named(naming, name);
	uint32_t index;

	if (item == NULL || item == naming->item)
		return;
	index = pool_index(naming->worksheet, item);
	for (size_t i = 0; i < naming->count; i++)
		if (naming->at[i] == index)
			return;
	naming->at = arena_grow(naming->arena, naming->at, naming->count,
		&naming->room, sizeof(*naming->at));
	naming->at[naming->count++] = index;
}

/* Most banks name no question at all; this is faster than reading all texts. */
static bool may_name(const struct bank *bank)
{
	return bank->source == NULL || strstr(bank->source->text, "@{") != NULL;
}

bool dependency_find(struct arena *arena, const struct worksheet *worksheet,
	struct pool_item *items, size_t count)
{
	const struct bank *bank = NULL;
	bool names = false, any = false;

	for (size_t i = 0; i < count; i++) {
		struct naming naming = {.arena = arena,
			.worksheet = worksheet,
			.item = items[i].item};

		if (items[i].item->bank != bank) {
			bank = items[i].item->bank;
			names = may_name(bank);
		}
		if (names)
			dependency_names(
				arena, items[i].item, add_named, &naming);
		items[i].named = naming.at;
		items[i].named_count = naming.count;
		for (size_t k = 0; k < naming.count; k++)
			items[i].linked = items[naming.at[k]].linked = true;
		any = any || naming.count > 0;
	}
	return any;
}

bool dependency_on_form(const struct chosen *chosen, uint32_t item, size_t slot)
{
	const size_t sections = chosen->pool->section_count;
	const uint32_t owner = chosen->owner[item];

	return chosen->pool->items[item].pinned ||
	       (owner != 0 && (owner - 1) / sections == slot / sections);
}

static bool has_dependencies(
	const struct chosen *chosen, uint32_t item, size_t slot)
{
	const struct pool_item *of = &chosen->pool->items[item];

	for (size_t i = 0; i < of->named_count; i++)
		if (!dependency_on_form(chosen, of->named[i], slot))
			return false;
	return true;
}

static bool pins_have_dependencies(const struct chosen *chosen, size_t slot)
{
	const struct pool *pool = chosen->pool;
	const struct pool_section *section =
		&pool->sections[slot % pool->section_count];

	for (size_t i = 0; i < section->section->pin_count; i++)
		if (!has_dependencies(chosen, section->pins[i], slot))
			return false;
	return true;
}

bool dependency_complete(const struct chosen *chosen)
{
	const size_t slots = chosen->forms * chosen->pool->section_count;

	for (size_t slot = 0; slot < slots; slot++)
		if (!pins_have_dependencies(chosen, slot))
			return false;
	for (size_t i = 0; i < chosen->pool->item_count; i++)
		if (chosen->owner[i] != 0 &&
			!has_dependencies(
				chosen, (uint32_t)i, chosen->owner[i] - 1))
			return false;
	return true;
}
