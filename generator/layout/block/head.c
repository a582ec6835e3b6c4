#include "layout/block/head.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "layout/block/entry_lines.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"

enum {
	RULE = 600
};

/* The texts that are given, with dots between. */
static const char *joined(
	const struct desk *desk, const char *const *texts, size_t count)
{
	struct buffer buffer = {.arena = desk->arena};

	for (size_t i = 0; i < count; i++) {
		if (texts[i] == NULL)
			continue;
		if (buffer.length > 0)
			buffer_puts(&buffer, " · ");
		buffer_puts(&buffer, say_apart(desk, texts[i]));
	}
	return buffer_text(&buffer);
}

/* Course, teacher and date on the left, the form on the right. */
static void add_top(struct frame frame, const struct worksheet *worksheet,
	const char *label)
{
	const struct look *look = frame.desk->look;
	const char *const texts[] = {
		worksheet->course, worksheet->teacher, worksheet->date};
	const char *left = joined(frame.desk, texts, LENGTH(texts));
	bool before;

	prose_set(frame, left, USE_SMALL, 0);
	if (galley_last(frame.galley) == NULL)
		galley_row(frame, 0, look->leading[USE_SMALL], CUT_NEVER);
	before = set_typesetter_pass(frame.desk->typesetter, true);
	prose_flush_right(frame, label, USE_STRONG);
	set_typesetter_pass(frame.desk->typesetter, before);
}

/* What is said of this document alone, its first words strong. */
static void add_passing(
	struct frame frame, const char *strong, const char *rest)
{
	struct span_list list = {.arena = frame.desk->arena};
	const bool before = set_typesetter_pass(frame.desk->typesetter, true);

	span_list_add(&list,
		(struct span){strong, strlen(strong), SPAN_STRONG, NULL});
	span_list_put(&list, rest);
	prose_set_rich(frame, span_list_text(&list), USE_TEXT, 0);
	set_typesetter_pass(frame.desk->typesetter, before);
}

static void add_title(struct frame frame, const char *title)
{
	const size_t first = frame.galley->count;

	prose_set(frame, title, USE_TITLE, 0);
	for (size_t i = first; i < frame.galley->count; i++)
		frame.galley->rows[i].cut = CUT_NEVER;
}

/* A rule over the whole width, with the space of a gap around it. */
static void add_rule(struct frame frame, mpt above, mpt below)
{
	struct row *row = galley_row(frame, above, below + RULE, CUT_NEVER);

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = frame.measure,
			.height = RULE});
}

void head_sheet(struct frame frame, const struct form *form, const char *label)
{
	const struct worksheet *worksheet = form->worksheet;
	const mpt gap = frame.desk->look->gap;

	add_top(frame, worksheet, label);
	add_title(frame, worksheet->title);
	entry_lines_set(
		frame, worksheet->fields, worksheet->field_count, form->points);
	add_rule(frame, 2 * gap, 0);
	prose_set(frame, worksheet->instructions, USE_TEXT, gap);
	galley_row(frame, 0, frame.desk->look->item_gap, CUT_NEVER);
}

/* What a key says of the sheet that it is for. */
static const char *key_line(
	const struct desk *desk, const struct form *form, const char *label)
{
	const struct gaps gaps = {.code = form->code};
	const char *code = form->worksheet->draft
				   ? form->code
				   : say(desk, WORD_SHEET_CODE, &gaps);

	return arena_printf(desk->arena, " · %s · %s · %s",
		say_apart(desk, label),
		say_sum(desk, form->item_count, form->points),
		say_apart(desk, code));
}

void head_key(struct frame frame, const struct form *form, const char *label)
{
	const struct desk *desk = frame.desk;

	add_top(frame, form->worksheet, label);
	add_title(frame, form->worksheet->title);
	add_passing(frame, say_word(desk, WORD_ANSWER_KEY),
		key_line(desk, form, label));
	add_rule(frame, desk->look->gap, desk->look->item_gap);
}

/* The title block of what is the teacher's alone and tells of so many. */
static void head_of(struct frame frame, const struct worksheet *worksheet,
	const char *label, enum word counted, size_t count)
{
	const struct desk *desk = frame.desk;
	const struct gaps gaps = {.n = arena_printf(desk->arena, "%zu", count)};

	add_top(frame, worksheet, label);
	add_title(frame, worksheet->title);
	add_passing(frame, label,
		arena_printf(desk->arena, " · %s · %s",
			say(desk, counted, &gaps),
			say_word(desk, WORD_NOT_FOR_STUDENTS)));
	add_rule(frame, desk->look->gap, desk->look->item_gap);
}

void head_roll(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t students)
{
	head_of(frame, worksheet, label, WORD_STUDENTS, students);
}

void head_matrix(struct frame frame, const struct worksheet *worksheet,
	const char *label, size_t sheets)
{
	head_of(frame, worksheet, label, WORD_SHEETS, sheets);
}

void head_more(struct frame frame, const struct worksheet *worksheet,
	const char *label)
{
	const struct desk *desk = frame.desk;
	const struct gaps gaps = {.answers = SAY_FIRST};
	const struct rich strong =
		say_rich(desk, say_word(desk, WORD_IN_FULL), SPAN_STRONG);

	add_top(frame, worksheet, label);
	prose_set_rich(frame,
		say_around(desk, WORD_IN_FULL_WHY, &gaps, &strong), USE_TEXT,
		0);
	add_rule(frame, desk->look->gap, desk->look->gap);
}

static void add_first(
	struct frame frame, const struct block *block, enum use use, mpt above)
{
	if (block != NULL && block->texts.count > 0)
		prose_set_rich(frame, block->texts.at[0], use, above);
}

void head_section(
	struct frame frame, const struct block *section, bool instructions)
{
	const struct look *look = frame.desk->look;
	struct galley *galley = frame.galley;

	galley->heading = true;
	add_first(frame, section, USE_HEADING, look->item_gap + look->gap);
	if (galley->count == 0)
		galley_row(frame, look->item_gap + look->gap,
			look->leading[USE_HEADING], CUT_NEVER);
	prose_flush_right(frame,
		say_sum(frame.desk, (size_t)section->number, section->points),
		USE_SMALL);
	add_rule(frame, 0, 0);
	if (instructions)
		add_first(frame, block_child(section, BLOCK_TEXT), USE_EMPHASIS,
			look->gap * 3 / 4);
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}
