/*
 * What a timeline item shows depends on what its section asks: the term to
 * be identified, the term to be dated, or the date to be named.
 */
#include "bank/kind/timeline.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/kind.h"

enum {
	SIGNIFICANCE_MIN = 2,
	SIGNIFICANCE_MAX = 5,
	DATE_RULE = 110 * MPT, /* room for a date */
	NARROW_RULES = 3       /* a column below so many of them is narrow */
};

struct asking {
	void (*sheet)(const struct task *task);
	void (*key)(const struct task *task);
};

static const struct timeline *content_of(const struct task *task)
{
	return task->drawn->item->content;
}

static const char *date_text(const struct task *task)
{
	return date_print(task->frame.desk->arena, &content_of(task)->date);
}

static int significance_lines(twelfths points)
{
	const int lines = (points + POINT - 1) / POINT;

	return lines < SIGNIFICANCE_MIN   ? SIGNIFICANCE_MIN
	       : lines > SIGNIFICANCE_MAX ? SIGNIFICANCE_MAX
					  : lines;
}

/* A labelled line for what is known. */
static void labelled(
	const struct task *task, const char *label, const char *text)
{
	if (text == NULL)
		return;
	task_answer(task, text);
	space_labelled(task->frame, label);
	reply_end(task->frame.desk);
}

/* One text, or several with bullets. */
static void answer_significance(const struct task *task)
{
	const struct text_list points = content_of(task)->significance;
	struct desk *desk = task->frame.desk;

	reply_begin(desk, task->drawn->number);
	for (size_t i = 0; i < points.count; i++)
		reply_text(desk, points.count > 1 ? "• " : NULL, points.at[i],
			NULL);
}

/* Labelled room for all that the bank knows of the term. */
static void identify_sheet(const struct task *task)
{
	const struct timeline *content = content_of(task);
	const struct item *item = task->drawn->item;
	const struct frame frame = task->frame;

	task_stem(task, content->term, USE_STRONG);
	labelled(task, "Date", date_text(task));
	labelled(task, "Who or what", content->who);
	labelled(task, "Where", content->where);
	answer_significance(task);
	space_labelled(frame, "Significance");
	space_set(frame, item, significance_lines(item->points) - 1);
	reply_end(frame.desk);
}

/* All that the bank knows of the term but its name. */
static void facts(const struct task *task)
{
	const struct timeline *content = content_of(task);

	task_note(task, "Date:", date_text(task));
	task_note(task, "Who or what:", content->who);
	task_note(task, "Where:", content->where);
	if (content->significance.count == 1)
		task_note(task, "Significance:", content->significance.at[0]);
	else
		task_bullets(task, "Significance:", content->significance);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

static void identify_key(const struct task *task)
{
	task_stem(task, content_of(task)->term, USE_STRONG);
	facts(task);
}

/* The term, and a rule beside its last line; below it in a narrow column, and
 * where the rule has guides. */
static void date_sheet(const struct task *task)
{
	struct task narrow = *task;
	const struct frame frame = task->frame;
	const mpt gap = frame.desk->look->styles[USE_TEXT].size;
	const mpt right = frame.x + frame.measure;

	if (frame.measure < DATE_RULE * NARROW_RULES ||
		frame.desk->look->ruling.guide > 0) {
		prose_set_noted(frame, content_of(task)->term, USE_TEXT, 0,
			task->points);
		task_image(task);
		task_hint(task);
		labelled(task, "Date", date_text(task));
	} else {
		narrow.frame.measure -= DATE_RULE + gap;
		prose_set_noted(narrow.frame, content_of(task)->term, USE_TEXT,
			0, task->points);
		task_answer(task, date_text(task));
		space_rule(frame, galley_last(frame.galley), right - DATE_RULE,
			right);
		reply_end(frame.desk);
		task_image(task);
		task_hint(task);
	}
	task_space(task);
}

static void date_key(const struct task *task)
{
	task_stem(task, content_of(task)->term, USE_TEXT);
	facts(task);
}

/* The date and why it matters; the term is to be named. */
static void term_stem(const struct task *task)
{
	const struct text_list points = content_of(task)->significance;

	if (points.count == 1) {
		prose_set_labelled(task->frame,
			arena_printf(task->frame.desk->arena,
				"%s:", date_text(task)),
			points.at[0], USE_TEXT, 0);
	} else {
		task_bullets(task, date_text(task), points);
	}
	prose_flush_right(task->frame, task->points, USE_SMALL);
	task_image(task);
	task_hint(task);
}

static void term_sheet(const struct task *task)
{
	term_stem(task);
	labelled(task, "Term", content_of(task)->term);
	task_space(task);
}

static void term_key(const struct task *task)
{
	const struct timeline *content = content_of(task);

	term_stem(task);
	task_note(task, "Term:", content->term);
	task_note(task, "Who or what:", content->who);
	task_note(task, "Where:", content->where);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

static const struct asking askings[] = {
	[ASK_IDENTIFY] = {identify_sheet, identify_key},
	[ASK_DATE] = {date_sheet, date_key},
	[ASK_TERM] = {term_sheet, term_key},
	[ASK_CORRECT] = {identify_sheet, identify_key}, /* asks others */
};

_Static_assert(LENGTH(askings) == ASK_ORDER,
	"one row for each ask that sets items one by one");

static void sheet(const struct task *task)
{
	askings[task->section->ask].sheet(task);
}

static void key(const struct task *task)
{
	askings[task->section->ask].key(task);
}

const struct kind_layout timeline_layout = {sheet, key};
