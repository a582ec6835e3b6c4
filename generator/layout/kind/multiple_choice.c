#include "bank/kind/multiple_choice.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "layout/block/answer_space.h"
#include "layout/block/grid.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/kind.h"

enum {
	RING = 25, /* around a letter, per cent of the text's size */
	RING_STROKE = 1400,
	BESIDE = 65, /* from the choices to the letters beside them */
	PERCENT = 100
};

static const struct choice *printed_choice(
	const struct task *task, size_t position)
{
	const struct multiple_choice *content = task->drawn->item->content;

	return &content->choices[task->drawn->choices[position]];
}

static bool is_right(const struct task *task, size_t position)
{
	return printed_choice(task, position)->correct;
}

/* "Choose two.", where more than one is right. */
static void stem(const struct task *task)
{
	static const char *const words[] = {"two", "three", "four", "five",
		"six", "seven", "eight", "nine", "ten"};
	const struct multiple_choice *content = task->drawn->item->content;
	const size_t correct = multiple_choice_correct(content);
	const struct frame frame = task->frame;
	struct arena *arena = frame.desk->arena;

	task_stem(task, content->stem, USE_TEXT);
	if (correct > 1)
		prose_set(frame,
			correct - 2 < LENGTH(words)
				? arena_printf(arena, "*Choose %s.*",
					  words[correct - 2])
				: arena_printf(arena, "*Choose %zu.*", correct),
			USE_TEXT, 0);
}

static const char *label_of(const struct desk *desk, size_t position)
{
	return arena_printf(desk->arena, "%c.", kind_letter(position));
}

/* "A. text", so far below what is above. */
static void lettered(
	const struct task *task, struct frame frame, size_t position, mpt above)
{
	prose_set_hanging(frame, label_of(frame.desk, position),
		printed_choice(task, position)->text, above, NULL);
}

/* Ring the letter of a choice whose first row this is, if it is right. */
static void answer_ring(const struct task *task, struct frame frame,
	struct row *row, size_t position)
{
	const struct look *look = frame.desk->look;
	const mpt size = look->styles[USE_TEXT].size;
	const mpt room = size * RING / PERCENT;
	struct line label;

	if (frame.desk->replies == NULL || !is_right(task, position))
		return;
	label = frame_line(frame, label_of(frame.desk, position), USE_TEXT);
	reply_mark(frame, row,
		(struct mark){.type = MARK_BOX,
			.x = frame.x - room,
			.y = look->rise[USE_TEXT] + row->drop - size * 3 / 4 -
			     room / 2,
			.width = label.width + 2 * room,
			.height = size * 3 / 4 + room,
			.stroke = RING_STROKE});
}

/* A choice on the sheet. */
static void offer(
	const struct task *task, struct frame frame, size_t position, mpt above)
{
	const size_t first = frame.galley->count;

	lettered(task, frame, position, above);
	answer_ring(task, frame, &frame.galley->rows[first], position);
}

static void offer_in_grid(struct frame frame, const void *of, size_t position)
{
	offer(of, frame, position, 0);
}

/* Whether every choice is one line in the columns of a grid. */
static bool fits(const struct task *task, const struct grid *grid)
{
	const struct frame frame = grid->frame;
	const mpt room = grid_column(grid) - prose_hang(frame);

	for (size_t i = 0; i < task->drawn->choice_count; i++) {
		const struct prose_size size = prose_measure(
			frame, printed_choice(task, i)->text, USE_TEXT);

		if (size.lines != 1 || size.width > room)
			return false;
	}
	return true;
}

/*
 * Four columns, two or one: the most in which every choice has a line of its
 * own.  Four leave at most one place of the last row empty, so that no choice
 * stands alone there.
 */
static struct grid choose_grid(const struct task *task)
{
	static const size_t columns[] = {4, 2};
	const size_t count = task->drawn->choice_count;
	const struct frame frame = task->frame;
	struct grid grid = {.frame = frame,
		.gutter = frame.desk->look->styles[USE_TEXT].size};

	for (size_t i = 0; i < LENGTH(columns); i++) {
		grid.columns = columns[i];
		if ((count < columns[i] || count % columns[i] == 0 ||
			    count % columns[i] + 1 == columns[i]) &&
			fits(task, &grid))
			return grid;
	}
	grid.columns = 1;
	return grid;
}

static void set_in_columns(const struct task *task, const struct grid *grid)
{
	const size_t count = task->drawn->choice_count;
	const mpt gap = task->frame.desk->look->gap;

	for (size_t i = 0; i < count; i += grid->columns) {
		const size_t end = i + grid->columns;
		const struct grid_row row = {i, end < count ? end : count,
			i == 0 ? gap : gap / 3, CUT_POOR};

		grid_add(grid, &row, offer_in_grid, task);
	}
}

static void set_below_each_other(const struct task *task)
{
	const mpt gap = task->frame.desk->look->gap;

	for (size_t i = 0; i < task->drawn->choice_count; i++)
		offer(task, task->frame, i, i == 0 ? gap : gap / 3);
}

/* "A, C" */
static const char *right_letters(const struct task *task)
{
	struct buffer letters = {.arena = task->frame.desk->arena};

	for (size_t i = 0; i < task->drawn->choice_count; i++)
		if (is_right(task, i))
			buffer_printf(&letters, "%s%c",
				letters.length == 0 ? "" : ", ",
				kind_letter(i));
	return buffer_text(&letters);
}

/* The right letters beside the first choice, where the margin of numbers is
 * empty: one below the other they are checked at a glance. */
static void answer_letters(const struct task *task, struct row *row)
{
	struct frame frame = task->frame;
	const struct look *look = frame.desk->look;
	struct row letters = {.drop = row->drop};
	struct line line;

	if (frame.desk->replies == NULL)
		return;
	line = frame_line(frame, right_letters(task), USE_STRONG);
	frame.x -= look->styles[USE_TEXT].size * BESIDE / PERCENT + line.width;
	frame_put(frame, &letters, &line, USE_STRONG,
		desk_element(frame.desk, ROLE_PARAGRAPH));
	for (size_t i = 0; i < letters.count; i++)
		reply_mark(frame, row, letters.marks[i]);
}

static void sheet(const struct task *task)
{
	struct galley *galley = task->frame.galley;
	struct grid grid;
	size_t first;

	stem(task);
	first = galley->count;
	grid = choose_grid(task);
	if (grid.columns > 1)
		set_in_columns(task, &grid);
	else
		set_below_each_other(task);
	galley->rows[first].cut = CUT_NEVER;
	answer_letters(task, &galley->rows[first]);
	task_space(task);
}

/* "Answer: C." and the choice's words. */
static void key_answer(const struct task *task)
{
	struct arena *arena = task->frame.desk->arena;

	for (size_t i = 0; i < task->drawn->choice_count; i++)
		if (is_right(task, i))
			task_note(task,
				arena_printf(
					arena, "Answer: %c.", kind_letter(i)),
				printed_choice(task, i)->text);
}

/* "Answers: A, C." and below the words of each. */
static void key_answers(const struct task *task)
{
	const mpt gap = task->frame.desk->look->gap;
	struct arena *arena = task->frame.desk->arena;

	task_note(task,
		arena_printf(arena, "Answers: %s.", right_letters(task)), "");
	for (size_t i = 0; i < task->drawn->choice_count; i++)
		if (is_right(task, i))
			lettered(task, task->frame, i, gap / 3);
}

static void key_feedback(const struct task *task, size_t position)
{
	const struct choice *choice = printed_choice(task, position);
	const struct frame frame = task->frame;

	if (choice->feedback != NULL)
		prose_set_labelled(frame,
			arena_printf(frame.desk->arena,
				"%c:", kind_letter(position)),
			choice->feedback, USE_SMALL, 0);
}

static void key(const struct task *task)
{
	stem(task);
	if (multiple_choice_correct(task->drawn->item->content) > 1)
		key_answers(task);
	else
		key_answer(task);
	for (size_t i = 0; i < task->drawn->choice_count; i++)
		key_feedback(task, i);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout multiple_choice_layout = {sheet, key};
