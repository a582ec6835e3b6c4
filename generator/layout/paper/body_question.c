#include "layout/paper/body_question.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/continued.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/block/side_by_side.h"
#include "layout/question/question.h"

#include <assert.h>

enum {
	LETTER_EMS = 3, /* a rule for a letter in the margin */
	GUTTER_EMS = 2, /* between questions side by side */
	LEAST_EMS = 11, /* of one of them, so that words fit */
	LEAST_EMS_WIDE = 14
};

struct frame body_question_frame(struct body *body, struct galley *galley)
{
	return (struct frame){
		.desk = &body->desk,
		.galley = galley,
		.x = body->x,
		.measure = body->measure,
	};
}

/* The question's number, in the margin of its first row. */
static void add_number(struct frame frame, const char *number, uint32_t element)
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
		return say_question_credit(&body->desk, question);
	return say_credit_at(&body->desk, question->points,
		body->side == SIDE_KEY ? WORD_CREDIT_QUESTION
				       : WORD_CREDIT_ANSWER,
		body->packet.refer[question->number - 1].first);
}

mpt body_question_margin(const struct body *body, const struct block *section)
{
	if (body->side == SIDE_KEY || !(section->flags & BLOCK_MARGIN))
		return 0;
	return (LETTER_EMS + 1) * body->desk.look->styles[USE_TEXT].size;
}

/* The rule for a letter, before the question's number. */
static void add_letter(
	struct body *body, struct frame frame, const struct block *question)
{
	const mpt from = frame.x - body->margin;

	if (body->margin == 0 || !(question->flags & BLOCK_MARGIN) ||
		(block_child(question, BLOCK_CHOICES) == NULL &&
			block_child(question, BLOCK_MARK) == NULL))
		return;
	reply_word(&body->desk, question->number, question->key);
	answer_space_blank(frame, &frame.galley->rows[0], from,
		from + LETTER_EMS * body->desk.look->styles[USE_TEXT].size);
	reply_end(&body->desk);
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
		setting.points = say_question_credit(&body->desk, part);
		question_part(setting, part, 0);
		galley->rows[0].above = part_gap(body->desk.look);
		answer_space_trim(galley, body->desk.look->body, 0);
	}
	galley_leave(&body->desk, outer);
	question_end(setting);
}

/* Let a question go on overleaf, under its number.  It begins with this galley.
 */
static void continue_question(
	struct body *body, struct frame frame, const struct block *question)
{
	struct galley *first = frame.galley;
	struct galley *galley = first;

	for (; galley < body->galleys + body->count; galley++) {
		frame.galley = galley;
		if (body->side == SIDE_KEY)
			continued_let(frame);
		continued_note(frame, question->printed, galley == first);
	}
}

static void set_question(struct body *body, const struct block *question)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame =
		galley_inset(body_question_frame(body, galley), body->margin);
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
	add_number(frame, question->printed, element);
	add_letter(body, frame, question);
	galley->rows[0].above = body->desk.look->item_gap;
	answer_space_trim(galley, body->desk.look->body,
		galley[-1].heading ? galley_height(&galley[-1], 0) : 0);
	set_rest(body, setting, inner);
	if (body->columns == 1)
		continue_question(body, frame, question);
	for (; galley < body->galleys + body->count; galley++)
		galley_turn(galley_on(frame, galley), 0, look);
	body->desk.look = look;
	galley_leave(&body->desk, list);
}

/* Join the galleys of a question, from the first on, as a cell of a row. */
static struct galley take_cell(struct body *body, size_t from)
{
	struct galley cell = {0};
	const struct frame frame = body_question_frame(body, &cell);

	for (size_t g = from; g < body->count; g++) {
		const struct galley *galley = &body->galleys[g];

		for (size_t i = 0; i < galley->count; i++)
			*galley_row(frame, 0, 0, CUT_POOR) = galley->rows[i];
		body->galleys[g] = (struct galley){0};
	}
	body->count = from;
	return cell;
}

static mpt gutter(const struct body *body)
{
	return GUTTER_EMS * body->desk.look->styles[USE_TEXT].size;
}

static mpt column(const struct body *body, size_t columns)
{
	return (body->desk.look->column - (mpt)(columns - 1) * gutter(body)) /
	       (mpt)columns;
}

size_t body_question_columns(
	const struct body *body, const struct block *section)
{
	const struct look *look = body->desk.look;
	const mpt least = (look->page.spacing == SPACING_WIDE ? LEAST_EMS_WIDE
							      : LEAST_EMS) *
			  look->styles[USE_TEXT].size;
	size_t columns = section->columns > 1 ? (size_t)section->columns : 1;

	while (columns > 1 && column(body, columns) < least)
		columns--;
	return columns;
}

/* The space above a row.  Rows of one line stand closer. */
static mpt row_gap(const struct body *body, const struct beside *beside)
{
	const struct look *look = body->desk.look;

	for (size_t i = 0; i < beside->count; i++)
		if (beside->cells[i].count > 1)
			return look->item_gap;
	return part_gap(look);
}

/* Put the questions of a row into one galley. */
static void put_row(struct body *body, const struct beside *beside,
	const struct block *first, const struct block *last)
{
	struct galley *galley = &body->galleys[body->count++];
	const struct frame frame = body_question_frame(body, galley);

	galley->number = first->number;
	galley->through = last->number;
	side_by_side_add(frame, beside, row_gap(body, beside), CUT_FREE);
}

const struct block *body_question_row(
	struct body *body, const struct block *question, size_t across)
{
	const struct block *first = question, *last = question;
	struct galley cells[SECTION_COLUMNS_MAX];
	struct beside beside = {.cells = cells};

	assert(question != NULL);
	if (body->columns == 1) {
		set_question(body, question);
		return question->next;
	}
	body->measure = column(body, body->columns);
	for (; beside.count < across && question != NULL &&
		question->role == BLOCK_QUESTION;
		question = question->next) {
		const size_t from = body->count;

		body->x = (mpt)beside.count * (body->measure + gutter(body));
		set_question(body, question);
		cells[beside.count++] = take_cell(body, from);
		last = question;
	}
	body->x = 0;
	body->measure = body->desk.look->column;
	put_row(body, &beside, first, last);
	return question;
}
