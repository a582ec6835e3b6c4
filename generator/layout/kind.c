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
	struct frame frame = task->frame;
	struct galley *galley = frame.galley;
	const size_t before = galley->count;

	prose_set(frame, stem, use, 0);
	if (!prose_has_room(frame, task->points, USE_SMALL)) {
		galley->count = before;
		frame.measure -= prose_room(frame, task->points, USE_SMALL);
		prose_set(frame, stem, use, 0);
	}
	prose_flush_right(task->frame, task->points, USE_SMALL);
}

void task_note(const struct task *task, const char *label, const char *text)
{
	const struct frame frame = task->frame;

	if (text != NULL)
		prose_set_labelled(
			frame, label, text, USE_TEXT, frame.desk->look->gap);
}

static void bullet(const struct task *task, const char *text, mpt above)
{
	const struct frame frame = task->frame;
	const mpt inset = frame.desk->look->styles[USE_TEXT].size * 3 / 2;
	const struct line sign = frame_line(frame, "•", USE_TEXT);

	prose_set_hanging(frame, &sign, inset, text, above);
}

void task_bullets(
	const struct task *task, const char *label, struct text_list points)
{
	const mpt gap = task->frame.desk->look->gap;

	prose_set_labelled(task->frame, label, "", USE_TEXT, gap);
	for (size_t i = 0; i < points.count; i++)
		bullet(task, points.at[i], gap / 2);
}

/* A bullet with its credit flush right on its last line. */
static void credit(
	const struct task *task, const char *text, halves points, mpt above)
{
	const struct frame frame = task->frame;
	const char *label = task_points(frame.desk->arena, points);
	const size_t before = frame.galley->count;
	struct task narrow = *task;

	bullet(task, text, above);
	if (points == 0)
		return;
	if (!prose_has_room(frame, label, USE_SMALL)) {
		frame.galley->count = before;
		narrow.frame.measure -= prose_room(frame, label, USE_SMALL);
		bullet(&narrow, text, above);
	}
	prose_flush_right(frame, label, USE_SMALL);
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
		credit(task, points.at[i],
			count > total ? 0 : total / count + (i < total % count),
			i == 0 ? gap : gap / 2);
}
