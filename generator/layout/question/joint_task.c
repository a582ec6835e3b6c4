#include "layout/question/joint_task.h"

#include "base/arena.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/question/note.h"
#include "layout/question/question.h"
#include "layout/question/roles.h"
#include "layout/timeline/flags.h"

enum {
	LINES = 2,       /* space above and below, in ruled lines, */
	LINES_EVERY = 6, /* plus one for every six items, rounded up */
	ROOM_PART = 4    /* at most this part of a page for each */
};

/* Put a number into the margin, on the baseline of the row's text. */
static void put_number(const struct joint_task *task, struct row *row,
	const struct line *number, uint32_t element)
{
	const mpt rise = task->frame.desk->look->rise[USE_TEXT];
	mpt down = 0;
	size_t i = 0;

	while (i < row->count && (row->marks[i].type != MARK_RUN ||
					 row->marks[i].run->rise != 0))
		i++;
	if (i < row->count)
		down = row->marks[i].y - rise - row->drop;
	galley_put_first(task->frame, row, number, USE_STRONG, element);
	for (i = 0; i < number->count; i++)
		row->marks[i].y += down;
}

/* Set one question: its number, and rows marked as belonging to it. */
static void set_question(const struct joint_task *task, struct setting setting)
{
	struct desk *desk = task->frame.desk;
	struct galley *galley = task->frame.galley;
	const int number = setting.question->number;
	const uint32_t list = galley_enter(desk, ROLE_ITEM);
	const uint32_t element = galley_add_element(desk, ROLE_LABEL);
	const size_t first = galley->count;
	const struct look *look;
	struct line line;

	galley_enter(desk, ROLE_BODY);
	look = galley_speak(desk, setting.question->language);
	line = galley_set_line(task->frame,
		say_number(desk, setting.question->printed), USE_STRONG);
	setting.points = say_question_credit(desk, setting.question);
	question_set(setting);
	galley_leave(desk, list);
	galley->rows[first].above = desk->look->gap;
	galley->rows[first].cut = CUT_BAD;
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].number = number;
	put_number(task, &galley->rows[first], &line, element);
	galley_turn(task->frame, first, look);
	desk->look = look;
}

static void set_questions(const struct joint_task *task)
{
	const struct block *question =
		block_child(task->section, BLOCK_QUESTION);
	const struct frame frame = task->frame;
	struct setting setting = {
		.frame = galley_inset(frame, task->margin),
		.key = task->key,
	};
	const uint32_t outer = galley_enter(frame.desk, ROLE_LIST);

	if (task->key)
		setting.box = rank_box_widest(frame, task->section);
	for (; question != NULL; question = block_next(question)) {
		setting.question = question;
		set_question(task, setting);
	}
	galley_leave(frame.desk, outer);
	frame.desk->at = task->section->at;
}

static mpt room_of(const struct look *look, mpt count)
{
	const mpt lines =
		look->ruled * (LINES + (count + LINES_EVERY - 1) / LINES_EVERY);
	const mpt most = look->body / ROOM_PART;

	return lines < most ? lines : most;
}

/* Set the time line.  A sheet gets room above and below it; a list and an
 * answered sheet get each term in its place. */
static void set_strip(
	struct frame frame, const struct block *block, bool placed)
{
	const struct strip strip = strip_new(frame, block);
	struct desk *desk = frame.desk;
	struct row *row;
	mpt room;

	if (placed) {
		flags_set(&strip);
		return;
	}
	frame.galley->near = true;
	room = room_of(desk->look, (mpt)strip.count);
	row = strip_row(&strip, strip_element(&strip, false), room, room);
	if (desk->replies != NULL && !flags_answer(&strip, row, room))
		reply_more(desk, strip.entries[0]->number);
}

void joint_task_set(const struct joint_task *task)
{
	const struct block *strip = block_child(task->section, BLOCK_STRIP);
	const struct block *note = block_child(task->section, BLOCK_NOTE);
	struct frame behind = task->frame;

	set_questions(task);
	if (strip != NULL) {
		behind = galley_on(behind, task->other);
		set_strip(behind, strip, task->key);
	}
	if (note != NULL && task->key)
		note_set(behind, note);
}
