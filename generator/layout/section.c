#include "layout/section.h"

#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/rich_text.h"

static const struct section_layout *const layouts[ASK_COUNT] = {
	[ASK_ORDER] = &order_layout,
	[ASK_STRIP] = &strip_layout,
};

const struct section_layout *section_layout(const struct section *section)
{
	return layouts[section->ask];
}

/* Put a number into the margin, on the baseline of the row's text. */
static void put_number(const struct section_task *task, struct row *row,
	const struct line *number, uint32_t element)
{
	const mpt rise = task->frame.desk->look->rise[USE_TEXT];
	mpt down = 0;
	size_t i = 0;

	while (i < row->count && (row->marks[i].type != MARK_RUN ||
					 row->marks[i].run->rise != 0))
		i++;
	if (i < row->count)
		down = row->marks[i].y - rise - row->drop;
	frame_put_first(task->frame, row, number, USE_STRONG, element);
	for (i = 0; i < number->count; i++)
		row->marks[i].y += down;
}

/* One item: its number, and its rows marked as its own. */
static void set_item(const struct section_task *task, const struct drawn *drawn,
	section_item *set)
{
	struct desk *desk = task->frame.desk;
	struct galley *galley = task->frame.galley;
	const uint32_t element = desk_element(desk, ROLE_PARAGRAPH);
	const struct line number = frame_line(task->frame,
		arena_printf(desk->arena, "%d.", drawn->number), USE_STRONG);
	const size_t first = galley->count;
	const struct task item = {
		.frame = frame_inset(task->frame, task->margin),
		.drawn = drawn,
		.section = task->section->section,
		.points = task_points(desk->arena, drawn->item->points),
		.key = task->key,
	};

	desk_item(desk, drawn->item);
	set(task, &item);
	galley->rows[first].above = desk->look->gap;
	galley->rows[first].cut = CUT_BAD;
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].number = drawn->number;
	put_number(task, &galley->rows[first], &number, element);
}

void section_items(const struct section_task *task, section_item *set)
{
	for (size_t i = 0; i < task->section->count; i++)
		set_item(task, &task->section->items[i], set);
	rich_text_of_section(task->frame.desk, task->section);
}

void section_term(const struct task *item, const char *note)
{
	const struct timeline *content = item->drawn->item->content;

	if (note == NULL) {
		prose_set_noted(
			item->frame, content->term, USE_TEXT, 0, item->points);
	} else {
		prose_set(item->frame, content->term, USE_TEXT, 0);
		prose_flush_right(item->frame,
			arena_printf(item->frame.desk->arena, "%s %s", note,
				item->points),
			USE_SMALL);
	}
	task_image(item);
	task_hint(item);
}
