#include "layout/block/parts.h"

#include "bank/parts.h"
#include "base/arena.h"
#include "layout/block/prose.h"

/* What a part's text is moved in by: the room for the widest letter. */
static mpt letter_width(struct frame frame)
{
	return frame_line(frame, "(m)", USE_TEXT).width +
	       frame.desk->look->styles[USE_TEXT].size / 2;
}

/* The part's rows, set as an item's would be. */
static struct galley set_alone(const struct task *task, size_t index)
{
	const struct drawn *drawn = &task->drawn->parts[index];
	struct desk *desk = task->frame.desk;
	const struct kind_layout *layout = kind_layout(drawn->item->kind);
	const uint32_t element = desk_element(desk, ROLE_PARAGRAPH);
	struct galley own = {0};
	const struct frame frame = frame_on(task->frame, &own);
	struct task part = *task;
	struct line letter;

	part.frame = frame_inset(frame, letter_width(frame));
	part.drawn = drawn;
	desk_item(desk, drawn->item);
	if (task->key)
		layout->key(&part);
	else
		layout->sheet(&part);
	letter = frame_line(frame,
		arena_printf(desk->arena, "(%c)", part_letter(index)),
		USE_TEXT);
	frame_put_first(frame, &own.rows[0], &letter, USE_TEXT, element);
	return own;
}

void part_set(const struct task *task, size_t index, mpt above)
{
	const struct galley own = set_alone(task, index);
	struct galley *galley = task->frame.galley;
	const bool first = galley->count == 0;

	for (size_t i = 0; i < own.count; i++) {
		struct row *row = galley_row(task->frame, 0, 0, CUT_NEVER);

		*row = own.rows[i];
		if (i > 0)
			continue;
		row->above = first ? 0 : above;
		row->cut = CUT_NEVER;
	}
	galley->lines = own.lines;
}

void parts_lead(const struct task *task)
{
	const struct item *item = task->drawn->item;

	prose_set(task->frame, item->lead, USE_TEXT, 0);
	task_image(task);
	task_help(task);
}
