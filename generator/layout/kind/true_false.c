/*
 * T and F stand in a column of their own between the number and the
 * statement, so that those of all items are below each other and are marked,
 * and read, at a glance.
 */
#include "bank/kind/true_false.h"

#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/kind.h"

enum {
	PERCENT = 100,
	BETWEEN = 110, /* T and F, per cent of the text's size */
	BEHIND = 120,
	RING = 25, /* around a letter, likewise */
	RING_STROKE = 800,
	RING_STROKE_BOLD = 1400
};

/* Where T and F stand, and the statement behind them. */
struct row_of_two {
	struct line letters[2];
	mpt x[2];
	mpt width;
};

static mpt part_of_size(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

static struct row_of_two row_of_two(struct frame frame)
{
	struct row_of_two two = {.letters = {frame_line(frame, "T", USE_TEXT),
					 frame_line(frame, "F", USE_TEXT)}};

	two.x[0] = part_of_size(frame, RING);
	two.x[1] =
		two.x[0] + two.letters[0].width + part_of_size(frame, BETWEEN);
	two.width =
		two.x[1] + two.letters[1].width + part_of_size(frame, BEHIND);
	return two;
}

/* The statement, and before its first line T and F. */
static struct task set_statement(
	const struct task *task, const struct row_of_two *two)
{
	const struct true_false *content = task->drawn->item->content;
	const struct frame frame = task->frame;
	const uint32_t element = desk_element(frame.desk, ROLE_PARAGRAPH);
	struct task inner = *task;

	inner.frame = frame_inset(frame, two->width);
	task_stem(&inner, content->stem, USE_TEXT);
	for (size_t i = LENGTH(two->letters); i-- > 0;) {
		struct frame place = frame;

		place.x += two->x[i];
		frame_put_first(place, &frame.galley->rows[0], &two->letters[i],
			USE_TEXT, element);
	}
	return inner;
}

/* As a student would circle it. */
static struct mark ring(
	const struct task *task, const struct row_of_two *two, size_t letter)
{
	const struct frame frame = task->frame;
	const struct look *look = frame.desk->look;
	const mpt room = part_of_size(frame, RING);
	const mpt size = look->styles[USE_TEXT].size;
	const mpt top = look->rise[USE_TEXT] + frame.galley->rows[0].drop -
			size * 3 / 4;

	return (struct mark){.type = MARK_BOX,
		.x = frame.x + two->x[letter] - room,
		.y = top - room / 2,
		.width = two->letters[letter].width + 2 * room,
		.height = size * 3 / 4 + room,
		.stroke = RING_STROKE};
}

/* On a sheet that is answered; who does not see it is told. */
static void answer_ring(
	const struct task *task, const struct row_of_two *two, bool answer)
{
	struct desk *desk = task->frame.desk;
	struct mark mark;

	if (desk->replies == NULL)
		return;
	mark = ring(task, two, answer ? 0 : 1);
	mark.stroke = RING_STROKE_BOLD;
	mark.element = desk_element(desk, ROLE_FIGURE);
	desk->elements[mark.element - 1].alt =
		answer ? "Answer: True" : "Answer: False";
	reply_mark(task->frame, &task->frame.galley->rows[0], mark);
}

static void sheet(const struct task *task)
{
	const struct true_false *content = task->drawn->item->content;
	const struct row_of_two two = row_of_two(task->frame);
	const struct task inner = set_statement(task, &two);

	answer_ring(task, &two, content->answer);
	if (task->section->ask == ASK_CORRECT) {
		task_answer(&inner, content->correction);
		space_labelled(inner.frame, "Correct it:");
		reply_end(inner.frame.desk);
	}
	task_space(&inner);
}

static void key(const struct task *task)
{
	const struct true_false *content = task->drawn->item->content;
	const struct row_of_two two = row_of_two(task->frame);
	const struct task inner = set_statement(task, &two);

	row_rule(task->frame, &task->frame.galley->rows[0],
		ring(task, &two, content->answer ? 0 : 1));
	task_note(&inner, "Answer:", content->answer ? "True" : "False");
	task_note(&inner, "Correction:", content->correction);
	task_note(&inner, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout true_false_layout = {sheet, key};
