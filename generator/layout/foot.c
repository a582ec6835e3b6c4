#include "layout/foot.h"

#include "base/arena.h"

enum {
	MANY_PAGES = 888, /* as wide as a number of pages gets */
	NAME_LEAST = 14   /* room that does for most names, in ems */
};

/* What stands in a foot. */
struct parts {
	struct lines label, text;
	struct line code;
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

static struct parts set_parts(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	struct arena *arena = frame.desk->arena;
	struct parts parts = {
		.label = set_text(frame,
			rich_plain(arena,
				arena_printf(arena, "%s · page %zu of %zu",
					foot->label, page, pages))),
		.code = frame_line(frame, foot->code, USE_SMALL),
	};

	if (foot->text != NULL)
		parts.text = set_text(frame, rich_parse(arena, foot->text));
	return parts;
}

/* The room behind the label, up to the next thing on its row. */
static struct mark name_room(struct frame frame, const struct parts *parts)
{
	const struct look *look = frame.desk->look;
	const struct line *label = &parts->label.at[parts->label.count - 1];
	const mpt left = label->width + look->styles[USE_SMALL].size;
	const mpt right =
		parts->text.count > 0
			? (frame.measure - parts->text.at[0].width) / 2
			: frame.measure - parts->code.width;

	return (struct mark){
		.x = left, .width = right - look->styles[USE_TEXT].size - left};
}

static void put_name(struct frame frame, struct row *row, struct mark room)
{
	room.type = MARK_NAME;
	room.x += frame.x;
	room.y = frame.desk->look->rise[USE_SMALL];
	row_rule(frame, row, room);
}

/* The label, with the room for a name behind it or, where that is little, on
 * a row of its own above it. */
static void put_label(struct frame frame, const struct parts *parts)
{
	const mpt em = frame.desk->look->styles[USE_SMALL].size;
	const struct mark room = name_room(frame, parts);
	const bool behind = room.width >= NAME_LEAST * em;

	if (frame.desk->named && !behind)
		put_name(frame, new_row(frame),
			(struct mark){.width = frame.measure});
	put_lines(frame, parts->label, 0);
	if (frame.desk->named && behind)
		put_name(frame, galley_last(frame.galley), room);
}

void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages)
{
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;
	struct parts parts = set_parts(frame, foot, page, pages);
	const struct line *label = parts.label.at;
	struct row *row;

	if (!fits_between(frame, parts.text, &label[0], &parts.code)) {
		put_lines(frame, parts.text, 1);
		parts.text.count = 0;
	}
	put_label(frame, &parts);
	row = galley_last(frame.galley);
	if (label[parts.label.count - 1].width + gap + parts.code.width >
		frame.measure)
		row = new_row(frame);
	put(frame, row, &parts.code, 2);
	if (parts.text.count > 0)
		put(frame, row, &parts.text.at[0], 1);
}

mpt foot_height(struct frame frame, const struct foot *foot)
{
	struct galley galley = {0};

	foot_set(frame_on(frame, &galley), foot, MANY_PAGES, MANY_PAGES);
	return galley_height(&galley, 0);
}
