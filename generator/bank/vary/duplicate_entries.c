#include "bank/vary/duplicate_entries.h"

#include "bank/text/look_alike.h"
#include "base/arena.h"

/* The lists whose entries must differ. */
static const char *const lists[] = {
	"choices", "distractors", "sequence", "pairs", "word_bank"};

/* The text of an entry: itself, a choice's `text` or a pair's left side; NULL
 * if there is none. */
static const char *text_of(const struct node *entry)
{
	if (entry->type == NODE_MAPPING)
		entry = node_get(entry, "text");
	else if (entry->type == NODE_SEQUENCE)
		entry = entry->count > 0 ? entry->items[0] : NULL;
	return entry != NULL && entry->type == NODE_SCALAR &&
			       *entry->text != '\0'
		       ? entry->text
		       : NULL;
}

static bool list_has(struct arena *arena, const struct node *list)
{
	const char **texts = arena_alloc(arena, list->count, sizeof(*texts));
	struct text_list all = {texts, 0}, said;

	for (uint32_t i = 0; i < list->count; i++) {
		const char *text = text_of(list->items[i]);

		if (text != NULL)
			texts[all.count++] = text;
	}
	said = look_alike_said(arena, all);
	for (size_t i = 1; i < said.count; i++)
		if (look_alike_find(said, i, said.at[i]) < i)
			return true;
	return false;
}

/* Recursion is bounded by the depth of an item's own fields. */
static bool fields_have(struct arena *arena, const struct node *node)
{
	for (size_t i = 0; i < LENGTH(lists); i++) {
		const struct node *list = node_get(node, lists[i]);

		if (list != NULL && list->type == NODE_SEQUENCE &&
			list_has(arena, list))
			return true;
	}
	return false;
}

bool duplicate_entries_in(struct arena *arena, const struct node *item)
{
	const struct node *parts = node_get(item, "parts");
	const struct node *tiers = node_get(item, "tiers");

	if (fields_have(arena, item))
		return true;
	for (uint32_t i = 0; parts != NULL && i < parts->count; i++)
		if (parts->type == NODE_SEQUENCE &&
			fields_have(arena, parts->items[i]))
			return true;
	for (uint32_t i = 0; tiers != NULL && i < tiers->count; i++)
		if (tiers->type == NODE_MAPPING &&
			duplicate_entries_in(arena, tiers->pairs[i].value))
			return true;
	return false;
}
