#include "layout/front/head.h"

#include "base/arena.h"
#include "blocks/form_head.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"
#include "layout/front/entry_lines.h"
#include "layout/front/grades.h"
#include "layout/picture_marks.h"

enum {
	RULE = 600,
	APART_EMS = 2 /* between what is left and right in the top line */
};

/* Course, teacher and date on the left, the form on the right. */
static void add_top(struct frame frame, struct rich left, const char *label)
{
	const struct look *look = frame.desk->look;
	struct typesetter *typesetter = frame.desk->typesetter;
	struct frame beside = frame;
	bool before;

	before = set_typesetter_pass(typesetter, true);
	beside.measure -= galley_set_line(frame, label, USE_STRONG).width +
			  APART_EMS * look->styles[USE_TEXT].size;
	set_typesetter_pass(typesetter, before);
	prose_set_rich(beside.measure < frame.measure / 2 ? frame : beside,
		left, USE_SMALL, 0);
	if (galley_last(frame.galley) == NULL)
		galley_row(frame, 0, look->leading[USE_SMALL], CUT_NEVER);
	before = set_typesetter_pass(typesetter, true);
	prose_flush_right(frame, label, USE_STRONG);
	set_typesetter_pass(typesetter, before);
}

/* The space above the title: none below a single line. */
static mpt below_top(struct frame frame)
{
	return frame.galley->count > 1 ? frame.desk->look->gap / 2 : 0;
}

/* A note on this document, its first words strong. */
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

static void add_title(struct frame frame, struct rich title)
{
	const size_t first = frame.galley->count;

	prose_set_rich(frame, title, USE_TITLE, below_top(frame));
	for (size_t i = first; i < frame.galley->count; i++)
		frame.galley->rows[i].cut = CUT_NEVER;
}

/* A rule across the whole width, with a gap above and below. */
static void add_rule(struct frame frame, mpt above, mpt below)
{
	struct row *row = galley_row(frame, above, below + RULE, CUT_NEVER);

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = frame.measure,
			.height = RULE});
}

static struct rich first_text(const struct block *block)
{
	return block != NULL && block->texts.count > 0 ? block->texts.at[0]
						       : (struct rich){NULL, 0};
}

static void add_names(
	struct frame frame, const struct block *head, const char *label)
{
	add_top(frame, first_text(block_child(head, BLOCK_NOTE)), label);
	add_title(frame, first_text(head));
}

/* Put the logo at the left of rows that follow, which begin with `first`. */
static void put_logo(struct frame frame, const struct block *head, size_t first)
{
	const struct picture *picture = picture_of(head->image);
	const mpt height = head->space.height;
	const mpt width = mpt_scaled(picture->width, height, picture->height);
	const mpt used = galley_height(frame.galley, first);

	if (used < height)
		galley_row(frame, 0, height - used, CUT_NEVER);
	picture_marks(frame, &frame.galley->rows[first],
		&(struct picture_place){
			.picture = picture,
			.image = head->image,
			.x = frame.x,
			.width = width,
			.height = height,
			.element = galley_add_described(
				frame.desk, ROLE_FIGURE, head->image->alt),
		});
}

/* The room that a logo takes at the left, with the gap beside it. */
static mpt logo_width(struct frame frame, const struct block *head)
{
	const struct picture *picture;

	if (head->image == NULL)
		return 0;
	picture = picture_of(head->image);
	if (picture == NULL) {
		error_at(frame.desk->errors, head->image->at,
			"image: \"%s\" was not loaded", head->image->name);
		return 0;
	}
	return mpt_scaled(picture->width, head->space.height, picture->height) +
	       2 * frame.desk->look->gap;
}

static void add_branded_names(
	struct frame frame, const struct block *head, const char *label)
{
	const mpt inset = logo_width(frame, head);

	add_names(galley_inset(frame, inset), head, label);
	if (inset > 0)
		put_logo(frame, head, 0);
}

/* The instructions of a cover page, and what students may use. */
static void add_cover(struct frame frame, const struct block *cover)
{
	const mpt gap = frame.desk->look->item_gap;
	const struct block *note;

	if (cover == NULL)
		return;
	prose_set_rich(frame, first_text(block_child(cover, BLOCK_TEXT)),
		USE_TEXT, gap);
	note = block_child(cover, BLOCK_NOTE);
	if (note == NULL)
		return;
	if (note->texts.count == 1) {
		prose_set_labelled(frame,
			say_label(frame.desk, say_word(frame.desk, note->word)),
			note->texts.at[0], USE_TEXT, gap);
		return;
	}
	prose_set_labelled(frame,
		say_label(frame.desk, say_word(frame.desk, note->word)),
		(struct rich){0}, USE_TEXT, gap);
	for (size_t i = 0; i < note->texts.count; i++)
		prose_set_hanging(frame, "•", note->texts.at[i],
			frame.desk->look->gap / 2, NULL);
}

void head_sheet(struct frame frame, const struct block *form, const char *label)
{
	const struct block *head = block_child(form, BLOCK_HEAD);
	const mpt gap = frame.desk->look->gap;

	add_branded_names(frame, head, label);
	entry_lines_set(frame, head);
	add_rule(frame, 2 * gap, 0);
	prose_set_rich(frame, first_text(block_child(head, BLOCK_TEXT)),
		USE_TEXT, gap);
	add_cover(frame, block_child(head, BLOCK_COVER));
	if (block_child(head, BLOCK_GRADES) != NULL)
		galley_row(frame, 0, gap, CUT_NEVER);
	grades_set(frame, form);
	galley_row(frame, 0, frame.desk->look->item_gap, CUT_NEVER);
}

/* A key's note on the sheet it belongs to. */
static const char *key_line(
	const struct desk *desk, const struct block *form, const char *label)
{
	const struct block *head = block_child(form, BLOCK_HEAD);
	const struct gaps gaps = {.code = head->key};

	return arena_printf(desk->arena, " · %s · %s · %s",
		say_apart(desk, label), say_sum(desk, form),
		say_apart(desk, head->word == WORD_NONE
					? head->key
					: say(desk, head->word, &gaps)));
}

void head_key(struct frame frame, const struct block *form, const char *label)
{
	const struct desk *desk = frame.desk;

	add_names(frame, block_child(form, BLOCK_HEAD), label);
	add_passing(frame, say_word(desk, WORD_ANSWER_KEY),
		key_line(desk, form, label));
	add_rule(frame, desk->look->gap, desk->look->item_gap);
}

/* The line above the title, from the worksheet. */
static void add_worksheet_top(struct frame frame,
	const struct worksheet *worksheet, const char *label)
{
	const struct desk *desk = frame.desk;
	const char *line =
		form_head_line(desk->arena, &desk->look->wording, worksheet);

	add_top(frame, galley_parse(desk, line), label);
}

/* The title block of a document for the teacher alone, with a count. */
static void head_of(struct frame frame, const struct worksheet *worksheet,
	const char *label, enum word counted, size_t count)
{
	const struct desk *desk = frame.desk;
	const struct gaps gaps = {.n = arena_printf(desk->arena, "%zu", count)};

	add_worksheet_top(frame, worksheet, label);
	add_title(frame, galley_parse(desk, worksheet->title));
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

	add_worksheet_top(frame, worksheet, label);
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
	prose_flush_right(frame, say_sum(frame.desk, section), USE_SMALL);
	add_rule(frame, 0, 0);
	if (instructions)
		add_first(frame, block_child(section, BLOCK_TEXT), USE_EMPHASIS,
			look->gap * 3 / 4);
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}
