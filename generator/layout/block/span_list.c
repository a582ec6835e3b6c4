#include "layout/block/span_list.h"

#include "base/arena.h"

#include <string.h>

void span_list_add(struct span_list *list, struct span span)
{
	list->at = arena_grow(list->arena, list->at, list->count, &list->room,
		sizeof(*list->at));
	list->at[list->count++] = span;
}

void span_list_put(struct span_list *list, const char *text)
{
	if (text != NULL)
		span_list_add(list, (struct span){text, strlen(text), 0, NULL});
}

void span_list_added(struct span_list *list, const char *text)
{
	if (text != NULL)
		span_list_add(list,
			(struct span){text, strlen(text), SPAN_ADDED, NULL});
}

void span_list_spans(struct span_list *list, struct spans spans, unsigned flags)
{
	for (size_t i = 0; i < spans.count; i++) {
		struct span span = spans.at[i];

		span.flags |= flags;
		span_list_add(list, span);
	}
}

void span_list_rich(struct span_list *list, struct rich rich, unsigned flags)
{
	for (size_t i = 0; i < rich.count; i++) {
		if (i > 0)
			span_list_put(list, " ");
		span_list_spans(list, rich.blocks[i].spans, flags);
	}
}

struct spans span_list_take(const struct span_list *list)
{
	return (struct spans){list->at, list->count};
}

struct rich span_list_text(const struct span_list *list)
{
	struct rich_block *block = arena_alloc(list->arena, 1, sizeof(*block));

	block->spans = span_list_take(list);
	return (struct rich){block, 1};
}

bool span_list_has_blank(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		if (spans.at[i].flags & SPAN_BLANK)
			return true;
	return false;
}

bool span_list_has_inset(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		if (spans.at[i].flags & SPAN_INSET)
			return true;
	return false;
}
