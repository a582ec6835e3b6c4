#include "layout/paper/body.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/head.h"
#include "layout/block/parts.h"
#include "layout/block/stimulus_block.h"
#include "layout/block/word_bank.h"
#include "layout/kind.h"
#include "layout/pages/assemble.h"
#include "layout/rich_text.h"
#include "layout/section.h"

#include <string.h>

static struct frame frame_new(struct body *body, struct galley *galley)
{
	return (struct frame){
		.desk = &body->desk,
		.galley = galley,
		.measure = body->desk.look->column,
	};
}

/* The number, in the margin of the item's first row. */
static void add_number(
	struct frame frame, const struct drawn *drawn, uint32_t element)
{
	const char *text =
		arena_printf(frame.desk->arena, "%d.", drawn->number);
	const struct line line = frame_line(frame, text, USE_STRONG);

	frame_put_first(
		frame, &frame.galley->rows[0], &line, USE_STRONG, element);
}

/* "(2 points)", with the page of the item's other side in a packet. */
static const char *points_note(
	const struct body *body, const struct drawn *drawn)
{
	struct arena *arena = body->desk.arena;
	const char *points = task_points(arena, drawn->item->points);

	if (body->packet.refer == NULL)
		return points;
	return arena_printf(arena,
		"%.*s\u00A0·\u00A0%s\u00A0on\u00A0page\u00A0%d)",
		(int)strlen(points) - 1, points,
		body->side == SIDE_KEY ? "question" : "answer",
		body->packet.refer[drawn->number - 1].first);
}

/* The same of a part; only the first tells the page. */
static const char *part_note(
	const struct body *body, const struct drawn *drawn, size_t i)
{
	const struct drawn *part = &drawn->parts[i];

	return i == 0 ? points_note(body, part)
		      : task_points(body->desk.arena, part->item->points);
}

/* Between parts, which belong closer together than items. */
static mpt part_gap(const struct look *look)
{
	return look->item_gap * 2 / 3;
}

/* The item's, or the first part's with what leads to it. */
static void set_first(const struct body *body, struct task task)
{
	const struct kind_layout *layout = kind_layout(task.drawn->item->kind);

	if (task.drawn->part_count > 0) {
		parts_lead(&task);
		task.points = part_note(body, task.drawn, 0);
		part_set(&task, 0, part_gap(body->desk.look));
	} else if (task.key) {
		layout->key(&task);
	} else {
		layout->sheet(&task);
	}
}

/* The other parts, each in a galley of its own: between them a page may end. */
static void set_rest(struct body *body, struct task task)
{
	const struct drawn *drawn = task.drawn;

	for (size_t i = 1; i < drawn->part_count; i++) {
		struct galley *galley = &body->galleys[body->count++];

		galley->number = drawn->number;
		task.frame.galley = galley;
		task.points = part_note(body, drawn, i);
		part_set(&task, i, 0);
		galley->rows[0].above = part_gap(body->desk.look);
		space_trim(galley, body->desk.look->body, 0);
	}
	if (task.key && drawn->part_count > 0)
		task_note(&task, "Explanation:", drawn->item->explanation);
}

static void set_item(struct body *body, const struct form_section *section,
	const struct drawn *drawn)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = frame_new(body, galley);
	const struct task task = {
		.frame = frame_inset(frame, body->number_width),
		.drawn = drawn,
		.section = section->section,
		.points = points_note(body, drawn),
		.words = section->words,
		.key = body->side == SIDE_KEY,
	};
	const uint32_t element = desk_element(&body->desk, ROLE_PARAGRAPH);

	desk_item(&body->desk, drawn->item);
	galley->number = drawn->number;
	set_first(body, task);
	add_number(frame, drawn, element);
	galley->rows[0].above = body->desk.look->item_gap;
	space_trim(galley, body->desk.look->body,
		galley[-1].heading ? galley_height(&galley[-1], 0) : 0);
	set_rest(body, task);
}

/* How many items of a section from `first` on are on one stimulus. */
static size_t set_size(const struct form_section *section, size_t first)
{
	const struct stimulus *stimulus = section->items[first].item->stimulus;
	size_t end = first + 1;

	while (stimulus != NULL && end < section->count &&
		section->items[end].item->stimulus == stimulus)
		end++;
	return end - first;
}

/* What the items of a set are about, before the first of them. */
static void set_stimulus(
	struct body *body, const struct drawn *first, size_t count)
{
	const struct stimulus *stimulus = first->item->stimulus;
	const struct asked asked = {
		count, first->number, first[count - 1].number};
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = frame_new(body, galley);

	desk_stimulus(&body->desk, stimulus);
	galley->heading = true;
	if (body->side != SIDE_KEY)
		stimulus_sheet(frame, body->number_width, stimulus, asked);
	else
		stimulus_key(frame, stimulus, asked);
	galley->rows[0].above = body->desk.look->item_gap;
}

/* Items that stand together, and their stimulus.  The grader, who knows it,
 * need not have it in sight. */
static void set_items(struct body *body, const struct form_section *section,
	size_t first, size_t count)
{
	const size_t from = body->count;
	const bool together = section->items[first].item->stimulus != NULL;

	if (together)
		set_stimulus(body, &section->items[first], count);
	for (size_t i = first; i < first + count; i++)
		set_item(body, section, &section->items[i]);
	if (!together || body->side == SIDE_KEY)
		return;
	body->sets++;
	for (size_t i = from; i < body->count; i++)
		body->galleys[i].set = body->sets;
}

/* All items of a section that are one task, below what they are about. */
static void set_together(struct body *body, const struct form_section *section)
{
	const struct section_layout *layout = section_layout(section->section);
	struct section_task task = {
		.margin = body->number_width,
		.section = section,
		.key = body->side == SIDE_KEY,
	};
	struct galley *galley;

	for (size_t i = 0, count; i < section->count; i += count) {
		count = set_size(section, i);
		if (section->items[i].item->stimulus != NULL)
			set_stimulus(body, &section->items[i], count);
	}
	galley = &body->galleys[body->count];
	task.frame = frame_new(body, galley);
	task.other = galley + 1;
	for (int i = 0; i < 2; i++) {
		galley[i].number = section->items[0].number;
		galley[i].through = section->items[section->count - 1].number;
	}
	galley->flows = true;
	if (task.key)
		layout->key(&task);
	else
		layout->sheet(&task);
	galley->rows[0].above = body->desk.look->item_gap;
	body->count += task.other->count > 0 ? 2 : 1;
}

/* Set no more than can ever be printed: the galleys of a bank that asks for
 * millions of lines would take all memory. */
static void measure_items(struct body *body, size_t from)
{
	const struct look *look = body->desk.look;
	const int64_t page = (int64_t)look->body * look->page.columns;

	for (size_t i = from; i < body->count; i++)
		body->height += galley_height(&body->galleys[i], 0);
	if (body->height > page * PAGES_MAX)
		body->full = !desk_long(&body->desk, PAGES_MAX);
}

/* A section's head, with what the student is told there on a sheet. */
static void set_section_head(
	struct body *body, const struct form_section *section)
{
	const bool sheet = body->side != SIDE_KEY;
	struct frame frame;

	rich_text_of_section(&body->desk, section);
	frame = frame_new(body, &body->galleys[body->count++]);
	head_section(
		frame, section, sheet ? section->section->instructions : NULL);
	if (sheet)
		word_bank_set(frame, section->words);
}

static void set_section(struct body *body, const struct form_section *section)
{
	if (section->count == 0)
		return;
	set_section_head(body, section);
	if (section_layout(section->section) != NULL) {
		set_together(body, section);
		return;
	}
	for (size_t i = 0, count; i < section->count && !body->full;
		i += count) {
		const size_t from = body->count;

		count = set_size(section, i);
		set_items(body, section, i, count);
		measure_items(body, from);
	}
}

/* The items of a section that there is more of; all of them where they are
 * one task. */
static void set_section_more(
	struct body *body, const struct form_section *section, const bool *more)
{
	bool begun = false;

	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];

		if (!more[drawn->number - 1])
			continue;
		if (!begun)
			set_section_head(body, section);
		begun = true;
		if (section_layout(section->section) != NULL) {
			set_together(body, section);
			return;
		}
		set_item(body, section, drawn);
	}
}

static void set_head(struct body *body, const char *label)
{
	struct frame frame = frame_new(body, &body->head);

	frame.measure = body->desk.look->width;
	body->head.heading = true;
	if (body->side != SIDE_KEY)
		head_sheet(frame, body->form, label);
	else
		head_key(frame, body->form, label);
}

/* Room for the widest number and a space. */
static mpt number_width(struct body *body)
{
	struct galley none = {0};
	const struct frame frame = frame_new(body, &none);
	const mpt size = body->desk.look->styles[USE_STRONG].size;

	return frame_line(frame, body->form->numbers > 99 ? "000." : "00.",
		       USE_STRONG)
		       .width +
	       size / 2;
}

/* One for each section's head, item, stimulus, and part, at most. */
static size_t count_galleys(const struct form *form)
{
	size_t count = form->section_count + 2 * form->item_count;

	for (size_t s = 0; s < form->section_count; s++)
		for (size_t i = 0; i < form->sections[s].count; i++)
			count += form->sections[s].items[i].part_count;
	return count;
}

static void prepare(struct body *body)
{
	body->galleys = arena_alloc(body->desk.arena,
		count_galleys(body->form) + 1, sizeof(*body->galleys));
	body->number_width = number_width(body);
}

void body_set(struct body *body, const char *label)
{
	const struct form *form = body->form;

	prepare(body);
	set_head(body, label);
	for (size_t i = 0; i < form->section_count && !body->full; i++)
		set_section(body, &form->sections[i]);
}

void body_set_more(struct body *body, const char *label, const bool *more)
{
	const struct form *form = body->form;
	const mpt half = body->desk.look->body / 2;
	struct frame frame;

	prepare(body);
	frame = frame_new(body, &body->head);
	frame.measure = body->desk.look->width;
	body->head.heading = true;
	head_more(frame, form->worksheet, label);
	for (size_t i = 0; i < form->section_count; i++)
		set_section_more(body, &form->sections[i], more);
	for (size_t i = 0; i < body->count; i++)
		body->galleys[i].flows =
			galley_height(&body->galleys[i], 0) > half;
}
