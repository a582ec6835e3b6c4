#include "layout/foot.h"

#include "base/arena.h"

enum {
	MANY_PAGES = 888 /* as wide as a number of pages gets */
};

static struct lines set_text(struct frame frame, struct rich rich)
{
	const struct desk *desk = frame.desk;

	if (rich.count == 0)
		return (struct lines){0};
	return set_spans(desk->typesetter, desk->arena, rich.blocks[0].spans,
		&desk->look->styles[USE_SMALL], frame.measure);
}

/* Put a line into a row; part is 0 for left, 1 for the middle, 2 for right. */
static void put(
	struct frame frame, struct row *row, const struct line *line, int part)
{
	row_line(frame, row, line,
		(struct spot){
			frame.x + (frame.measure - line->width) * part / 2,
			frame.desk->look->rise[USE_SMALL], 0});
}

static struct row *new_row(struct frame frame)
{
	return galley_row(
		frame, 0, frame.desk->look->leading[USE_SMALL], CUT_NEVER);
}

static void put_lines(struct frame frame, struct lines lines, int part)
{
	for (size_t i = 0; i < lines.count; i++)
		put(frame, new_row(frame), &lines.at[i], part);
}

/* Whether a text has room in the middle between two others. */
static bool fits_between(struct frame frame, struct lines text,
	const struct line *left, const struct line *right)
{
	const mpt side =
		left->width > right->width ? left->width : right->width;
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;

	return text.count == 1 &&
	       text.width + 2 * (side + gap) <= frame.measure;
}

void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	struct arena *arena = frame.desk->arena;
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;
	const struct lines label = set_text(frame,
		rich_plain(arena, arena_printf(arena, "%s · page %zu of %zu",
					  foot->label, page, pages)));
	const struct line code = frame_line(frame, foot->code, USE_SMALL);
	struct lines text = {0};
	struct row *row;

	if (foot->text != NULL)
		text = set_text(frame, rich_parse(arena, foot->text));
	if (!fits_between(frame, text, &label.at[0], &code)) {
		put_lines(frame, text, 1);
		text.count = 0;
	}
	put_lines(frame, label, 0);
	row = galley_last(frame.galley);
	if (label.at[label.count - 1].width + gap + code.width > frame.measure)
		row = new_row(frame);
	put(frame, row, &code, 2);
	if (text.count > 0)
		put(frame, row, &text.at[0], 1);
}

mpt foot_height(struct frame frame, const struct foot *foot)
{
	struct galley galley = {0};

	foot_set(frame_on(frame, &galley), foot, MANY_PAGES, MANY_PAGES);
	return galley_height(&galley, 0);
}
