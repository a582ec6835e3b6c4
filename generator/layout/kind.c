#include "layout/kind.h"

#include "bank/kind/essay.h"
#include "bank/kind/fill_in.h"
#include "bank/kind/matching.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/ordering.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/timeline.h"
#include "bank/kind/true_false.h"
#include "base/arena.h"
#include "base/points.h"
#include "layout/block/answer_space.h"
#include "layout/block/figure.h"
#include "layout/block/help.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"

static const struct {
	const struct kind_rules *kind;
	const struct kind_layout *layout;
} layouts[] = {
	{&timeline_rules, &timeline_layout},
	{&short_answer_rules, &short_answer_layout},
	{&essay_rules, &essay_layout},
	{&multiple_choice_rules, &multiple_choice_layout},
	{&true_false_rules, &true_false_layout},
	{&matching_rules, &matching_layout},
	{&fill_in_rules, &fill_in_layout},
	{&ordering_rules, &ordering_layout},
};

const struct kind_layout *kind_layout(const struct kind_rules *kind)
{
	size_t i = 0;

	while (layouts[i].kind != kind)
		i++;
	return layouts[i].layout;
}

const char *task_points(struct arena *arena, halves points)
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

/* Are there half points for each? */
static bool goes_round(const struct task *task, size_t count)
{
	return count <= (size_t)task->drawn->item->points;
}

const char *task_credit(const struct task *task, size_t i, size_t count)
{
	const halves total = task->drawn->item->points;
	const halves parts = (halves)count;

	if (!goes_round(task, count))
		return NULL;
	return task_points(task->frame.desk->arena,
		total / parts + ((halves)i < total % parts));
}

/* "½ point for each, at most 3 in all:", where that is so; else NULL. */
static const char *credit_rule(const struct task *task, size_t count)
{
	struct arena *arena = task->frame.desk->arena;

	if (goes_round(task, count))
		return NULL;
	return arena_printf(arena, "*½ point for each, at most %s in all:*",
		points_print(arena, task->drawn->item->points));
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
