/*
 * Terms to be numbered in the order of their dates.  Each is scored by its own
 * rank, and where dates leave open which came first, any of its ranks is
 * right.  (To score pairs that stand in the right order was rejected: it
 * cannot be done at a glance.)
 */
#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/section.h"

enum {
	BOX_PART = 88, /* of what one writes a line in, per cent */
	PERCENT = 100,
	HALF_CAP = 34, /* of a digit's height, per cent of the size */
	STROKE = 600,
	STROKE_GRAY = 60
};

/* The places that a term may have, from 1. */
struct ranks {
	size_t first, last;
};

static const struct date *date_of(const struct drawn *drawn)
{
	const struct timeline *content = drawn->item->content;

	return &content->date;
}

static struct ranks ranks_of(
	const struct form_section *section, const struct drawn *drawn)
{
	struct ranks ranks = {1, section->count};

	for (size_t i = 0; i < section->count; i++) {
		const struct date *other = date_of(&section->items[i]);

		ranks.first += date_before(other, date_of(drawn));
		ranks.last -= date_before(date_of(drawn), other);
	}
	return ranks;
}

static const char *print_ranks(struct arena *arena, struct ranks ranks)
{
	if (ranks.first == ranks.last)
		return arena_printf(arena, "%zu", ranks.first);
	return arena_printf(arena,
		ranks.last - ranks.first > 1 ? "%zu–%zu" : "%zu or %zu",
		ranks.first, ranks.last);
}

/* Of the box for a number by hand. */
static mpt box_side(const struct look *look)
{
	return look->ruling.guide > 0 ? look->ruling.guide
				      : look->ruled * BOX_PART / PERCENT;
}

/* Make a row higher by so much, with what is on it further down. */
static void lower(struct row *row, mpt by, mpt down)
{
	row->height += by;
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += down;
}

static void add_box(struct frame frame, struct row *row, mpt width, mpt height)
{
	row_rule(frame, row,
		(struct mark){.type = MARK_BOX,
			.x = frame.x + STROKE / 2,
			.y = STROKE / 2,
			.width = width - STROKE,
			.height = height - STROKE,
			.stroke = STROKE,
			.gray = STROKE_GRAY});
}

/* Make the rows from `first` on, which stay together, as high as the box
 * beside them: a single row is in its middle. */
static void keep_beside(struct galley *galley, size_t first, mpt side)
{
	const mpt over = side - galley_height(galley, first);

	for (size_t i = first + 1; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
	if (over > 0 && galley->count == first + 1)
		lower(&galley->rows[first], over, over / 2);
	else if (over > 0)
		galley_last(galley)->height += over;
}

/* The rank that a key writes into the box. */
static void answer_rank(const struct section_task *section,
	const struct task *item, struct row *row, mpt side)
{
	const struct frame frame = item->frame;
	const mpt size = frame.desk->look->styles[USE_TEXT].size;

	if (frame.desk->replies == NULL)
		return;
	task_answer_word(
		item, print_ranks(frame.desk->arena,
			      ranks_of(section->section, item->drawn)));
	reply_room(frame, row,
		(struct mark){.x = frame.x + STROKE,
			.y = side / 2 + size * HALF_CAP / PERCENT,
			.width = side - 2 * STROKE,
			.height = side});
	reply_end(frame.desk);
}

static void item_sheet(
	const struct section_task *section, const struct task *item)
{
	const struct look *look = item->frame.desk->look;
	struct galley *galley = item->frame.galley;
	const size_t first = galley->count;
	const mpt side = box_side(look);
	struct task term = *item;

	term.frame = frame_inset(item->frame, side + look->gap);
	section_term(&term, NULL);
	keep_beside(galley, first, side);
	add_box(item->frame, &galley->rows[first], side, side);
	answer_rank(section, item, &galley->rows[first], side);
}

static void sheet(const struct section_task *task)
{
	section_items(task, item_sheet);
}

/* Ranks stand in a column as wide as the widest of them. */
static mpt rank_width(const struct section_task *task)
{
	mpt width = 0;

	for (size_t i = 0; i < task->section->count; i++) {
		const struct ranks ranks =
			ranks_of(task->section, &task->section->items[i]);
		const struct line line = frame_line(task->frame,
			print_ranks(task->frame.desk->arena, ranks),
			USE_STRONG);

		if (line.width > width)
			width = line.width;
	}
	return width;
}

/* The rank in its box, as it stands on the sheet. */
static void put_rank(const struct section_task *section,
	const struct task *item, struct row *row)
{
	const mpt width = section->width;
	struct frame frame = item->frame;
	struct desk *desk = frame.desk;
	const uint32_t element = desk_element(desk, ROLE_PARAGRAPH);
	const struct line rank = frame_line(frame,
		print_ranks(
			desk->arena, ranks_of(section->section, item->drawn)),
		USE_STRONG);

	add_box(frame, row, width, row->height);
	frame.x += (width - rank.width) / 2;
	frame_put_first(frame, row, &rank, USE_STRONG, element);
}

static void item_key(
	const struct section_task *section, const struct task *item)
{
	const struct look *look = item->frame.desk->look;
	struct galley *galley = item->frame.galley;
	const size_t first = galley->count;
	struct task term = *item;

	term.frame = frame_inset(item->frame, section->width + look->gap);
	section_term(&term,
		date_print(item->frame.desk->arena, date_of(item->drawn)));
	put_rank(section, item, &galley->rows[first]);
	task_note(&term, "Explanation:", item->drawn->item->explanation);
}

static bool any_tie(const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++) {
		const struct ranks ranks =
			ranks_of(section, &section->items[i]);

		if (ranks.first != ranks.last)
			return true;
	}
	return false;
}

static void key(const struct section_task *task)
{
	const struct look *look = task->frame.desk->look;
	struct section_task ranked = *task;

	ranked.width = rank_width(task) + look->styles[USE_TEXT].size / 2;
	section_items(&ranked, item_key);
	if (any_tie(task->section))
		prose_set(task->frame,
			"*Where dates leave open which came first, each of the "
			"numbers given is right.*",
			USE_TEXT, look->gap);
}

const char *order_ranks(struct arena *arena, const struct form_section *section,
	const struct drawn *drawn)
{
	return print_ranks(arena, ranks_of(section, drawn));
}

const struct section_layout order_layout = {sheet, key};
