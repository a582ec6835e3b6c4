#include "layout/block/lists.h"

enum {
	LIST_INSET = 150, /* of a list's text, per cent of the size */
	PERCENT = 100
};

mpt lists_gap(struct frame frame, enum use use)
{
	return frame.desk->look->styles[use].size / 2;
}

struct list_steps lists_steps(
	struct frame frame, struct rich rich, enum use use)
{
	const mpt least =
		frame.desk->look->styles[use].size * LIST_INSET / PERCENT;
	struct list_steps steps;

	for (size_t i = 0; i < LIST_DEPTHS; i++)
		steps.at[i] = least;
	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];
		mpt *step;
		mpt width;

		if (block->marker == NULL || block->depth > LIST_DEPTHS)
			continue;
		step = &steps.at[block->depth - 1];
		width = frame_line(frame, block->marker, use).width +
			lists_gap(frame, use);
		if (width > *step)
			*step = width;
	}
	return steps;
}

struct frame lists_frame(
	struct frame frame, const struct list_steps *steps, int depth)
{
	const mpt least = frame.measure / 2;

	for (int i = 0; i < depth && i < LIST_DEPTHS; i++)
		if (frame.measure - steps->at[i] >= least)
			frame = frame_inset(frame, steps->at[i]);
	return frame;
}

uint32_t lists_enter(struct desk *desk, struct list_nest *nest,
	const struct rich_block *block)
{
	const int depth =
		block->depth < LIST_DEPTHS ? block->depth : LIST_DEPTHS;
	uint32_t marker;

	for (; nest->depth < depth; nest->depth++) {
		desk->parent = nest->body[nest->depth];
		desk_enter(desk, ROLE_LIST);
		nest->list[nest->depth + 1] = desk->parent;
		desk_enter(desk, ROLE_ITEM);
		desk_enter(desk, ROLE_BODY);
		nest->body[nest->depth + 1] = desk->parent;
	}
	nest->depth = depth;
	desk->parent = nest->body[depth];
	if (block->marker == NULL)
		return 0;
	desk->parent = nest->list[depth];
	desk_enter(desk, ROLE_ITEM);
	marker = desk_element(desk, ROLE_LABEL);
	desk_enter(desk, ROLE_BODY);
	nest->body[depth] = desk->parent;
	return marker;
}
