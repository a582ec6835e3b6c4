#include "layout/galley.h"

#include "base/arena.h"
#include "base/utf8.h"

enum {
	HEIGHT_MAX = 1000 * 1000 * MPT, /* higher than a thousand pages */
	UNDERLINE = 500,
	UNDERLINE_PART = 7, /* of the size, below the baseline */
	UNDERLINE_GRAY = 90,
	STRIKE_PART = 4 /* of the size, above the baseline */
};

struct frame frame_inset(struct frame frame, mpt inset)
{
	const mpt least = frame.desk->look->styles[USE_TEXT].size;

	frame.x += inset;
	frame.measure -= inset;
	if (frame.measure < least)
		frame.measure = least;
	return frame;
}

struct frame frame_part(
	struct frame frame, mpt from, mpt measure, struct galley *galley)
{
	frame.x += from;
	frame.measure = measure;
	frame.galley = galley;
	return frame;
}

struct frame frame_on(struct frame frame, struct galley *galley)
{
	frame.galley = galley;
	return frame;
}

uint32_t desk_element(struct desk *desk, enum role role)
{
	desk->elements =
		arena_grow(desk->arena, desk->elements, desk->element_count,
			&desk->element_room, sizeof(*desk->elements));
	desk->elements[desk->element_count++].role = role;
	return (uint32_t)desk->element_count;
}

void desk_missing(struct desk *desk, uint32_t missing)
{
	char letter[5] = "";

	if (missing == 0)
		return;
	letter[utf8_put(missing, letter)] = '\0';
	error_at(desk->errors, desk->at, "no font has the letter %s (U+%04X)",
		letter, (unsigned)missing);
}

bool desk_long(struct desk *desk, int pages)
{
	return error_at(desk->errors, desk->at,
		"expected a form of at most %d pages, found more up to here",
		pages);
}

struct row *galley_row(struct frame frame, mpt above, mpt height, enum cut cut)
{
	struct galley *galley = frame.galley;
	struct row *row;

	galley->rows = arena_grow(frame.desk->arena, galley->rows,
		galley->count, &galley->room, sizeof(*galley->rows));
	row = &galley->rows[galley->count++];
	*row = (struct row){.above = above, .height = height, .cut = cut};
	return row;
}

struct row *galley_last(struct galley *galley)
{
	return galley->count == 0 ? NULL : &galley->rows[galley->count - 1];
}

mpt galley_height(const struct galley *galley, size_t first)
{
	int64_t height = 0;

	for (size_t i = first; i < galley->count; i++) {
		height += galley->rows[i].height;
		if (i > first)
			height += galley->rows[i].above;
	}
	return height < HEIGHT_MAX ? (mpt)height : HEIGHT_MAX;
}

void row_rule(struct frame frame, struct row *row, struct mark rule)
{
	row->marks = arena_grow(frame.desk->arena, row->marks, row->count,
		&row->room, sizeof(*row->marks));
	row->marks[row->count++] = rule;
}

/* The rule under a run, as far below it as a blank's. */
static struct mark underline(const struct run *run, struct spot spot)
{
	return (struct mark){.type = MARK_RULE,
		.x = spot.x + run->x,
		.y = spot.y + run->size / UNDERLINE_PART,
		.width = run->width,
		.height = UNDERLINE,
		.gray = UNDERLINE_GRAY};
}

/* The rule through the middle of a run's small letters. */
static struct mark strike(const struct run *run, struct spot spot)
{
	struct mark mark = underline(run, spot);

	mark.y = spot.y - run->rise - run->size / STRIKE_PART;
	return mark;
}

void row_line(struct frame frame, struct row *row, const struct line *line,
	struct spot spot)
{
	for (size_t i = 0; i < line->count; i++) {
		const struct run *run = &line->runs[i];

		row_rule(frame, row,
			(struct mark){.type = MARK_RUN,
				.x = spot.x + run->x,
				.y = spot.y - run->rise,
				.run = run,
				.element = spot.element});
		if (run->underlined)
			row_rule(frame, row, underline(run, spot));
		if (run->struck)
			row_rule(frame, row, strike(run, spot));
	}
}

struct line frame_line(struct frame frame, const char *text, enum use use)
{
	const struct desk *desk = frame.desk;

	return set_line(desk->typesetter, text, &desk->look->styles[use]);
}

void frame_put(struct frame frame, struct row *row, const struct line *line,
	enum use use, uint32_t element)
{
	row_line(frame, row, line,
		(struct spot){frame.x, frame.desk->look->rise[use], element});
}

void frame_put_first(struct frame frame, struct row *row,
	const struct line *line, enum use use, uint32_t element)
{
	struct row first = {.count = 0};

	frame_put(frame, &first, line, use, element);
	for (size_t i = 0; i < row->count; i++)
		row_rule(frame, &first, row->marks[i]);
	row->marks = first.marks;
	row->count = first.count;
	row->room = first.room;
}
