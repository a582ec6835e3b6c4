#include "layout/kind.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/prose.h"

#include <assert.h>

static const struct kind_layout *const layouts[] = {
	[KIND_TIMELINE] = &timeline_layout,
	[KIND_SHORT_ANSWER] = &short_answer_layout,
	[KIND_ESSAY] = &essay_layout,
	[KIND_MULTIPLE_CHOICE] = &multiple_choice_layout,
};

static_assert(LENGTH(layouts) == KIND_COUNT, "one row for each kind");

const struct kind_layout *kind_layout(enum kind kind)
{
	return layouts[kind];
}

const char *task_points(struct arena *arena, halves points)
{
	return arena_printf(arena, "(%s\u00A0%s)", points_print(arena, points),
		points == 2 ? "point" : "points");
}

void task_stem(const struct task *task, const char *stem, enum use use)
{
	prose_set_noted(task->frame, stem, use, 0, task->points);
}

void task_note(const struct task *task, const char *label, const char *text)
{
	const struct frame frame = task->frame;

	if (text != NULL)
		prose_set_labelled(
			frame, label, text, USE_TEXT, frame.desk->look->gap);
}

void task_bullets(
	const struct task *task, const char *label, struct text_list points)
{
	const mpt gap = task->frame.desk->look->gap;

	prose_set_labelled(task->frame, label, "", USE_TEXT, gap);
	for (size_t i = 0; i < points.count; i++)
		prose_set_hanging(
			task->frame, "•", points.at[i], gap / 2, NULL);
}

void task_credits(const struct task *task, struct text_list points)
{
	const struct frame frame = task->frame;
	const halves total = task->drawn->item->points;
	const halves count = (halves)points.count;
	const mpt gap = frame.desk->look->gap;

	if (count > total)
		prose_set(frame,
			arena_printf(frame.desk->arena,
				"*½ point for each, at most %s in all:*",
				points_print(frame.desk->arena, total)),
			USE_TEXT, gap);
	for (halves i = 0; i < count; i++)
		prose_set_hanging(frame, "•", points.at[i],
			i == 0 ? gap : gap / 2,
			count > total
				? NULL
				: task_points(frame.desk->arena,
					  total / count + (i < total % count)));
}
