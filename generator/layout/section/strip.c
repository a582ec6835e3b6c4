/*
 * Terms to be placed on a drawn time line.  The sheet lists them and leaves
 * room above and below the strip; the key has each of them placed.
 */
#include "layout/timeline/strip.h"

#include "bank/kind/timeline.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/section.h"
#include "layout/timeline/flags.h"

enum {
	LINES = 2,       /* room above and below, in ruled lines, */
	LINES_EVERY = 6, /* and one more for so many items, rounded up */
	ROOM_PART = 4    /* at most this part of a page each */
};

static const struct date *date_of(const struct drawn *drawn)
{
	const struct timeline *content = drawn->item->content;

	return &content->date;
}

static void item_sheet(
	const struct section_task *section, const struct task *item)
{
	(void)section;
	section_term(item, NULL);
}

/* The terms as a key places them, in the room that the sheet has. */
static void answer_strip(const struct section_task *task,
	const struct strip *strip, struct row *row, mpt room)
{
	struct desk *desk = task->frame.desk;

	if (desk->replies != NULL && !flags_answer(strip, row, room))
		reply_more(desk, task->section->items[0].number);
}

static void sheet(const struct section_task *task)
{
	const struct look *look = task->frame.desk->look;
	const mpt count = (mpt)task->section->count;
	const mpt lines =
		look->ruled * (LINES + (count + LINES_EVERY - 1) / LINES_EVERY);
	const mpt most = look->body / ROOM_PART;
	const mpt room = lines < most ? lines : most;
	struct strip strip;

	section_items(task, item_sheet);
	task->other->near = true;
	strip = strip_new(frame_on(task->frame, task->other), task->section);
	answer_strip(task, &strip, strip_row(&strip, room, room), room);
}

static void item_key(
	const struct section_task *section, const struct task *item)
{
	(void)section;
	section_term(item,
		date_print(item->frame.desk->arena, date_of(item->drawn)));
	task_note(item, "Explanation:", item->drawn->item->explanation);
}

static bool any_rough(const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (date_is_rough(date_of(&section->items[i])))
			return true;
	return false;
}

static void key(const struct section_task *task)
{
	const struct frame frame = frame_on(task->frame, task->other);
	struct strip strip;

	section_items(task, item_key);
	strip = strip_new(frame, task->section);
	flags_set(&strip);
	if (any_rough(task->section))
		prose_set(frame, "*Hollow bars are rough dates.*", USE_TEXT,
			frame.desk->look->gap);
}

const struct section_layout strip_layout = {sheet, key};
