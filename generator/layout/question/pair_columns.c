#include "layout/question/pair_columns.h"

#include "blocks/block.h"
#include "layout/block/lists.h"
#include "layout/block/prose.h"

enum {
	PERCENT = 100,
	GUTTER = 200, /* per cent of the text's size */
	NARROW = 20,  /* below this many times the size: one column */
	NEAREST = 3,  /* the right column begins after this fraction */
	LEAST = 40    /* of the measure for each side, per cent */
};

mpt pair_columns_part(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

mpt pair_columns_widest(struct frame frame, const struct block *thing)
{
	mpt most = 0;

	for (; thing != NULL; thing = block_next(thing)) {
		const mpt width = prose_widest(frame, thing->texts);

		if (width > most)
			most = width;
	}
	return most;
}

/* The widest word of a text, with the indent of its list. */
static mpt widest_word(struct frame frame, struct rich rich)
{
	const struct desk *desk = frame.desk;
	const struct text_style *style = &desk->look->styles[USE_ENTRY];
	mpt most = 0;

	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];
		const mpt width =
			set_widest_word(desk->typesetter, block->spans, style) +
			(mpt)block->depth * lists_indent(frame);

		if (block->table == NULL && width > most)
			most = width;
	}
	return most;
}

/* The width that one side wants, and the width that breaks no word. */
struct side {
	mpt wanted, needed;
};

static struct side side_of(
	struct frame frame, const struct block *first, mpt before)
{
	struct side side = {before + pair_columns_widest(frame, first), 0};
	const struct block *thing;

	for (thing = first; thing != NULL; thing = block_next(thing))
		for (size_t i = 0; i < thing->texts.count; i++) {
			const mpt width =
				widest_word(frame, thing->texts.at[i]);

			if (width > side.needed)
				side.needed = width;
		}
	side.needed += before;
	return side;
}

/*
 * The left column's width: the width it wants, if both sides fit or one of them
 * needs less than half; otherwise its fair share.  It is adjusted where a word
 * would be broken and the other side has room.
 */
static mpt shared(mpt room, struct side left, struct side right)
{
	const mpt fair = (mpt)((int64_t)room * left.wanted /
			       (left.wanted + right.wanted));
	const mpt least = room / PERCENT * LEAST;
	mpt width = fair < least          ? least
		    : fair > room - least ? room - least
					  : fair;

	if (left.wanted + right.wanted <= room || left.wanted <= room / 2)
		width = left.wanted;
	else if (right.wanted <= room / 2)
		width = room - right.wanted;
	if (width < room / NEAREST)
		width = room / NEAREST;
	if (width < left.needed)
		return left.needed;
	return width > room - right.needed ? room - right.needed : width;
}

struct pair_columns pair_columns_new(
	struct frame frame, const struct block *pairs)
{
	const mpt gutter = pair_columns_part(frame, GUTTER);
	const mpt room = frame.measure - gutter;
	const mpt hang = lists_indent(frame);
	const mpt blank = pair_columns_part(frame, PAIR_BLANK) +
			  pair_columns_part(frame, PAIR_GAP);
	const struct side left =
		side_of(frame, block_child(pairs, BLOCK_LEFT), blank + hang);
	const struct side right =
		side_of(frame, block_child(pairs, BLOCK_RIGHT), hang);
	struct pair_columns columns = {.stacked = false};

	if (frame.measure < pair_columns_part(frame, NARROW * PERCENT) ||
		left.needed + right.needed > room)
		return (struct pair_columns){
			true, frame.measure, frame.measure, 0};
	columns.left = shared(room, left, right);
	columns.from = columns.left + gutter;
	columns.right = frame.measure - columns.from;
	return columns;
}
