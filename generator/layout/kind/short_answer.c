#include "bank/kind/short_answer.h"

#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/kind.h"

enum {
	LINES_MIN = 2,
	LINES_MAX = 12
};

/* A line for each point, and one more. */
static int lines_for(twelfths points)
{
	const int lines = (points + POINT - 1) / POINT + 1;

	return lines < LINES_MIN   ? LINES_MIN
	       : lines > LINES_MAX ? LINES_MAX
				   : lines;
}

static void sheet(const struct task *task)
{
	const struct item *item = task->drawn->item;
	const struct short_answer *content = item->content;

	task_stem(task, content->stem, USE_TEXT);
	if (content->answer.count == 1)
		task_answer(task, content->answer.at[0]);
	else
		task_answer_points(task, content->answer);
	space_set(task->frame, item, lines_for(item->points));
	reply_end(task->frame.desk);
}

static void key(const struct task *task)
{
	const struct item *item = task->drawn->item;
	const struct short_answer *content = item->content;

	task_stem(task, content->stem, USE_TEXT);
	if (content->answer.count == 1)
		task_note(task, "Answer:", content->answer.at[0]);
	else
		task_credits(task, content->answer);
	task_note(task, "Explanation:", item->explanation);
}

const struct kind_layout short_answer_layout = {sheet, key};
