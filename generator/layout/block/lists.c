#include "layout/block/lists.h"

#include "layout/block/insets.h"
#include "layout/block/say.h"

uint32_t lists_enter(struct desk *desk, struct list_nest *nest,
	const struct rich_block *block)
{
	const int depth =
		block->depth < LIST_DEPTHS ? block->depth : LIST_DEPTHS;
	uint32_t marker;

	for (; nest->depth < depth; nest->depth++) {
		desk->parent = nest->body[nest->depth];
		galley_enter(desk, ROLE_LIST);
		nest->list[nest->depth + 1] = desk->parent;
		galley_enter(desk, ROLE_ITEM);
		galley_enter(desk, ROLE_BODY);
		nest->body[nest->depth + 1] = desk->parent;
	}
	nest->depth = depth;
	desk->parent = nest->body[depth];
	if (block->marker == NULL)
		return 0;
	desk->parent = nest->list[depth];
	galley_enter(desk, ROLE_ITEM);
	marker = galley_add_element(desk, ROLE_LABEL);
	galley_enter(desk, ROLE_BODY);
	nest->body[depth] = desk->parent;
	return marker;
}

void lists_mark(struct frame frame, const char *marker, enum use use,
	size_t first, uint32_t element)
{
	const struct line line =
		galley_set_line(frame, say_marker(frame.desk, marker), use);

	frame.x -= insets_gap(frame, use) + line.width;
	if (first < frame.galley->count)
		galley_put_first(
			frame, &frame.galley->rows[first], &line, use, element);
}
