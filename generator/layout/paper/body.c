#include "layout/paper/body.h"

#include "base/arena.h"
#include "layout/block/stimulus_block.h"
#include "layout/block/word_bank.h"
#include "layout/front/head.h"
#include "layout/pages/assemble.h"
#include "layout/paper/body_question.h"
#include "layout/paper/margin.h"
#include "layout/question/joint_task.h"

#include <string.h>

/* Set the source that a group of items refers to, before the first of them. */
static void set_stimulus(struct body *body, const struct block *stimulus)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = body_question_frame(body, galley);
	const struct look *look = body->desk.look;
	const uint32_t outer = body->desk.parent;

	body->desk.at = stimulus->at;
	galley->heading = true;
	if (!text_equal(stimulus->language, look->styles[USE_TEXT].language)) {
		galley_enter(&body->desk, ROLE_SECTION);
		galley_speak(&body->desk, stimulus->language);
	}
	if (body->side != SIDE_KEY)
		stimulus_block_sheet(frame, body->number_width, stimulus);
	else
		stimulus_block_key(frame, stimulus);
	galley_turn(frame, 0, look);
	body->desk.look = look;
	galley_leave(&body->desk, outer);
	galley->rows[0].above = body->desk.look->item_gap;
}

/* Set all questions of a section as one task, below its source. */
static void set_joint_task(struct body *body, const struct block *section)
{
	const struct block *block;
	struct joint_task task = {
		.margin = body->number_width,
		.section = section,
		.key = body->side == SIDE_KEY,
	};
	struct galley *galley;

	block = block_child(section, BLOCK_STIMULUS);
	for (; block != NULL; block = block_next(block)) {
		const uint32_t outer = galley_enter(&body->desk, ROLE_SECTION);

		set_stimulus(body, block);
		galley_leave(&body->desk, outer);
	}
	galley = &body->galleys[body->count];
	task.frame = body_question_frame(body, galley);
	task.other = galley + 1;
	block = block_child(section, BLOCK_QUESTION);
	for (int i = 0; i < 2; i++)
		galley[i].number = block->number;
	for (; block != NULL; block = block_next(block))
		galley[0].through = galley[1].through = block->number;
	galley->flows = true;
	joint_task_set(&task);
	galley->rows[0].above = body->desk.look->item_gap;
	body->count += task.other->count > 0 ? 2 : 1;
}

/* Stop when no page is left: for a bank that wants millions of lines, the
 * galleys would take all memory. */
static void measure_items(struct body *body, size_t from)
{
	const struct look *look = body->desk.look;
	const int64_t page = (int64_t)look->body * look->page.columns;

	for (size_t i = from; i < body->count; i++)
		body->height += galley_height(&body->galleys[i], 0);
	if (body->height > page * PAGES_MAX)
		body->full = !galley_report_long(&body->desk, PAGES_MAX);
}

/* Set at most `most` questions.  Returns the block after them. */
static const struct block *set_questions(
	struct body *body, const struct block *block, size_t most)
{
	const uint32_t outer = galley_enter(&body->desk, ROLE_LIST);

	while (most > 0 && block != NULL && block->role == BLOCK_QUESTION &&
		!body->full) {
		const size_t from = body->count;
		const size_t across =
			most < body->columns ? most : body->columns;

		for (const struct block *end =
				body_question_row(body, block, across);
			block != end; block = block->next)
			most--;
		measure_items(body, from);
	}
	galley_leave(&body->desk, outer);
	return block;
}

/* Set a stimulus and its questions.  A key may break a page between them,
 * because the teacher knows the stimulus. */
static const struct block *set_asked(
	struct body *body, const struct block *stimulus)
{
	const uint32_t outer = galley_enter(&body->desk, ROLE_SECTION);
	const size_t from = body->count;
	const struct block *behind;

	set_stimulus(body, stimulus);
	measure_items(body, from);
	behind = set_questions(body, stimulus->next, stimulus->asked);
	galley_leave(&body->desk, outer);
	if (body->side == SIDE_KEY)
		return behind;
	body->sets++;
	for (size_t i = from; i < body->count; i++)
		body->galleys[i].set = body->sets;
	return behind;
}

/* Set a section's head; on a sheet, with the instructions. */
static void set_section_head(struct body *body, const struct block *section)
{
	const bool sheet = body->side != SIDE_KEY;
	const struct block *bank = block_child(section, BLOCK_BANK);
	struct frame frame;

	body->desk.at = section->at;
	frame = body_question_frame(body, &body->galleys[body->count++]);
	head_section(frame, section, sheet);
	frame.galley->fresh = sheet && (section->flags & BLOCK_FRESH);
	if (sheet && bank != NULL)
		word_bank_set(frame, bank->texts);
}

/* Repeat a section's words to choose from on each page that needs them. */
static void repeat_bank(
	struct body *body, const struct block *section, size_t from)
{
	const struct block *bank = block_child(section, BLOCK_BANK);
	const struct row *again;

	if (body->side == SIDE_KEY || bank == NULL ||
		body->desk.look->page.fit.manner == FIT_LOOSE)
		return;
	again = word_bank_again(
		body_question_frame(body, &body->galleys[from]), bank->texts);
	for (size_t i = from; i < body->count; i++)
		body->galleys[i].bank = again;
}

static void set_items(struct body *body, const struct block *section)
{
	const struct block *block = section->children;

	if (section->flags & BLOCK_TOGETHER) {
		set_joint_task(body, section);
		return;
	}
	while (block != NULL && !body->full)
		if (block->role == BLOCK_STIMULUS)
			block = set_asked(body, block);
		else if (block->role == BLOCK_QUESTION)
			block = set_questions(body, block, SIZE_MAX);
		else
			block = block->next;
}

static void set_section(struct body *body, const struct block *section)
{
	size_t from;

	if (section->number == 0)
		return;
	body->columns = body_question_columns(body, section);
	body->margin = body_question_margin(body, section);
	set_section_head(body, section);
	from = body->count;
	set_items(body, section);
	repeat_bank(body, section, from);
}

/* Set the questions of a section with answers that continue here, or all of
 * them if they are one task. */
static void set_section_more(
	struct body *body, const struct block *section, const bool *more)
{
	const struct block *question = block_child(section, BLOCK_QUESTION);
	const uint32_t outer = body->desk.parent;
	bool begun = false;

	for (; question != NULL; question = block_next(question)) {
		if (!more[question->number - 1])
			continue;
		if (!begun) {
			galley_enter(&body->desk, ROLE_SECTION);
			set_section_head(body, section);
		}
		if (section->flags & BLOCK_TOGETHER) {
			set_joint_task(body, section);
			break;
		}
		if (!begun)
			galley_enter(&body->desk, ROLE_LIST);
		begun = true;
		body_question_row(body, question, 1);
	}
	galley_leave(&body->desk, outer);
}

static void set_head(struct body *body, const char *label)
{
	struct frame frame = body_question_frame(body, &body->head);

	frame.measure = body->desk.look->width;
	body->head.heading = true;
	if (body->side != SIDE_KEY)
		head_sheet(frame, body->tree, label);
	else
		head_key(frame, body->tree, label);
}

/* An upper bound: one for each section head, item, stimulus and part. */
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
	body->number_width = margin_width(&body->desk, body->form);
	body->measure = body->desk.look->column;
	body->columns = 1;
}

void body_set(struct body *body, const char *label)
{
	const struct block *section = block_child(body->tree, BLOCK_SECTION);

	prepare(body);
	set_head(body, label);
	for (; section != NULL && !body->full; section = section->next) {
		const uint32_t outer = galley_enter(&body->desk, ROLE_SECTION);

		set_section(body, section);
		galley_leave(&body->desk, outer);
	}
}

void body_set_more(struct body *body, const char *label, const bool *more)
{
	const struct block *section = block_child(body->tree, BLOCK_SECTION);
	const mpt half = body->desk.look->body / 2;
	struct frame frame;

	prepare(body);
	frame = body_question_frame(body, &body->head);
	frame.measure = body->desk.look->width;
	body->head.heading = true;
	head_more(frame, body->form->worksheet, label);
	for (; section != NULL; section = section->next)
		set_section_more(body, section, more);
	for (size_t i = 0; i < body->count; i++)
		body->galleys[i].flows =
			galley_height(&body->galleys[i], 0) > half;
}
