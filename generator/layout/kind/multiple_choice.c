#include "bank/kind/multiple_choice.h"

#include "base/arena.h"
#include "layout/kind.h"
#include "layout/prose.h"
#include "layout/space.h"

static size_t correct_count(const struct multiple_choice *content)
{
	size_t count = 0;

	for (size_t i = 0; i < content->choice_count; i++)
		count += content->choices[i].correct;
	return count;
}

static void lettered(
	const struct task *task, size_t position, const char *text, mpt above)
{
	const struct frame frame = task->frame;
	const size_t first = frame.galley->count;

	prose_set_hanging(frame,
		arena_printf(frame.desk->arena, "%c.", form_letter(position)),
		text, above, NULL);
	if (position == 0)
		frame.galley->rows[first].cut = CUT_NEVER;
}

static const struct choice *printed_choice(
	const struct task *task, size_t position)
{
	const struct multiple_choice *content = task->drawn->item->content;

	return &content->choices[task->drawn->choices[position]];
}

static void stem(const struct task *task)
{
	const struct multiple_choice *content = task->drawn->item->content;
	const size_t correct = correct_count(content);
	const struct frame frame = task->frame;

	task_stem(task, content->stem, USE_TEXT);
	if (correct > 1)
		prose_set(frame,
			arena_printf(
				frame.desk->arena, "*Choose %zu.*", correct),
			USE_TEXT, 0);
}

static void sheet(const struct task *task)
{
	const struct item *item = task->drawn->item;
	const mpt gap = task->frame.desk->look->gap;

	stem(task);
	for (size_t i = 0; i < task->drawn->choice_count; i++)
		lettered(task, i, printed_choice(task, i)->text,
			i == 0 ? gap : gap / 3);
	space_set(task->frame, item, 0);
}

/* "Answer: C." and the choice's words, for each right one. */
static void key_answer(const struct task *task, size_t position)
{
	const struct choice *choice = printed_choice(task, position);
	struct arena *arena = task->frame.desk->arena;

	if (choice->correct)
		task_note(task,
			arena_printf(
				arena, "Answer: %c.", form_letter(position)),
			choice->text);
}

static void key_feedback(const struct task *task, size_t position)
{
	const struct choice *choice = printed_choice(task, position);
	const struct frame frame = task->frame;

	if (choice->feedback != NULL)
		prose_set_labelled(frame,
			arena_printf(frame.desk->arena,
				"%c:", form_letter(position)),
			choice->feedback, USE_SMALL, 0);
}

static void key(const struct task *task)
{
	stem(task);
	for (size_t i = 0; i < task->drawn->choice_count; i++)
		key_answer(task, i);
	for (size_t i = 0; i < task->drawn->choice_count; i++)
		key_feedback(task, i);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout multiple_choice_layout = {sheet, key};
