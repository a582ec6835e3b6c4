#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "bank/graph/graph.h"
#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/reply.h"
#include "layout/question/note.h"

enum {
	SHORT_RULE = 110 * MPT, /* room for a date */
	NARROW_RULES = 3        /* a column narrower than this many is narrow */
};

static void reply_texts(struct desk *desk, struct texts texts)
{
	for (size_t i = 0; i < texts.count; i++)
		reply_text(
			desk, texts.count > 1 ? "• " : NULL, texts.at[i], NULL);
}

static const struct block *beside_of(const struct setting *setting)
{
	const struct frame frame = setting->frame;
	const struct block *labelled =
		block_child(setting->question, BLOCK_LABELLED);

	if (setting->key || labelled == NULL ||
		(labelled->flags & BLOCK_SHORT) == 0 ||
		frame.measure < SHORT_RULE * NARROW_RULES ||
		frame.desk->look->ruling.guide > 0)
		return NULL;
	return labelled;
}

struct frame writing_room_beside(const struct setting *setting)
{
	struct frame frame = setting->frame;

	if (beside_of(setting) != NULL)
		frame.measure -=
			SHORT_RULE + frame.desk->look->styles[USE_TEXT].size;
	return frame;
}

void writing_room_beside_rule(const struct setting *setting)
{
	const struct block *labelled = beside_of(setting);
	const struct frame frame = setting->frame;
	const mpt right = frame.x + frame.measure;

	if (labelled == NULL)
		return;
	reply_begin(frame.desk, setting->question->number);
	reply_texts(frame.desk, labelled->answer);
	answer_space_rule(
		frame, galley_last(frame.galley), right - SHORT_RULE, right);
	reply_end(frame.desk);
}

void writing_room_labelled_sheet(
	const struct setting *setting, const struct block *labelled)
{
	const struct block *more = block_child(labelled, BLOCK_SPACE);
	const struct frame frame = setting->frame;

	if (labelled == beside_of(setting))
		return;
	reply_begin(frame.desk, setting->question->number);
	reply_texts(frame.desk, labelled->answer);
	answer_space_labelled(frame, say_short(frame.desk, labelled->word));
	if (more != NULL)
		answer_space_set(frame, &more->space);
	reply_end(frame.desk);
}

void writing_room_labelled_key(
	const struct setting *setting, const struct block *labelled)
{
	note_texts(setting->frame,
		say_labelled(setting->frame.desk, labelled->word),
		labelled->answer);
}

/* The criteria for points, as a list. */
static void reply_credits(
	const struct setting *setting, const struct block *credit)
{
	struct desk *desk = setting->frame.desk;

	reply_text(desk, NULL,
		note_credit_rule(desk, setting->question, credit->points),
		NULL);
	for (; credit != NULL; credit = block_next(credit))
		reply_text(desk, "• ", credit->texts.at[0],
			note_credit(desk, credit->points));
}

static void reply_note(struct desk *desk, const struct block *note)
{
	const char *label = say_short(desk, note->word);

	if ((note->flags & BLOCK_LIST) == 0) {
		reply_text(desk, arena_printf(desk->arena, "%s ", label),
			note->texts.at[0], NULL);
		return;
	}
	reply_say(desk, label);
	for (size_t i = 0; i < note->texts.count; i++)
		reply_text(desk, "• ", note->texts.at[i], NULL);
}

/* Does a criterion have levels or notes? */
static bool has_more(const struct block *rubric)
{
	const struct block *block = rubric->children;

	while (block != NULL && block->children == NULL)
		block = block->next;
	return block != NULL;
}

/* A short list of the criteria; levels and notes are printed behind the
 * sheet. */
static void reply_rubric(
	const struct setting *setting, const struct block *rubric)
{
	struct desk *desk = setting->frame.desk;
	const char *label = arena_printf(desk->arena, "%s ",
		say_label(desk, say_word(desk, WORD_RUBRIC)));
	const struct block *block;

	for (block = rubric->children; block != NULL; block = block->next)
		reply_text(desk, label, block->texts.at[0],
			say_credit(desk, block->points));
	if (!has_more(rubric))
		return;
	reply_more(desk, setting->question->number);
	reply_text(desk, NULL,
		say_rich(desk, say_word(desk, WORD_FULL_RUBRIC), SPAN_ASIDE),
		NULL);
}

/* Does the sheet that is answered show all of a rubric?  It never shows notes
 * for the grader. */
static bool is_shown(const struct setting *setting, const struct block *rubric)
{
	const struct block *block;

	if (setting->frame.desk->replies->alone ||
		block_child(setting->question, BLOCK_RUBRIC) == NULL)
		return false;
	for (block = rubric->children; block != NULL; block = block->next)
		if (block_child(block, BLOCK_NOTE) != NULL)
			return false;
	return true;
}

static void reply_answer(
	const struct setting *setting, const struct block *space)
{
	struct desk *desk = setting->frame.desk;
	const struct block *block = space->children;

	if (desk->replies == NULL)
		return;
	reply_texts(desk, space->answer);
	if (block != NULL && block->role == BLOCK_CREDIT) {
		reply_credits(setting, block);
		return;
	}
	for (; block != NULL; block = block->next)
		if (block->role != BLOCK_RUBRIC)
			reply_note(desk, block);
		else if (!is_shown(setting, block))
			reply_rubric(setting, block);
}

void writing_room_space_sheet(
	const struct setting *setting, const struct block *space)
{
	const struct frame frame = setting->frame;

	if (space->flags & BLOCK_SPARE)
		reply_begin_spare(frame.desk, setting->question->number);
	else
		reply_begin(frame.desk, setting->question->number);
	reply_answer(setting, space);
	answer_space_set(frame, &space->space);
	reply_end(frame.desk);
	if (space->flags & BLOCK_ELASTIC)
		frame.galley->lines = (size_t)space->space.lines;
}

void writing_room_space_key(
	const struct setting *setting, const struct block *space)
{
	const struct frame frame = setting->frame;
	const uint32_t outer = frame.desk->parent;
	const struct block *block = space->children;
	bool first = true;

	if (space->space.type == SPACE_GRAPH &&
		space->space.graph->curve_count > 0)
		answer_space_graph(frame, &space->space, true);
	if (space->flags & BLOCK_SPARE)
		galley_enter(frame.desk, ROLE_NOTE);
	note_texts(frame, say_labelled(frame.desk, space->word), space->answer);
	if (block != NULL && block->role == BLOCK_CREDIT) {
		note_set_rule(setting, block->points);
		galley_enter(frame.desk, ROLE_LIST);
	}
	for (; block != NULL; block = block->next) {
		if (block->role == BLOCK_CREDIT)
			note_set_credit(frame, block->texts.at[0],
				block->points, first);
		else if (block->role == BLOCK_RUBRIC)
			rubric_key(setting, block);
		else
			note_set(frame, block);
		first = false;
	}
	galley_leave(frame.desk, outer);
}
