#include "layout/block/repeated.h"

#include "base/arena.h"
#include "layout/block/say.h"

enum {
	TALL_PART = 3, /* a galley higher than this part of a page may be cut */
	KEPT = 3       /* rows of it that stay together at either end */
};

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

static struct row *note_new(struct frame frame, int number)
{
	struct desk *desk = frame.desk;
	const struct repeated begun = repeated_begin(desk);
	struct galley galley = {0};

	say_set(galley_on(frame, &galley),
		say(desk, WORD_ITEM_CONTINUED,
			&(struct gaps){.number = arena_printf(
					       desk->arena, "%d", number)}),
		USE_SMALL, 0);
	return repeated_end(frame, &begun, &galley, desk->look->gap);
}

/* Can a page begin inside the galley? */
static bool can_go_on(struct frame frame)
{
	const struct galley *galley = frame.galley;

	for (size_t i = 0; i < galley->count; i++)
		if (galley->rows[i].goes_on)
			return true;
	return galley_height(galley, 0) > frame.desk->look->body / TALL_PART;
}

void repeated_note(struct frame frame, int number, bool begins)
{
	struct galley *galley = frame.galley;
	struct row *note, *over = NULL, *noted;

	if (frame.desk->look->page.fit.manner == FIT_LOOSE ||
		(begins && !can_go_on(frame)))
		return;
	note = noted = note_new(frame, number);
	for (size_t i = begins ? 1 : 0; i < galley->count; i++) {
		struct row *row = &galley->rows[i];

		if (row->over != over) {
			over = row->over;
			noted = repeated_both(frame, note, over);
		}
		row->over = noted;
	}
}

void repeated_let_go_on(struct frame frame)
{
	struct galley *galley = frame.galley;

	if (galley_height(galley, 0) < frame.desk->look->body / TALL_PART)
		return;
	for (size_t i = KEPT; i + KEPT <= galley->count; i++)
		if (galley->rows[i].cut == CUT_POOR)
			galley->rows[i].goes_on = true;
}
