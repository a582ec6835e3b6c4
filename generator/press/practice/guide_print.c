#include "press/practice/guide_print.h"

#include "bank/bank.h"
#include "bank/stimulus.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/guide/guide_blocks.h"
#include "draw/chance/deal.h"
#include "draw/chance/values.h"
#include "layout/guide/guide_pages.h"
#include "layout/small_print.h"
#include "press/practice/exclusions.h"
#include "press/practice/standalone.h"
#include "press/report.h"
#include "worksheet/draw_read.h"

enum {
	SEED = 1 /* of the values of items that vary: the same for everyone */
};

/* State of collecting what items teach. */
struct lessons {
	struct arena *arena;
	const struct worksheet *worksheet;
	const struct draw *draw;
	struct rank_key key;
	struct exclusions left; /* for they name what is not printed */
	struct taught *at;
	size_t count, room;
};

static bool text_names_any(const char *text)
{
	return text != NULL &&
	       standalone_names_any((struct text_list){&text, 1});
}

static bool names_any(const struct lesson *lesson)
{
	for (size_t i = 0; i < lesson->pair_count; i++)
		if (text_names_any(lesson->pairs[i].left) ||
			text_names_any(lesson->pairs[i].right))
			return true;
	return text_names_any(lesson->head) || text_names_any(lesson->who) ||
	       text_names_any(lesson->where) ||
	       standalone_names_any(lesson->points);
}

/* The lesson of an item without parts, or of a part; false if there is none. */
static bool teach(struct lessons *lessons, const struct item *whole,
	const struct item *item, struct taught *taught)
{
	*taught = (struct taught){.item = item};
	if (item->content == NULL || item->kind->teach == NULL ||
		!draw_read_has_kind(lessons->draw, item->kind))
		return false;
	taught->dealt = deal_things(lessons->arena, &lessons->key, item);
	if (!item->kind->teach(lessons->arena, item, &taught->dealt,
		    &lessons->worksheet->wording, &taught->lesson))
		return false;
	if (names_any(&taught->lesson)) {
		exclusions_add(&lessons->left, whole);
		return false;
	}
	return true;
}

/* Add an item with parts: its lead-in, and the lesson of each part. */
static bool teach_parts(
	struct lessons *lessons, const struct item *item, struct taught *taught)
{
	struct taught *parts =
		arena_alloc(lessons->arena, item->part_count, sizeof(*parts));

	*taught = (struct taught){.item = item,
		.lesson = {.type = LESSON_ANSWER, .head = item->lead},
		.parts = parts};
	if (names_any(&taught->lesson)) {
		exclusions_add(&lessons->left, item);
		return false;
	}
	for (size_t i = 0; i < item->part_count; i++)
		taught->part_count += teach(lessons, item, &item->parts[i],
			&parts[taught->part_count]);
	return taught->part_count > 0;
}

static void add_item(struct lessons *lessons, const struct item *item)
{
	const char *why = NULL;
	const struct item *variant =
		values_draw(lessons->arena, &lessons->key, item, NULL, &why);
	struct taught taught;

	if (variant == NULL ||
		!(variant->part_count > 0
				? teach_parts(lessons, variant, &taught)
				: teach(lessons, item, variant, &taught)))
		return;
	lessons->at = arena_grow(lessons->arena, lessons->at, lessons->count,
		&lessons->room, sizeof(*lessons->at));
	lessons->at[lessons->count++] = taught;
}

/* All items that the section matches, in the order of their banks. */
static void add_all(struct lessons *lessons)
{
	const struct worksheet *worksheet = lessons->worksheet;

	for (size_t b = 0; b < worksheet->bank_count; b++) {
		const struct bank *bank = worksheet->banks[b];

		for (size_t i = 0; i < bank->count; i++)
			if (draw_read_matches(lessons->draw, &bank->items[i]))
				add_item(lessons, &bank->items[i]);
	}
}

/* Report the lessons that do not fit on the pages. */
static void tell_left_out(const struct press *press, struct text_list names)
{
	const char **at = arena_alloc(press->arena, names.count, sizeof(*at));
	const struct exclusions left = {
		.arena = press->arena, .names = at, .count = names.count};

	for (size_t i = 0; i < names.count; i++)
		at[i] = names.at[i];
	if (names.count > 0)
		report_say(press->host, PENSUM_WARNING,
			"two pages have no room for: %s; choose fewer with "
			"--tag or --kind",
			exclusions_text(&left));
}

/* The titles of all banks, which say more than "Practice". */
static const char *title_of(
	struct arena *arena, const struct worksheet *worksheet)
{
	struct buffer out = {.arena = arena};

	for (size_t b = 0; b < worksheet->bank_count; b++)
		buffer_printf(&out, "%s%s", b == 0 ? "" : " · ",
			worksheet->banks[b]->title);
	return buffer_text(&out);
}

static enum status print(struct press *press, struct errors *errors,
	const struct taught_list *all)
{
	struct worksheet worksheet = *press->worksheet;
	const struct form none = {.name = "", .worksheet = &worksheet};
	const struct references references = {
		.arena = press->arena, .form = &none, .errors = errors};
	struct typesetter *typesetter = set_typesetter_new();
	const struct composer composer = {.arena = press->arena,
		.typesetter = typesetter,
		.look = press->look,
		.errors = errors,
		.label = press->label};
	const struct guide guide = {
		&worksheet, guide_blocks(&references, typesetter, *all)};
	struct text_list left_out;
	const struct document *document;
	enum status status = STATUS_MISTAKES;

	worksheet.title = title_of(press->arena, &worksheet);
	document = guide_pages_compose(&composer, &guide, &left_out);
	if (error_count(errors) == 0) {
		tell_left_out(press, left_out);
		small_print_list_add(press->small, document);
		status = press_pdf(press, press->arena,
			arena_printf(press->arena, "%s.pdf", worksheet.id),
			&(struct pdf_job){
				&document, 1, document->title, press->date});
	}
	set_typesetter_free(typesetter); /* the document refers to its lines */
	return status;
}

enum status guide_print(struct press *press, struct errors *errors)
{
	const struct worksheet *worksheet = press->worksheet;
	const struct section *section = &worksheet->sections[0];
	const struct where whole = {worksheet->banks[0]->source, 0, 0};
	struct lessons lessons = {.arena = press->arena,
		.worksheet = worksheet,
		.draw = &section->draw,
		.key = {SEED, 0, section->id, RANK_ORDER},
		.left.arena = press->arena};

	add_all(&lessons);
	exclusions_tell(&lessons.left, press->host);
	if (lessons.count == 0) {
		error_at(errors, whole,
			"none of the items asked for has something to learn "
			"from");
		return STATUS_MISTAKES;
	}
	return print(press, errors,
		&(struct taught_list){lessons.at, lessons.count});
}
