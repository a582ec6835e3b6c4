#include "layout/block/answer_space.h"

#include "base/arena.h"
#include "layout/block/figure.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/block/staves.h"
#include "picture/graph/graph_picture.h"

enum {
	BLANK_PART = 9, /* of the size, below the baseline */
	GUIDE_PEN = 70, /* per cent of the base line's pen */
	GUIDE_DASH = 2 * MPT,
	GRID_STROKE = 300,
	GRID_GRAY = 170,
	GRID_DEFAULT = 12,   /* squares high: 6 cm */
	SQUARE_MOST = 42520, /* 15 mm: of a square for one character */
	STRIP_PART = 4,      /* of it, the strip below a row */
	LINES_TOGETHER = 4,  /* no more lines than these stay with their stem */
	BLANK_STEP = 28346,  /* blank space may be cut every centimetre */
	DROP = 24, /* from text down to its rule, per cent of its size */
	OPEN_LEADING = 125, /* of an answer in blank space, per cent */
	INSET = 2 * MPT,    /* of text on a line */
	LABEL_MOST = 70,    /* of a column, per cent */
	PERCENT = 100
};

/* One of three lines: its place, and whether it is dashed. */
struct guide {
	mpt y, from, to, pen, dash;
	uint32_t element;
};

/* The alternative text of answer space; none if the key writes there. */
static uint32_t said(struct desk *desk, enum role role, const char *alt)
{
	return desk->replies == NULL ? galley_add_described(desk, role, alt)
				     : 0;
}

static void add_guide(struct frame frame, struct row *row, struct guide guide)
{
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = guide.from,
			.y = guide.y - guide.pen,
			.width = guide.to - guide.from,
			.height = guide.pen,
			.dash = guide.dash,
			.element = guide.element,
			.gray = frame.desk->look->ruling.gray});
}

/* Add room for an answer on a line at y, with this height. */
static void add_room(struct frame frame, struct row *row, struct mark room)
{
	room.x += INSET;
	room.width -= 2 * INSET;
	room.y -= frame.desk->look->styles[USE_TEXT].size * DROP / PERCENT;
	reply_room(frame, row, room);
}

/* Add room above a rule.  With guides, on which text must stand, it is three
 * lines high. */
static void add_ruled_room(
	struct frame frame, struct row *row, struct mark room)
{
	const mpt pitch = frame.desk->look->ruling.guide / 2;

	if (pitch > 0 && room.height > pitch) {
		room.dash = pitch;
		room.height = 3 * pitch;
	}
	add_room(frame, row, room);
}

/* Guides need space above the line, which a row of text does not have. */
static void add_rule(
	struct frame frame, struct row *row, mpt from, mpt to, uint32_t element)
{
	const struct ruling *ruling = &frame.desk->look->ruling;
	const mpt top = row->height - ruling->guide;
	const mpt pen = ruling->pen * GUIDE_PEN / PERCENT;

	/* An answer after a label is one line, as the label is. */
	add_ruled_room(frame, row,
		(struct mark){.x = from,
			.y = row->height,
			.width = to - from,
			.height = from > frame.x ? row->height * 4 / 5
						 : row->height});
	if (ruling->guide > 0 && top >= pen) {
		add_guide(frame, row,
			(struct guide){top, from, to, pen, 0, element});
		add_guide(frame, row,
			(struct guide){row->height - ruling->guide / 2, from,
				to, pen, GUIDE_DASH, element});
	}
	add_guide(frame, row,
		(struct guide){row->height, from, to, ruling->pen, 0, element});
}

void answer_space_rule(struct frame frame, struct row *row, mpt from, mpt to)
{
	add_rule(frame, row, from, to,
		said(frame.desk, ROLE_BLANK,
			say_word(frame.desk, WORD_SAID_BLANK)));
}

void answer_space_blank(struct frame frame, struct row *row, mpt from, mpt to)
{
	const struct look *look = frame.desk->look;

	reply_room(frame, row,
		(struct mark){.x = from,
			.y = look->rise[USE_TEXT] + row->drop,
			.width = to - from,
			.height = look->leading[USE_TEXT]});
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = from,
			.y = look->rise[USE_TEXT] + row->drop +
			     look->styles[USE_TEXT].size / BLANK_PART,
			.width = to - from,
			.height = look->ruling.pen,
			.element = said(frame.desk, ROLE_BLANK,
				say_word(frame.desk, WORD_SAID_BLANK)),
			.gray = look->ruling.gray});
}

/* Describe ruled lines in their element, if there is one, by their number. */
static void describe(struct desk *desk, uint32_t element, int lines)
{
	if (element != 0)
		desk->elements[element - 1].alt = say(desk, WORD_SAID_LINES,
			&(struct gaps){
				.n = arena_printf(desk->arena, "%d", lines)});
}

void answer_space_count(
	struct desk *desk, const struct row *row, struct answer_lines *lines)
{
	uint32_t element;

	if (!row->ruled)
		return;
	element = row->marks[row->count - 1].element;
	if (element != lines->element)
		*lines = (struct answer_lines){.element = element};
	describe(desk, element, ++lines->count);
}

/* An answer of many lines may go on overleaf, but not with its first lines or
 * its last. */
static void set_lines(struct frame frame, int count, bool chosen)
{
	const struct look *look = frame.desk->look;
	const uint32_t element = said(frame.desk, ROLE_PARAGRAPH, NULL);

	describe(frame.desk, element, count);
	for (int i = 0; i < count; i++) {
		struct row *row = galley_row(frame, 0, look->ruled,
			i == 0               ? CUT_NEVER
			: i < LINES_TOGETHER ? CUT_BAD
					     : CUT_POOR);

		row->goes_on = i + 1 >= LINES_TOGETHER && i + 2 <= count;
		row->ruled = chosen;
		row->gives = GIVE_PITCH;
		row->give = chosen ? look->ruled_give : 0;
		add_rule(frame, row, frame.x, frame.x + frame.measure, element);
	}
}

/* The rule belongs to the label's paragraph unless the answer has an element of
 * its own there. */
/* A label too long for its column stands above the line. */
static void label_above(struct frame frame, const char *label)
{
	const size_t first = frame.galley->count;
	struct row *row;

	say_set(frame, label, USE_SMALL, 0);
	row = galley_row(frame, 0, frame.desk->look->ruled, CUT_NEVER);
	answer_space_rule(frame, row, frame.x, frame.x + frame.measure);
	for (size_t i = first; i < frame.galley->count; i++)
		frame.galley->rows[i].cut = CUT_NEVER;
}

void answer_space_labelled(struct frame frame, const char *label)
{
	const struct look *look = frame.desk->look;
	const struct line line = galley_set_line(frame, label, USE_SMALL);
	const mpt gap = look->styles[USE_TEXT].size / 2;
	struct row *row;
	uint32_t outer;

	if (line.width > frame.measure * LABEL_MOST / PERCENT) {
		label_above(frame, label);
		return;
	}
	row = galley_row(frame, 0, look->ruled, CUT_NEVER);
	outer = galley_enter(frame.desk, ROLE_PARAGRAPH);
	galley_row_line(frame, row, &line,
		(struct spot){frame.x,
			row->height - look->styles[USE_SMALL].size / 5,
			frame.desk->parent});
	if (frame.desk->replies != NULL)
		galley_leave(frame.desk, outer);
	answer_space_rule(frame, row, frame.x + line.width + gap,
		frame.x + frame.measure);
	galley_leave(frame.desk, outer);
}

/* Add room for as many lines of an answer as the row can hold. */
static void add_open_room(struct frame frame, struct row *row)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt count = row->height / (size * OPEN_LEADING / PERCENT);

	for (mpt i = 1; i <= count; i++)
		add_room(frame, row,
			(struct mark){.x = frame.x,
				.y = row->height * i / count,
				.width = frame.measure,
				.height = row->height / count});
}

static void blank(struct frame frame, mpt height)
{
	for (mpt left = height; left > 0; left -= BLANK_STEP)
		add_open_room(
			frame, galley_row(frame, 0,
				       left < BLANK_STEP ? left : BLANK_STEP,
				       left == height ? CUT_NEVER : CUT_POOR));
}

static void grid_rule(struct frame frame, struct row *row, struct mark place)
{
	place.type = MARK_RULE;
	place.gray = GRID_GRAY;
	galley_row_rule(frame, row, place);
}

/* The rules around all squares of a row. */
static void grid_rules(struct frame frame, struct row *row, mpt step,
	mpt columns, uint32_t element)
{
	for (mpt c = 0; c <= columns; c++)
		grid_rule(frame, row,
			(struct mark){.x = frame.x + c * step,
				.width = GRID_STROKE,
				.height = step,
				.element = element});
	for (mpt y = 0; y <= step; y += step)
		grid_rule(frame, row,
			(struct mark){.x = frame.x,
				.y = y,
				.width = columns * step + GRID_STROKE,
				.height = GRID_STROKE,
				.element = element});
}

/* Draw squares of at least the look's size over the whole width, one row of
 * squares for each row. */
static void grid(struct frame frame, int height)
{
	const mpt square = frame.desk->look->ruling.square;
	const mpt columns = frame.measure < square ? 1 : frame.measure / square;
	const mpt step = frame.measure / columns;
	const mpt width = columns * step + GRID_STROKE;
	const int every = 1 + frame.desk->look->styles[USE_TEXT].size / step;
	const uint32_t element = said(frame.desk, ROLE_PARAGRAPH,
		say_word(frame.desk, WORD_SAID_GRID));

	for (int i = 0; i < height; i++) {
		struct row *row =
			galley_row(frame, i == 0 ? frame.desk->look->gap : 0,
				step, i == 0 ? CUT_NEVER : CUT_POOR);

		if (i % every == every - 1)
			add_room(frame, row,
				(struct mark){.x = frame.x,
					.y = step,
					.width = width,
					.height = step * every});
		grid_rules(frame, row, step, columns, element);
	}
}

/* A row of squares for one character each, and the strip below it for
 * insertions. */
static void square_row(struct frame frame, struct row *row, mpt step,
	mpt columns, uint32_t element)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt width = columns * step + GRID_STROKE;

	add_room(frame, row,
		(struct mark){.x = frame.x,
			.y = (step + size * OPEN_LEADING / PERCENT) / 2,
			.width = width,
			.height = step});
	grid_rules(frame, row, step, columns, element);
}

/* The squares asked for.  If they would be too small to write in, rows have
 * fewer squares, and there are more rows. */
static void squares(struct frame frame, const struct space *space)
{
	const struct look *look = frame.desk->look;
	const mpt most = frame.measure / look->ruling.square;
	const int asked = space->squares * space->rows;
	const mpt columns = most < 1                ? 1
			    : most < space->squares ? most
						    : space->squares;
	const int rows = (asked + (int)columns - 1) / (int)columns;
	const mpt fitting = (frame.measure - GRID_STROKE) / columns;
	const mpt step = fitting < SQUARE_MOST ? fitting : SQUARE_MOST;
	const uint32_t element = said(frame.desk, ROLE_PARAGRAPH, NULL);

	describe(frame.desk, element, rows);
	for (int i = 0; i < rows; i++)
		square_row(frame,
			galley_row(frame, i == 0 ? look->gap : 0,
				step + step / STRIP_PART,
				i == 0 ? CUT_NEVER : CUT_POOR),
			step, columns, element);
}

/* Axes are drawn for their room, since their labels grow with the type;
 * squares have the size asked for. */
static struct graph_room room_of(struct frame frame, const struct graph *graph)
{
	const struct figure_size most = figure_most(frame, false);
	const struct figure_size drawn =
		graph->type == GRAPH_AXES || graph->type == GRAPH_NUMBER_LINE
			? figure_drawn(frame.desk->look, most)
			: most;

	return (struct graph_room){drawn.width, drawn.height};
}

void answer_space_graph(
	struct frame frame, const struct space *space, bool solved)
{
	if (space->type == SPACE_GRAPH)
		figure_set_picture(frame,
			graph_picture(frame.desk->arena, space->graph,
				&frame.desk->look->wording,
				room_of(frame, space->graph), solved),
			say_word(frame.desk, WORD_SAID_GRID), false);
}

void answer_space_set(struct frame frame, const struct space *space)
{
	switch (space->type) {
	case SPACE_NONE:
		break;
	case SPACE_BLANK:
		blank(frame, space->height);
		break;
	case SPACE_GRID:
		grid(frame, GRID_DEFAULT);
		break;
	case SPACE_SQUARES:
		squares(frame, space);
		break;
	case SPACE_STAVES:
		staves_set(frame, space);
		break;
	case SPACE_GRAPH:
		answer_space_graph(frame, space, frame.desk->replies != NULL);
		break;
	case SPACE_LINES:
	case SPACE_DEFAULT:
		set_lines(frame, space->lines, space->chosen);
		break;
	}
}

void answer_space_trim(struct galley *galley, mpt body, mpt heading)
{
	const mpt all =
		heading + galley->rows[0].above + galley_height(galley, 0);
	const mpt over = all % body;
	size_t rows;

	if (all < body || galley->lines == 0)
		return;
	rows = (size_t)(over / galley_last(galley)->height) + 1;
	if (rows > galley->lines / 4)
		return;
	galley->count -= rows;
	galley->lines -= rows;
}
