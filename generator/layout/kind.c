#include "layout/kind.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/block/answer_space.h"
#include "layout/block/figure.h"
#include "layout/block/help.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"

#include <assert.h>

static const struct kind_layout *const layouts[] = {
	[KIND_TIMELINE] = &timeline_layout,
	[KIND_SHORT_ANSWER] = &short_answer_layout,
	[KIND_ESSAY] = &essay_layout,
	[KIND_MULTIPLE_CHOICE] = &multiple_choice_layout,
	[KIND_TRUE_FALSE] = &true_false_layout,
	[KIND_MATCHING] = &matching_layout,
	[KIND_FILL_IN] = &fill_in_layout,
	[KIND_ORDERING] = &ordering_layout,
};

static_assert(LENGTH(layouts) == KIND_COUNT, "one row for each kind");

const struct kind_layout *kind_layout(enum kind kind)
{
	return layouts[kind];
}

const char *task_points(struct arena *arena, twelfths points)
{
	return arena_printf(arena, "(%s\u00A0%s)", points_print(arena, points),
		points_noun(points));
}

void task_image(const struct task *task)
{
	figure_set(task->frame, task->drawn->item->image, task->key);
}

void task_help(const struct task *task)
{
	if (!task->key)
		help_set(task->frame, task->drawn);
}

void task_hint(const struct task *task)
{
	if (!task->key)
		help_set_hint(task->frame, task->drawn->item);
}

void task_stem(const struct task *task, const char *stem, enum use use)
{
	prose_set_noted(task->frame, stem, use, 0, task->points);
	task_image(task);
	task_help(task);
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

/* Are there half points, or what they are dealt in, for each? */
static bool goes_round(const struct task *task, size_t count)
{
	const twelfths points = task->drawn->item->points;

	return count <= (size_t)(points / points_unit(points));
}

const char *task_credit(const struct task *task, size_t i, size_t count)
{
	const twelfths total = task->drawn->item->points;
	const twelfths unit = points_unit(total);
	const twelfths units = total / unit, parts = (twelfths)count;

	if (!goes_round(task, count))
		return NULL;
	return task_points(task->frame.desk->arena,
		(units / parts + ((twelfths)i < units % parts)) * unit);
}

/* "½ point for each, at most 3 in all:", where that is so; else NULL. */
static const char *credit_rule(const struct task *task, size_t count)
{
	struct arena *arena = task->frame.desk->arena;
	const twelfths points = task->drawn->item->points;

	if (goes_round(task, count))
		return NULL;
	return arena_printf(arena, "*%s point for each, at most %s in all:*",
		points_sign(points_unit(points)), points_print(arena, points));
}

void task_credit_rule(const struct task *task, size_t count)
{
	prose_set(task->frame, credit_rule(task, count), USE_TEXT,
		task->frame.desk->look->gap);
}

void task_credits(const struct task *task, struct text_list points)
{
	const mpt gap = task->frame.desk->look->gap;

	task_credit_rule(task, points.count);
	for (size_t i = 0; i < points.count; i++)
		prose_set_hanging(task->frame, "•", points.at[i],
			i == 0 ? gap : gap / 2,
			task_credit(task, i, points.count));
}

void task_answer(const struct task *task, const char *text)
{
	struct desk *desk = task->frame.desk;

	reply_begin(desk, task->drawn->number);
	reply_text(desk, NULL, text, NULL);
}

void task_answer_word(const struct task *task, const char *text)
{
	struct desk *desk = task->frame.desk;

	reply_begin_centred(desk, task->drawn->number);
	reply_text(desk, NULL, text, NULL);
}

void task_answer_points(const struct task *task, struct text_list points)
{
	struct desk *desk = task->frame.desk;

	reply_begin(desk, task->drawn->number);
	if (desk->replies == NULL)
		return;
	reply_text(desk, NULL, credit_rule(task, points.count), NULL);
	for (size_t i = 0; i < points.count; i++)
		reply_text(desk, "• ", points.at[i],
			task_credit(task, i, points.count));
}

void task_space(const struct task *task)
{
	const struct item *item = task->drawn->item;
	struct desk *desk = task->frame.desk;

	reply_begin_spare(desk, task->drawn->number);
	reply_text(desk, NULL, item->explanation, NULL);
	space_set(task->frame, item, 0);
	reply_end(desk);
}
