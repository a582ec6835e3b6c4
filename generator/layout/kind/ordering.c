#include "bank/kind/ordering.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/kind.h"

enum {
	PERCENT = 100,
	BLANK = 220, /* to write a number on, per cent of the text's size */
	GAP = 60
};

/* A step, with a blank before its first line. */
static void set_step(const struct task *task, size_t place)
{
	const struct ordering *content = task->drawn->item->content;
	const struct frame frame = task->frame;
	const struct look *look = frame.desk->look;
	const mpt size = look->styles[USE_TEXT].size;
	const mpt blank = size * BLANK / PERCENT;
	const size_t first = frame.galley->count;

	prose_set(frame_inset(frame, blank + size * GAP / PERCENT),
		content->sequence.at[task->drawn->dealt.choices[place]],
		USE_TEXT, look->gap);
	if (first == frame.galley->count)
		return;
	task_answer_word(task, arena_printf(frame.desk->arena, "%zu",
				       task->drawn->dealt.choices[place] + 1));
	space_blank(
		frame, &frame.galley->rows[first], frame.x, frame.x + blank);
	reply_end(frame.desk);
	if (place == 0)
		frame.galley->rows[first].cut = CUT_NEVER;
}

static void sheet(const struct task *task)
{
	const struct ordering *content = task->drawn->item->content;

	task_stem(task, content->stem, USE_TEXT);
	for (size_t i = 0; i < task->drawn->dealt.choice_count; i++)
		set_step(task, i);
	task_space(task);
}

/* What the student's blanks say, top to bottom. */
static const char *numbers(const struct task *task)
{
	struct buffer out = {.arena = task->frame.desk->arena};

	for (size_t i = 0; i < task->drawn->dealt.choice_count; i++)
		buffer_printf(&out, "%s%zu", i == 0 ? "" : ", ",
			task->drawn->dealt.choices[i] + 1);
	return buffer_text(&out);
}

static void key(const struct task *task)
{
	const struct ordering *content = task->drawn->item->content;
	const struct frame frame = task->frame;
	const mpt gap = frame.desk->look->gap;

	task_stem(task, content->stem, USE_TEXT);
	task_note(task, "Numbers, top to bottom:", numbers(task));
	task_note(task, "In order:", "");
	for (size_t i = 0; i < content->sequence.count; i++)
		prose_set_hanging(frame,
			arena_printf(frame.desk->arena, "%zu.", i + 1),
			content->sequence.at[i], gap / 3, NULL);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout ordering_layout = {sheet, key};
