#include "layout/paper/body.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/head.h"
#include "layout/block/say.h"
#include "layout/block/stimulus_block.h"
#include "layout/block/word_bank.h"
#include "layout/pages/assemble.h"
#include "layout/paper/margin.h"
#include "layout/question/continued.h"
#include "layout/question/question.h"
#include "layout/question/together.h"

#include <string.h>

static struct frame frame_new(struct body *body, struct galley *galley)
{
	return (struct frame){
		.desk = &body->desk,
		.galley = galley,
		.measure = body->desk.look->column,
	};
}

/* The question's number, in the margin of its first row. */
static void add_number(struct frame frame, int number, uint32_t element)
{
	const char *text = say_number(frame.desk, number);
	const struct line line = galley_set_line(frame, text, USE_STRONG);

	galley_put_first(
		frame, &frame.galley->rows[0], &line, USE_STRONG, element);
}

/* "(2 points)"; in a packet, with the page of the item's other side. */
static const char *points_note(
	const struct body *body, const struct block *question)
{
	if (body->packet.refer == NULL)
		return say_credit(&body->desk, question->points);
	return say_credit_at(&body->desk, question->points,
		body->side == SIDE_KEY ? WORD_CREDIT_QUESTION
				       : WORD_CREDIT_ANSWER,
		body->packet.refer[question->number - 1].first);
}

/* The gap between parts, which belong closer together than items. */
static mpt part_gap(const struct look *look)
{
	return look->item_gap * 2 / 3;
}

/* Set the question, or its first part and the text that leads to it. */
static void set_first(const struct body *body, struct setting setting)
{
	const struct block *part =
		block_child(setting.question, BLOCK_QUESTION);

	if (part == NULL) {
		question_set(setting);
		return;
	}
	question_lead(setting);
	galley_enter(setting.frame.desk, ROLE_LIST);
	setting.points = points_note(body, part);
	question_part(setting, part, part_gap(body->desk.look));
}

/* Set the other parts, each in its own galley so that a page may end between
 * them. Notes on the question as a whole go into the element that holds the
 * first part's list. */
static void set_rest(struct body *body, struct setting setting, uint32_t outer)
{
	const struct block *part =
		block_child(setting.question, BLOCK_QUESTION);

	if (part == NULL)
		return;
	while ((part = block_next(part)) != NULL) {
		struct galley *galley = &body->galleys[body->count++];

		galley->number = part->number;
		setting.frame.galley = galley;
		setting.points = say_credit(&body->desk, part->points);
		question_part(setting, part, 0);
		galley->rows[0].above = part_gap(body->desk.look);
		answer_space_trim(galley, body->desk.look->body, 0);
	}
	galley_leave(&body->desk, outer);
	question_end(setting);
}

/* Let a question go on overleaf, and number what goes on.  It begins with this
 * galley. */
static void continue_question(struct body *body, struct galley *first)
{
	struct galley *galley = first;

	for (; galley < body->galleys + body->count; galley++) {
		const struct frame frame = frame_new(body, galley);

		if (body->side == SIDE_KEY)
			continued_let(frame);
		continued_note(frame, first->number, galley == first);
	}
}

static void set_question(struct body *body, const struct block *question)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = frame_new(body, galley);
	const struct setting setting = {
		.frame = galley_inset(frame, body->number_width),
		.question = question,
		.points = points_note(body, question),
		.key = body->side == SIDE_KEY,
	};
	const uint32_t list = galley_enter(&body->desk, ROLE_ITEM);
	const uint32_t element = galley_add_element(&body->desk, ROLE_LABEL);
	const struct look *look;
	uint32_t inner;

	galley_enter(&body->desk, ROLE_BODY);
	inner = body->desk.parent;
	look = galley_speak(&body->desk, question->language);
	body->desk.at = question->at;
	galley->number = question->number;
	set_first(body, setting);
	add_number(frame, question->number, element);
	galley->rows[0].above = body->desk.look->item_gap;
	answer_space_trim(galley, body->desk.look->body,
		galley[-1].heading ? galley_height(&galley[-1], 0) : 0);
	set_rest(body, setting, inner);
	continue_question(body, galley);
	for (; galley < body->galleys + body->count; galley++)
		galley_turn(galley_on(frame, galley), 0, look);
	body->desk.look = look;
	galley_leave(&body->desk, list);
}

/* Set the source that a group of items refers to, before the first of them. */
static void set_stimulus(struct body *body, const struct block *stimulus)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = frame_new(body, galley);
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
static void set_together(struct body *body, const struct block *section)
{
	const struct block *block;
	struct together together = {
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
	together.frame = frame_new(body, galley);
	together.other = galley + 1;
	block = block_child(section, BLOCK_QUESTION);
	for (int i = 0; i < 2; i++)
		galley[i].number = block->number;
	for (; block != NULL; block = block_next(block))
		galley[0].through = galley[1].through = block->number;
	galley->flows = true;
	together_set(&together);
	galley->rows[0].above = body->desk.look->item_gap;
	body->count += together.other->count > 0 ? 2 : 1;
}

/* Stop at what can be printed: for a bank that wants millions of lines, the
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

	for (; most > 0 && block != NULL && block->role == BLOCK_QUESTION &&
		!body->full;
		most--, block = block->next) {
		const size_t from = body->count;

		set_question(body, block);
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
	frame = frame_new(body, &body->galleys[body->count++]);
	head_section(frame, section, sheet);
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
		frame_new(body, &body->galleys[from]), bank->texts);
	for (size_t i = from; i < body->count; i++)
		body->galleys[i].bank = again;
}

static void set_items(struct body *body, const struct block *section)
{
	const struct block *block = section->children;

	if (section->flags & BLOCK_TOGETHER) {
		set_together(body, section);
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
			set_together(body, section);
			break;
		}
		if (!begun)
			galley_enter(&body->desk, ROLE_LIST);
		begun = true;
		set_question(body, question);
	}
	galley_leave(&body->desk, outer);
}

static void set_head(struct body *body, const char *label)
{
	struct frame frame = frame_new(body, &body->head);

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
	frame = frame_new(body, &body->head);
	frame.measure = body->desk.look->width;
	body->head.heading = true;
	head_more(frame, body->form->worksheet, label);
	for (; section != NULL; section = section->next)
		set_section_more(body, section, more);
	for (size_t i = 0; i < body->count; i++)
		body->galleys[i].flows =
			galley_height(&body->galleys[i], 0) > half;
}
