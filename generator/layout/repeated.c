#include "layout/repeated.h"

#include "base/arena.h"

struct repeated repeated_begin(struct desk *desk)
{
	const struct repeated begun = {
		desk->replies, desk->element_count, desk->parent};

	desk->replies = NULL;
	return begun;
}

/* Add the marks of a row, this far down. */
static void add_marks(
	struct frame frame, struct row *all, const struct row *row, mpt down)
{
	for (size_t i = 0; i < row->count; i++) {
		struct mark mark = row->marks[i];

		mark.y += down;
		mark.element = 0;
		galley_row_rule(frame, all, mark);
	}
}

struct row *repeated_end(struct frame frame, const struct repeated *begun,
	const struct galley *galley, mpt below)
{
	struct desk *desk = frame.desk;
	struct row *all = arena_alloc(desk->arena, 1, sizeof(*all));

	for (size_t i = 0; i < galley->count; i++) {
		all->height += i > 0 ? galley->rows[i].above : 0;
		add_marks(frame, all, &galley->rows[i], all->height);
		all->height += galley->rows[i].height;
	}
	all->height += below;
	desk->replies = begun->replies;
	desk->element_count = begun->elements;
	desk->parent = begun->parent;
	return all;
}

struct row *repeated_row(struct frame frame, const struct row *row)
{
	struct row *again = arena_alloc(frame.desk->arena, 1, sizeof(*again));

	again->height = row->height;
	add_marks(frame, again, row, 0);
	return again;
}

struct row *repeated_both(
	struct frame frame, struct row *above, struct row *below)
{
	struct row *both;

	if (above == NULL || below == NULL)
		return above == NULL ? below : above;
	both = arena_alloc(frame.desk->arena, 1, sizeof(*both));
	add_marks(frame, both, above, 0);
	add_marks(frame, both, below, above->height);
	both->height = above->height + below->height;
	return both;
}
