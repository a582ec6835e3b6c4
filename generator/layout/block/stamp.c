#include "layout/block/stamp.h"

#include "text/rich.h"

enum {
	PADDING = 4 * MPT,
	PERCENT = 100,
	STEP = 4,
	LEAST = 60, /* per cent of the size, on one line */
	LINES_MAX = 8
};

/* A stamp's text as it is set. */
struct stamp {
	struct lines lines;
	mpt size, pitch;
};

static struct lines set_text(const struct desk *desk, const char *text,
	const struct text_style *style, mpt measure)
{
	const struct rich rich = rich_plain(desk->arena, text);

	return set_spans(
		desk->typesetter, rich.blocks[0].spans, style, measure);
}

/*
 * Use the largest type that fits: on one line down to three fifths of the full
 * size, otherwise on the fewest lines that hold the text.
 */
static struct stamp fit(
	const struct desk *desk, const char *text, mpt measure, mpt height)
{
	const struct look *look = desk->look;
	const mpt leading = look->leading[USE_STAMP];
	struct text_style style = look->styles[USE_STAMP];
	const mpt whole = mpt_scaled(style.size, height, leading);
	struct stamp stamp = {.size = whole, .pitch = height};

	for (int percent = PERCENT, count = 1;; percent -= STEP) {
		if (count > 1 || percent < LEAST) {
			count++;
			stamp.pitch = height / count;
			stamp.size = whole / count;
		} else {
			stamp.size = mpt_scaled(whole, percent, PERCENT);
		}
		style.size = stamp.size;
		stamp.lines = set_text(desk, text, &style, measure);
		if (stamp.lines.count <= (size_t)count || count == LINES_MAX)
			return stamp;
	}
}

/* From the top of a line to its baseline.  The letters are centred, as in the
 * look's leading. */
static mpt rise_of(const struct look *look, const struct stamp *stamp)
{
	const mpt over = look->rise[USE_STAMP] - look->leading[USE_STAMP] / 2;

	return stamp->pitch / 2 + (mpt)((int64_t)over * stamp->size /
					  look->styles[USE_STAMP].size);
}

mpt stamp_top(const struct look *look)
{
	const mpt most = look->page.margin / 4;

	return look->page.margin - (look->gap < most ? look->gap : most);
}

void stamp_put(struct frame frame, struct row *page, const char *text, mpt top,
	mpt most)
{
	const struct desk *desk = frame.desk;
	const struct look *look = desk->look;
	const mpt leading = look->leading[USE_STAMP];
	const mpt height = most < leading ? most : leading;
	const bool before = set_typesetter_pass(desk->typesetter, true);
	const struct stamp stamp =
		fit(desk, text, frame.measure - 2 * PADDING, height);
	const mpt width = stamp.lines.width + 2 * PADDING;

	set_typesetter_pass(desk->typesetter, before);
	frame.x += (frame.measure - width) / 2;
	galley_row_rule(frame, page,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = top,
			.width = width,
			.height = height});
	for (size_t i = 0; i < stamp.lines.count; i++) {
		const struct line *line = &stamp.lines.at[i];

		galley_row_line(frame, page, line,
			(struct spot){frame.x + (width - line->width) / 2,
				top + (mpt)i * stamp.pitch +
					rise_of(look, &stamp),
				0});
	}
}
