#include "layout/question/question.h"

#include "base/arena.h"
#include "layout/blank/blank_fill.h"
#include "layout/block/lists.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/block/word_bank.h"
#include "layout/question/blanks.h"
#include "layout/question/note.h"
#include "layout/question/pictures.h"
#include "layout/question/roles.h"

static void set_text(const struct setting *setting, const struct block *block)
{
	prose_set_rich(setting->frame, say_sentence(setting->frame.desk, block),
		USE_TEXT, 0);
}

static void set_bank(const struct setting *setting, const struct block *block)
{
	word_bank_set(setting->frame, block->texts);
}

static void set_note(const struct setting *setting, const struct block *block)
{
	note_set(setting->frame, block);
}

/* How each role is set on a sheet and in a list; NULL if it is not. */
static const struct {
	role_setter *sheet, *key;
} roles[BLOCK_ROLES] = {
	[BLOCK_TEXT] = {set_text, set_text},
	[BLOCK_HELP] = {help_sheet, NULL},
	[BLOCK_BANK] = {set_bank, NULL},
	[BLOCK_CHOICES] = {choices_sheet, choices_key},
	[BLOCK_MARK] = {true_false_mark_sheet, true_false_mark_key},
	[BLOCK_BLANK] = {rank_box_sheet, rank_box_key},
	[BLOCK_SPACE] = {writing_room_space_sheet, writing_room_space_key},
	[BLOCK_LABELLED] = {writing_room_labelled_sheet,
		writing_room_labelled_key},
	[BLOCK_PAIRS] = {pairs_sheet, pairs_key},
	[BLOCK_STEPS] = {steps_sheet, steps_key},
	[BLOCK_DIAGRAM] = {diagram_sheet, diagram_key},
	[BLOCK_RUBRIC] = {rubric_sheet, NULL},
	[BLOCK_CHECKLIST] = {checklist_sheet, NULL},
	[BLOCK_NOTE] = {NULL, set_note},
};

/* Is the letter of the answer written in a column of its own? */
static bool in_margin(const struct setting *setting)
{
	return !setting->key && (setting->question->flags & BLOCK_MARGIN);
}

static void set_block(const struct setting *setting, const struct block *block)
{
	role_setter *set = setting->key ? roles[block->role].key
					: roles[block->role].sheet;

	if (block->role == BLOCK_MARK && in_margin(setting))
		return;
	if (set != NULL)
		set(setting, block);
}

/* "1911: text", with the text on a new line if it contains a list. */
static void set_labelled_stem(
	const struct setting *setting, const struct block *text)
{
	if (text->texts.count == 1)
		prose_set_labelled(setting->frame,
			say_label(setting->frame.desk, text->label),
			text->texts.at[0], USE_TEXT, 0);
	else
		note_list(setting->frame, text->label, text->texts);
	if (setting->points != NULL)
		prose_flush_right(setting->frame, setting->points, USE_SMALL);
}

/* In a list, "490 BCE (1 point)" has its points flush right. */
static void set_answered_stem(
	const struct setting *setting, const struct block *text)
{
	prose_set_rich(setting->frame, text->texts.at[0], USE_TEXT, 0);
	note_flush_right(setting->frame, setting->question->answer.at[0],
		setting->points);
}

static void set_stem_text(
	const struct setting *setting, const struct block *text)
{
	const enum use use = text->flags & BLOCK_STRONG ? USE_STRONG : USE_TEXT;

	if (text->label != NULL)
		set_labelled_stem(setting, text);
	else if (setting->key && setting->question->answer.count > 0)
		set_answered_stem(setting, text);
	else
		prose_set_noted(writing_room_beside(setting),
			blank_fill(setting->frame, text, setting->key), use, 0,
			setting->points);
}

/* Set the stem, after the pictures that stand above it; the points stay in the
 * first row. */
static void set_stem_below(
	const struct setting *setting, const struct block *text)
{
	struct setting below = *setting;

	if (!setting->key && pictures_any_above(setting->question)) {
		if (setting->points != NULL)
			prose_set_noted(setting->frame, (struct rich){0},
				USE_TEXT, 0, setting->points);
		pictures_above(setting);
		galley_row(setting->frame, 0, setting->frame.desk->look->gap,
			CUT_NEVER);
		below.points = NULL;
	}
	set_stem_text(&below, text);
}

/* Set the stem, its pictures and its hint.  Returns the block after them. */
static const struct block *set_stem(
	const struct setting *setting, struct pictures_beside *beside)
{
	const struct block *block = setting->question->children;
	const struct block *text = NULL;

	if (block != NULL && block->role == BLOCK_TEXT) {
		text = block;
		set_stem_below(setting, text);
		if (!setting->key)
			writing_room_beside_rule(setting);
		block = block->next;
	}
	pictures_put(beside);
	pictures_below(setting);
	for (; block != NULL &&
		(block->role == BLOCK_FIGURE || block->role == BLOCK_HELP);
		block = block->next)
		set_block(setting, block);
	if (text != NULL && text->children != NULL)
		blanks_end(setting, text);
	return block;
}

/* Begin a question and reserve the space before its stem. */
static void begin(struct setting *setting)
{
	const struct block *question = setting->question;
	mpt lead = 0;

	setting->frame.desk->at = question->at;
	setting->outer = setting->frame;
	setting->first = setting->frame.galley->count;
	if (block_child(question, BLOCK_MARK) != NULL && !in_margin(setting))
		lead = true_false_mark_width(setting->frame);
	else if (block_child(question, BLOCK_BLANK) != NULL)
		lead = rank_box_width(setting);
	setting->frame = galley_inset(setting->frame, lead);
}

void question_set(struct setting setting)
{
	struct pictures_beside beside;
	const struct block *block;

	begin(&setting);
	beside = pictures_begin(&setting);
	for (block = set_stem(&setting, &beside); block != NULL;
		block = block->next) {
		if (pictures_passed(&beside))
			setting.frame = beside.full;
		set_block(&setting, block);
	}
	pictures_end(&beside);
}

void question_lead(struct setting setting)
{
	struct pictures_beside beside;

	begin(&setting);
	setting.points = NULL;
	beside = pictures_begin(&setting);
	set_stem(&setting, &beside);
	pictures_end(&beside);
}

void question_end(struct setting setting)
{
	const struct block *note = block_child(setting.question, BLOCK_NOTE);

	if (setting.key && note != NULL)
		note_set(setting.frame, note);
}

/* The indent of a part's text: room for the widest letter. */
static mpt letter_width(struct frame frame)
{
	const struct look *look = frame.desk->look;
	const mpt latin = galley_set_line(frame, "(m)", USE_TEXT).width;
	const mpt own = lists_letters(frame, WORD_PART);

	return (own > latin ? own : latin) + look->styles[USE_TEXT].size / 2;
}

/* Set the part's rows in their own galley, as for a question. */
static struct galley set_alone(struct setting part)
{
	struct desk *desk = part.frame.desk;
	const uint32_t list = galley_enter(desk, ROLE_ITEM);
	const uint32_t element = galley_add_element(desk, ROLE_LABEL);
	struct galley own = {0};
	const struct frame frame = galley_on(part.frame, &own);
	struct line letter;

	galley_enter(desk, ROLE_BODY);
	part.frame = galley_inset(frame, letter_width(frame));
	question_set(part);
	galley_leave(desk, list);
	letter = galley_set_line(frame, part.question->label, USE_TEXT);
	galley_put_first(frame, &own.rows[0], &letter, USE_TEXT, element);
	return own;
}

void question_part(struct setting setting, const struct block *part, mpt above)
{
	struct galley *galley = setting.frame.galley;
	const bool first = galley->count == 0;
	struct galley own;

	setting.question = part;
	own = set_alone(setting);
	for (size_t i = 0; i < own.count; i++) {
		struct row *row = galley_row(setting.frame, 0, 0, CUT_NEVER);

		*row = own.rows[i];
		if (i > 0)
			continue;
		row->above = first ? 0 : above;
		row->cut = block_child(part, BLOCK_FIGURE) == NULL ? CUT_NEVER
								   : CUT_BAD;
	}
	galley->lines = own.lines;
}
