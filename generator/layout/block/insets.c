#include "layout/block/insets.h"

#include "layout/block/say.h"

enum {
	LIST_INSET = 150,  /* of a list's text, per cent of the size */
	QUOTE_INSET = 200, /* of a quote's, on both sides */
	PERCENT = 100
};

mpt insets_gap(struct frame frame, enum use use)
{
	return frame.desk->look->styles[use].size / 2;
}

static mpt marker_width(struct frame frame, const char *marker, enum use use)
{
	return galley_set_line(frame, say_marker(frame.desk, marker), use)
		.width;
}

struct insets insets_of(struct frame frame, struct rich rich, enum use use)
{
	const mpt least =
		frame.desk->look->styles[use].size * LIST_INSET / PERCENT;
	struct insets insets;

	for (size_t i = 0; i < LIST_DEPTHS; i++)
		insets.at[i] = least;
	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];
		mpt *step;
		mpt width;

		if (block->marker == NULL || block->depth > LIST_DEPTHS)
			continue;
		step = &insets.at[block->depth - 1];
		width = marker_width(frame, block->marker, use) +
			insets_gap(frame, use);
		if (width > *step)
			*step = width;
	}
	return insets;
}

struct frame insets_frame(struct frame frame, const struct insets *insets,
	const struct rich_block *block)
{
	const mpt least = frame.measure / 2;
	const mpt quote =
		frame.desk->look->styles[USE_TEXT].size * QUOTE_INSET / PERCENT;

	for (int i = 0; i < block->depth && i < LIST_DEPTHS; i++)
		if (frame.measure - insets->at[i] >= least)
			frame = galley_inset(frame, insets->at[i]);
	for (int i = 0; i < block->quotes; i++)
		if (frame.measure - 2 * quote >= least) {
			frame = galley_inset(frame, quote);
			frame.measure -= quote;
		}
	return frame;
}

struct frame insets_line(struct frame frame, struct lines lines, size_t i)
{
	const struct line *line = &lines.at[i];

	if (lines.count > 1 && line->rtl != frame.desk->look->rtl)
		frame.x += frame.measure - line->width;
	return frame;
}

/* In a language from right to left, a right-aligned column stays at the right,
 * which is its start, because numbers still end with their units there.  Left
 * is the default and means the start. */
int insets_halves(const struct look *look, enum cell_align align)
{
	static const int halves[] = {
		[CELL_LEFT] = 0,
		[CELL_CENTER] = 1,
		[CELL_RIGHT] = 2,
	};

	return look->rtl && align == CELL_RIGHT ? 0 : halves[align];
}
