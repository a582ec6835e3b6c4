#include "layout/guide/guide_strip.h"

#include "base/arena.h"

void guide_strip_keep(struct pieces *pieces, int ranks)
{
	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].lesson->date != NULL &&
			pieces->at[i].lesson->number > ranks)
			pieces->at[i].kept = false;
}

/* A copy of a block with another number. */
static struct block *numbered(
	struct arena *arena, const struct block *block, const char *printed)
{
	struct block *copy = arena_alloc(arena, 1, sizeof(*copy));

	*copy = *block;
	copy->printed = printed;
	return copy;
}

void guide_strip_number(
	struct arena *arena, struct pieces *pieces, const struct block *all)
{
	struct block *strip = arena_alloc(arena, 1, sizeof(*strip));
	const struct block *entry = all->children;
	struct block **end = &strip->children;
	int count = 0;

	*strip = *all;
	for (size_t i = 0; i < pieces->count && entry != NULL; i++) {
		struct piece *piece = &pieces->at[i];
		const char *printed;

		if (piece->lesson->date == NULL)
			continue;
		if (piece->kept) {
			printed = arena_printf(arena, "%d", ++count);
			piece->lesson = numbered(arena, piece->lesson, printed);
			*end = numbered(arena, entry, printed);
			(*end)->number = count;
			end = &(*end)->next;
		}
		entry = entry->next;
	}
	*end = NULL;
	pieces->strip = count > 0 ? strip : NULL;
	pieces->strip_way = (struct strip_way){0, 0, 0};
}
