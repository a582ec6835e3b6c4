/*
 * Left and right stand in two columns and share their rows, so that neither
 * runs ahead of the other where texts are long.  In a column too narrow for
 * two, what is on the right stands below what is on the left.
 */
#include "bank/kind/matching.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/side_by_side.h"
#include "layout/kind.h"

enum {
	PERCENT = 100,
	BLANK = 220, /* to write a letter on, per cent of the text's size */
	GAP = 50,    /* behind it */
	GUTTER = 200,
	NARROW = 20, /* times the size: no room for two columns */
	NEAREST = 3, /* the right column begins behind this part of it */
	LEAST = 40   /* per cent of the measure for either */
};

/* Where the columns stand in the frame. */
struct columns {
	bool stacked; /* only one, over the whole measure */
	mpt left;     /* how wide */
	mpt right;
	mpt from; /* where the right one begins */
};

static const struct matching *content_of(const struct task *task)
{
	return task->drawn->item->content;
}

static mpt part_of_size(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

static const char *left_text(const struct task *task, size_t place)
{
	return content_of(task)->pairs[task->drawn->picked[place]].left;
}

static const char *right_text(const struct task *task, size_t place)
{
	return matching_right(content_of(task), task->drawn->choices[place]);
}

/* Where on the right the match of a place on the left is printed. */
static size_t match_of(const struct task *task, size_t place)
{
	const size_t thing =
		matching_partner(content_of(task), task->drawn->picked[place]);
	size_t at = 0;

	while (task->drawn->choices[at] != thing)
		at++;
	return at;
}

/* The widest of one side's texts. */
static mpt widest(const struct task *task, size_t count,
	const char *(*text)(const struct task *task, size_t place))
{
	mpt most = 0;

	for (size_t i = 0; i < count; i++) {
		const mpt width =
			prose_measure(task->frame, text(task, i), USE_TEXT)
				.width;

		if (width > most)
			most = width;
	}
	return most;
}

/* What a side that wants so much gets, where both together want more than
 * there is: all of it up to one half, or else its fair part. */
static mpt shared(mpt room, mpt wanted, mpt other)
{
	const mpt least = room / PERCENT * LEAST;
	const mpt fair = (mpt)((int64_t)room * wanted / (wanted + other));

	if (wanted <= room / 2)
		return wanted;
	if (other <= room / 2)
		return room - other;
	return fair < least ? least : fair > room - least ? room - least : fair;
}

static struct columns columns_new(const struct task *task)
{
	const struct drawn *drawn = task->drawn;
	const struct frame frame = task->frame;
	const mpt gutter = part_of_size(frame, GUTTER);
	const mpt room = frame.measure - gutter;
	const mpt hang = prose_hang(frame);
	const mpt blank = part_of_size(frame, BLANK) + part_of_size(frame, GAP);
	const mpt left =
		blank + hang + widest(task, drawn->picked_count, left_text);
	const mpt right = hang + widest(task, drawn->choice_count, right_text);
	struct columns columns = {.stacked = false};

	if (frame.measure < part_of_size(frame, NARROW * PERCENT))
		return (struct columns){true, frame.measure, frame.measure, 0};
	columns.left = left + right <= room ? left : shared(room, left, right);
	if (columns.left < room / NEAREST)
		columns.left = room / NEAREST;
	columns.from = columns.left + gutter;
	columns.right = frame.measure - columns.from;
	return columns;
}

/* "1. text", behind a blank on the sheet. */
static void set_left(
	struct frame frame, const struct task *task, size_t place, bool blank)
{
	const mpt width = part_of_size(frame, BLANK);
	const mpt inset = blank ? width + part_of_size(frame, GAP) : 0;

	prose_set_hanging(frame_inset(frame, inset),
		arena_printf(frame.desk->arena, "%zu.", place + 1),
		left_text(task, place), 0, NULL);
	if (!blank)
		return;
	task_answer_word(task, arena_printf(frame.desk->arena, "%c",
				       kind_letter(match_of(task, place))));
	space_blank(frame, &frame.galley->rows[0], frame.x, frame.x + width);
	reply_end(frame.desk);
}

/* "A. text", with what the pair earns in the key. */
static void set_right(struct frame frame, const struct task *task, size_t place,
	const char *credit)
{
	prose_set_hanging(frame,
		arena_printf(frame.desk->arena, "%c.", kind_letter(place)),
		right_text(task, place), 0, credit);
}

/* Add cells as a row; keep: with what is above. */
static void add_row(struct frame frame, const struct galley *cells,
	size_t count, mpt above, bool keep)
{
	const struct beside beside = {cells, count, 0};

	beside_add(frame, &beside, above, keep ? CUT_NEVER : CUT_POOR);
}

static void sheet_stacked(const struct task *task)
{
	const struct drawn *drawn = task->drawn;
	const mpt gap = task->frame.desk->look->gap;

	for (size_t i = 0; i < drawn->picked_count; i++) {
		struct galley cell = {0};

		set_left(frame_on(task->frame, &cell), task, i, true);
		add_row(task->frame, &cell, 1, gap, i == 0);
	}
	for (size_t i = 0; i < drawn->choice_count; i++) {
		struct galley cell = {0};

		set_right(frame_on(task->frame, &cell), task, i, NULL);
		add_row(task->frame, &cell, 1, i == 0 ? 2 * gap : gap / 2,
			i == 0);
	}
}

static void sheet_beside(const struct task *task, const struct columns *columns)
{
	const struct drawn *drawn = task->drawn;
	const struct frame frame = task->frame;

	for (size_t i = 0; i < drawn->picked_count || i < drawn->choice_count;
		i++) {
		struct galley cells[2] = {{0}, {0}};

		if (i < drawn->picked_count)
			set_left(frame_part(frame, 0, columns->left, cells),
				task, i, true);
		if (i < drawn->choice_count)
			set_right(frame_part(frame, columns->from,
					  columns->right, cells + 1),
				task, i, NULL);
		add_row(frame, cells, LENGTH(cells), frame.desk->look->gap,
			i == 0);
	}
}

/* The stem, and whether letters come more than once. */
static void set_stem(const struct task *task)
{
	const struct drawn *drawn = task->drawn;
	const struct matching *content = content_of(task);
	bool shared_letter = false;

	task_stem(task, item_stem(drawn->item), USE_TEXT);
	for (size_t i = 1; i < drawn->picked_count; i++)
		for (size_t k = 0; k < i; k++)
			shared_letter =
				shared_letter ||
				matching_partner(content, drawn->picked[i]) ==
					matching_partner(
						content, drawn->picked[k]);
	if (shared_letter)
		prose_set(task->frame, "*A letter may be used more than once.*",
			USE_TEXT, 0);
}

static void sheet(const struct task *task)
{
	const struct columns columns = columns_new(task);

	set_stem(task);
	if (columns.stacked)
		sheet_stacked(task);
	else
		sheet_beside(task, &columns);
	task_space(task);
}

/* Each on the left with its match beside it, or below it. */
static void key_pair(
	const struct task *task, const struct columns *columns, size_t place)
{
	const struct frame frame = task->frame;
	const mpt gap = frame.desk->look->gap;
	const size_t match = match_of(task, place);
	const char *credit =
		task_credit(task, place, task->drawn->picked_count);
	struct galley cells[2] = {{0}, {0}};

	set_left(
		frame_part(frame, 0, columns->left, cells), task, place, false);
	set_right(frame_part(frame, columns->from, columns->right, cells + 1),
		task, match, credit);
	if (columns->stacked) {
		add_row(frame, cells, 1, gap, place == 0);
		add_row(frame, cells + 1, 1, gap / 4, true);
	} else {
		add_row(frame, cells, LENGTH(cells), gap, place == 0);
	}
}

static void key(const struct task *task)
{
	const struct columns columns = columns_new(task);

	set_stem(task);
	task_credit_rule(task, task->drawn->picked_count);
	for (size_t i = 0; i < task->drawn->picked_count; i++)
		key_pair(task, &columns, i);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout matching_layout = {sheet, key};
