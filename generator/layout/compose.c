#include "layout/compose.h"

#include "base/arena.h"
#include "layout/assemble.h"
#include "layout/fold.h"
#include "layout/head.h"
#include "layout/kind.h"
#include "layout/parts.h"
#include "layout/prose.h"
#include "layout/section.h"
#include "layout/space.h"
#include "layout/stimulus.h"
#include "layout/word_bank.h"

#include <string.h>

/* The galleys of a document in the making. */
struct work {
	struct desk desk;
	const struct form *form;
	enum side side;
	struct packet packet;
	mpt number_width; /* of the margin that item numbers stand in */
	struct galley head, *galleys;
	size_t count;
	int64_t height; /* of all galleys, mpt */
	bool full;      /* no page is left for more */
	int sets;       /* of items on a stimulus, so far */
};

static struct frame frame_new(struct work *work, struct galley *galley)
{
	return (struct frame){
		.desk = &work->desk,
		.galley = galley,
		.measure = work->desk.look->column,
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
	const struct work *work, const struct drawn *drawn)
{
	struct arena *arena = work->desk.arena;
	const char *points = task_points(arena, drawn->item->points);

	if (work->packet.refer == NULL)
		return points;
	return arena_printf(arena,
		"%.*s\u00A0·\u00A0%s\u00A0on\u00A0page\u00A0%d)",
		(int)strlen(points) - 1, points,
		work->side == SIDE_KEY ? "question" : "answer",
		work->packet.refer[drawn->number - 1].first);
}

/* The same of a part; only the first tells the page. */
static const char *part_note(
	const struct work *work, const struct drawn *drawn, size_t i)
{
	const struct drawn *part = &drawn->parts[i];

	return i == 0 ? points_note(work, part)
		      : task_points(work->desk.arena, part->item->points);
}

/* Between parts, which belong closer together than items. */
static mpt part_gap(const struct look *look)
{
	return look->item_gap * 2 / 3;
}

/* The item's, or the first part's with what leads to it. */
static void set_first(const struct work *work, struct task task)
{
	const struct kind_layout *layout = kind_layout(task.drawn->item->kind);

	if (task.drawn->part_count > 0) {
		parts_lead(&task);
		task.points = part_note(work, task.drawn, 0);
		part_set(&task, 0, part_gap(work->desk.look));
	} else if (task.key) {
		layout->key(&task);
	} else {
		layout->sheet(&task);
	}
}

/* The other parts, each in a galley of its own: between them a page may end. */
static void set_rest(struct work *work, struct task task)
{
	const struct drawn *drawn = task.drawn;

	for (size_t i = 1; i < drawn->part_count; i++) {
		struct galley *galley = &work->galleys[work->count++];

		galley->number = drawn->number;
		task.frame.galley = galley;
		task.points = part_note(work, drawn, i);
		part_set(&task, i, 0);
		galley->rows[0].above = part_gap(work->desk.look);
		space_trim(galley, work->desk.look->body, 0);
	}
	if (task.key && drawn->part_count > 0)
		task_note(&task, "Explanation:", drawn->item->explanation);
}

static void set_item(struct work *work, const struct form_section *section,
	const struct drawn *drawn)
{
	struct galley *galley = &work->galleys[work->count++];
	const struct frame frame = frame_new(work, galley);
	const struct task task = {
		.frame = frame_inset(frame, work->number_width),
		.drawn = drawn,
		.section = section->section,
		.points = points_note(work, drawn),
		.words = section->words,
		.key = work->side == SIDE_KEY,
	};
	const uint32_t element = desk_element(&work->desk, ROLE_PARAGRAPH);

	work->desk.at = drawn->item->at;
	galley->number = drawn->number;
	set_first(work, task);
	add_number(frame, drawn, element);
	galley->rows[0].above = work->desk.look->item_gap;
	space_trim(galley, work->desk.look->body,
		galley[-1].heading ? galley_height(&galley[-1], 0) : 0);
	set_rest(work, task);
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
	struct work *work, const struct drawn *first, size_t count)
{
	const struct stimulus *stimulus = first->item->stimulus;
	const struct asked asked = {
		count, first->number, first[count - 1].number};
	struct galley *galley = &work->galleys[work->count++];
	const struct frame frame = frame_new(work, galley);

	work->desk.at = stimulus->at;
	galley->heading = true;
	if (work->side == SIDE_SHEET)
		stimulus_sheet(frame, work->number_width, stimulus, asked);
	else
		stimulus_key(frame, stimulus, asked);
	galley->rows[0].above = work->desk.look->item_gap;
}

/* Items that stand together, and their stimulus.  The grader, who knows it,
 * need not have it in sight. */
static void set_items(struct work *work, const struct form_section *section,
	size_t first, size_t count)
{
	const size_t from = work->count;
	const bool together = section->items[first].item->stimulus != NULL;

	if (together)
		set_stimulus(work, &section->items[first], count);
	for (size_t i = first; i < first + count; i++)
		set_item(work, section, &section->items[i]);
	if (!together || work->side == SIDE_KEY)
		return;
	work->sets++;
	for (size_t i = from; i < work->count; i++)
		work->galleys[i].set = work->sets;
}

/* All items of a section that are one task, below what they are about. */
static void set_together(struct work *work, const struct form_section *section)
{
	const struct section_layout *layout = section_layout(section->section);
	struct section_task task = {
		.margin = work->number_width,
		.section = section,
		.key = work->side == SIDE_KEY,
	};
	struct galley *galley;

	for (size_t i = 0, count; i < section->count; i += count) {
		count = set_size(section, i);
		if (section->items[i].item->stimulus != NULL)
			set_stimulus(work, &section->items[i], count);
	}
	galley = &work->galleys[work->count];
	task.frame = frame_new(work, galley);
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
	galley->rows[0].above = work->desk.look->item_gap;
	work->count += task.other->count > 0 ? 2 : 1;
}

/* Set no more than can ever be printed: the galleys of a bank that asks for
 * millions of lines would take all memory. */
static void measure_items(struct work *work, size_t from)
{
	const struct look *look = work->desk.look;
	const int64_t page = (int64_t)look->body * look->page.columns;

	for (size_t i = from; i < work->count; i++)
		work->height += galley_height(&work->galleys[i], 0);
	if (work->height > page * PAGES_MAX)
		work->full = !desk_long(&work->desk, PAGES_MAX);
}

static void set_section(struct work *work, const struct form_section *section)
{
	const bool sheet = work->side == SIDE_SHEET;
	struct frame frame;

	if (section->count == 0)
		return;
	work->desk.at = section->section->at;
	frame = frame_new(work, &work->galleys[work->count++]);
	head_section(
		frame, section, sheet ? section->section->instructions : NULL);
	if (sheet)
		word_bank_set(frame, section->words);
	if (section_layout(section->section) != NULL) {
		set_together(work, section);
		return;
	}
	for (size_t i = 0, count; i < section->count && !work->full;
		i += count) {
		const size_t from = work->count;

		count = set_size(section, i);
		set_items(work, section, i, count);
		measure_items(work, from);
	}
}

static void set_head(struct work *work, const char *label)
{
	struct frame frame = frame_new(work, &work->head);

	frame.measure = work->desk.look->width;
	work->head.heading = true;
	if (work->side == SIDE_SHEET)
		head_sheet(frame, work->form, label);
	else
		head_key(frame, work->form, label);
}

/* Room for the widest number and a space. */
static mpt number_width(struct work *work)
{
	struct galley none = {0};
	const struct frame frame = frame_new(work, &none);
	const mpt size = work->desk.look->styles[USE_STRONG].size;

	return frame_line(frame, work->form->numbers > 99 ? "000." : "00.",
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

static void set_all(struct work *work, const char *label)
{
	const struct form *form = work->form;

	work->galleys = arena_alloc(work->desk.arena, count_galleys(form) + 1,
		sizeof(*work->galleys));
	work->number_width = number_width(work);
	set_head(work, label);
	for (size_t i = 0; i < form->section_count && !work->full; i++)
		set_section(work, &form->sections[i]);
}

static struct document document_new(
	const struct work *work, const struct composer *composer)
{
	const struct worksheet *worksheet = work->form->worksheet;
	const struct look *look = work->desk.look;

	return (struct document){
		.title = arena_printf(composer->arena, "%s: %s%s",
			worksheet->title, composer->label,
			work->side == SIDE_KEY ? ", answer key" : ""),
		.author = worksheet->teacher,
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = look->page.duplex,
		.tint = look->page.tint,
		.elements = work->desk.elements,
		.element_count = work->desk.element_count,
	};
}

/* The foot of its pages; the body ends above it. */
static struct foot add_foot(
	struct work *work, const struct composer *composer, struct look *look)
{
	const char *stamp = work->side == SIDE_KEY ? composer->stamp : NULL;
	struct galley none = {0};
	struct frame frame = frame_new(work, &none);
	struct foot foot =
		foot_of(composer->arena, work->form, composer->label, stamp);

	foot.before = composer->packet.before;
	foot.total = composer->packet.total;
	if (!look->page.qr)
		return foot;
	foot_scan(composer->arena, &foot, work->form, stamp != NULL);
	frame.measure = look->width;
	look->body = look_body(look, foot_height(frame, &foot));
	return foot;
}

const struct document *compose_side(const struct composer *composer,
	const struct form *form, enum side side, struct item_pages *pages)
{
	struct document *document =
		arena_alloc(composer->arena, 1, sizeof(*document));
	struct look look = side == SIDE_KEY ? look_of_key(composer->look)
					    : *composer->look;
	struct fold fold;
	struct work work = {
		.desk = {.arena = composer->arena,
			.typesetter = composer->typesetter,
			.look = &look,
			.errors = composer->errors,
			.named = composer->named && side == SIDE_SHEET},
		.form = form,
		.side = side,
		.packet = composer->packet,
	};
	struct assembly assembly = {
		.desk = &work.desk,
		.head = &work.head,
		.foot = add_foot(&work, composer, &look),
		.stamp = side == SIDE_KEY ? composer->stamp : NULL,
		.pages = pages,
	};

	set_all(&work, composer->label);
	if (composer->fold) {
		fold = fold_new(&work.desk, form);
		assembly.fold = &fold;
	}
	assembly.galleys = work.galleys;
	assembly.galley_count = work.count;
	*document = document_new(&work, composer);
	assemble(&assembly, document);
	return document;
}
