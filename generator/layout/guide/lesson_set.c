/*
 * A lesson is its head, then what is known of it.  Heads are strong, so that
 * the eye finds them; small gray text can be skipped.
 */
#include "layout/guide/lesson_set.h"

#include "base/arena.h"
#include "blocks/guide/excerpt.h"
#include "layout/block/answer_space.h"
#include "layout/block/figure.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"
#include "layout/guide/badge.h"
#include "layout/guide/bullet_points.h"
#include "layout/guide/guide_look.h"
#include "layout/guide/linked_pairs.h"
#include "layout/guide/source_lessons.h"
#include "layout/guide/tick_cross.h"
#include "layout/guide/tint.h"
#include "layout/question/question.h"

#include <string.h>

enum {
	BOX_PAD = 60,
	BOX_TINT = 238,
	FIGURE_PART = 45, /* of the highest that a picture may be */
	FIGURE_PART_CLOSE = 26,
	PASSAGE = 260, /* letters of one that is cut, about */
	KEPT = 2,      /* rows of its points, kept with the head */
	CLOSE = 4,     /* part of a paragraph's gap that is left in a lesson */
	PERCENT = 100
};

static mpt close(struct frame frame)
{
	return frame.desk->look->gap / CLOSE;
}

static void set_texts(
	struct frame frame, struct texts texts, enum use use, mpt above)
{
	for (size_t i = 0; i < texts.count; i++)
		prose_set_rich(
			frame, texts.at[i], use, i == 0 ? above : close(frame));
}

/* How many points of a term are set. */
static size_t points_most(enum detail detail)
{
	static const size_t most[] = {
		[DETAIL_FULL] = SIZE_MAX,
		[DETAIL_CLOSE] = SIZE_MAX,
		[DETAIL_SHORT] = 2,
		[DETAIL_SHORTEST] = 1,
	};

	return most[detail];
}

static void set_points(
	const struct lesson_setting *setting, const struct block *points)
{
	bullet_points_set(
		setting->frame, points->texts, setting->detail >= DETAIL_CLOSE);
}

/* What is known of a term: its first points, if not all are set. */
static void set_known(
	const struct lesson_setting *setting, const struct block *points)
{
	const size_t most = points_most(setting->detail);
	struct texts texts = points->texts;

	if (texts.count > most)
		texts.count = most;
	bullet_points_set(
		setting->frame, texts, setting->detail >= DETAIL_CLOSE);
}

/* "date · who · where" in a line. */
static void set_note(
	const struct lesson_setting *setting, const struct block *note)
{
	struct span_list list = {.arena = setting->frame.desk->arena};

	if (note->label != NULL)
		span_list_add(
			&list, (struct span){note->label, strlen(note->label),
				       SPAN_STRONG | SPAN_ADDED, NULL});
	for (size_t i = 0; i < note->texts.count; i++) {
		if (list.count > 0)
			span_list_added(&list, "\u00a0· ");
		span_list_rich(&list, note->texts.at[i], 0);
	}
	prose_set_rich(setting->frame, span_list_text(&list), USE_SMALL, 0);
}

static void set_figure(
	const struct lesson_setting *setting, const struct block *figure)
{
	const struct frame frame = setting->frame;
	struct figure_size most = figure_most(frame, false);
	struct figure_place place;
	struct row *row;

	most.height = mpt_scaled(most.height,
		setting->detail >= DETAIL_CLOSE &&
				!frame.desk->look->given.large_print
			? FIGURE_PART_CLOSE
			: FIGURE_PART,
		PERCENT);
	place.size = figure_fit_readable(frame, figure->image, most);
	if (place.size.width == 0)
		return;
	row = galley_row(
		frame, frame.desk->look->gap / 2, place.size.height, CUT_NEVER);
	place.x = frame.x + (frame.measure - place.size.width) / 2;
	place.y = 0;
	figure_put(frame, row, figure->image, &place);
}

static void set_steps(
	const struct lesson_setting *setting, const struct block *steps)
{
	const struct frame frame = setting->frame;
	uint32_t outer;

	if (setting->detail >= DETAIL_CLOSE &&
		bullet_points_short(steps->texts)) {
		bullet_points_run_on(frame, steps->texts, true);
		return;
	}
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < steps->texts.count; i++)
		bullet_points_hanging(frame,
			say_number(frame.desk,
				arena_printf(frame.desk->arena, "%zu", i + 1)),
			steps->texts.at[i]);
	galley_leave(frame.desk, outer);
}

/* What is right instead, behind a tick. */
static void set_correction(
	const struct lesson_setting *setting, const struct block *feedback)
{
	const struct frame frame = setting->frame;
	const struct signed_row tick = {frame.galley->count, SIGN_TICK,
		tick_cross_element(frame.desk, SIGN_TICK)};

	set_texts(galley_inset(frame, tick_cross_width(frame)), feedback->texts,
		USE_STRONG, close(frame));
	if (frame.galley->count > tick.row)
		tick_cross_put(frame, tick);
}

/* A passage on a ground of its own. */
static void set_passage(
	const struct lesson_setting *setting, const struct block *passage)
{
	const struct frame frame = setting->frame;
	const mpt pad = guide_look_part(frame.desk->look, BOX_PAD);
	struct frame inner = galley_inset(frame, pad);
	const size_t first = frame.galley->count;

	inner.measure -= pad;
	set_texts(inner,
		setting->detail >= DETAIL_SHORT
			? excerpt_texts(
				  frame.desk->arena, passage->texts, PASSAGE)
			: passage->texts,
		USE_TEXT, frame.desk->look->gap / 2);
	tint_rows(frame, first, pad, BOX_TINT);
	for (size_t i = first + 1;
		setting->detail >= DETAIL_SHORT && i < frame.galley->count; i++)
		frame.galley->rows[i].cut = CUT_NEVER;
}

static void set_credit(
	const struct lesson_setting *setting, const struct block *credit)
{
	set_texts(setting->frame, credit->texts, USE_SMALL,
		close(setting->frame));
}

static void set_named(
	const struct lesson_setting *setting, const struct block *question)
{
	question_set((struct setting){
		.frame = setting->frame, .question = question, .key = true});
}

static void set_nested(
	const struct lesson_setting *setting, const struct block *lesson)
{
	struct lesson_setting inner = *setting;

	inner.above = setting->frame.desk->look->gap /
		      (setting->detail >= DETAIL_CLOSE ? CLOSE : 2);
	lesson_set(inner, lesson);
}

/* A graph with all its curves. */
static void set_graph(
	const struct lesson_setting *setting, const struct block *space)
{
	answer_space_graph(setting->frame, &space->space, true);
}

static void set_pairs(
	const struct lesson_setting *setting, const struct block *pairs)
{
	linked_pairs_set(setting->frame, pairs);
}

typedef void lesson_setter(
	const struct lesson_setting *setting, const struct block *block);

static lesson_setter *const setters[BLOCK_ROLES] = {
	[BLOCK_NOTE] = set_note,
	[BLOCK_TEXT] = set_points,
	[BLOCK_FIGURE] = set_figure,
	[BLOCK_SPACE] = set_graph,
	[BLOCK_PAIRS] = set_pairs,
	[BLOCK_STEPS] = set_steps,
	[BLOCK_FEEDBACK] = set_correction,
	[BLOCK_STIMULUS] = set_passage,
	[BLOCK_SOURCE] = set_credit,
	[BLOCK_QUESTION] = set_named,
	[BLOCK_LESSON] = set_nested,
};

/* The term, statement or question. */
static void set_title(struct frame frame, const struct block *lesson)
{
	const enum use use =
		lesson->flags & BLOCK_STRONG ? USE_STRONG : USE_TEXT;

	for (size_t i = 0; i < lesson->texts.count; i++)
		prose_set_rich(frame, lesson->texts.at[i], use, 0);
}

/* A false statement, behind a cross. */
static void set_wrong(struct frame frame, const struct block *lesson)
{
	const struct signed_row cross = {frame.galley->count, SIGN_CROSS,
		tick_cross_element(frame.desk, SIGN_CROSS)};

	set_title(galley_inset(frame, tick_cross_width(frame)), lesson);
	if (frame.galley->count > cross.row)
		tick_cross_put(frame, cross);
}

/* A question with its answer in one paragraph, if both are short.  Returns
 * false if they are not. */
static bool set_answered(
	const struct lesson_setting *setting, const struct block *lesson)
{
	const struct block *answer = lesson->children;
	const struct desk *desk = setting->frame.desk;
	struct span_list list = {.arena = desk->arena};

	if (setting->detail < DETAIL_CLOSE || lesson->date != NULL ||
		answer == NULL || answer->role != BLOCK_TEXT ||
		answer->next != NULL || !bullet_points_short(lesson->texts) ||
		!bullet_points_short(answer->texts))
		return false;
	for (size_t i = 0; i < lesson->texts.count; i++)
		span_list_rich(&list, lesson->texts.at[i], SPAN_STRONG);
	span_list_put(&list, " ");
	bullet_points_add(&list, desk, answer->texts, false);
	prose_set_rich(setting->frame, span_list_text(&list), USE_TEXT,
		setting->above);
	return true;
}

/* A term behind its number. */
static void set_numbered(
	struct frame frame, const struct block *lesson, mpt width)
{
	const struct badge badge = {frame.galley->count, lesson->printed, width,
		galley_add_element(frame.desk, ROLE_PARAGRAPH)};

	set_title(galley_inset(frame, width), lesson);
	if (frame.galley->count > badge.row)
		badge_put(frame, badge);
}

static lesson_setter *setter_of(
	const struct block *lesson, const struct block *child)
{
	return lesson->date != NULL && child->role == BLOCK_TEXT
		       ? set_known
		       : setters[child->role];
}

/* Set all that is known; the row in which it begins, after a note. */
static size_t set_children(
	const struct lesson_setting *setting, const struct block *lesson)
{
	const struct galley *galley = setting->frame.galley;
	size_t start = galley->count;

	for (const struct block *child = lesson->children; child != NULL;
		child = child->next) {
		lesson_setter *set = setter_of(lesson, child);

		if (set != NULL &&
			(setting->detail < DETAIL_SHORT ||
				!source_lessons_spared(lesson, child)))
			set(setting, child);
		if (child->role == BLOCK_NOTE && child == lesson->children)
			start = galley->count;
	}
	return start;
}

bool lesson_set_runs(const struct block *lesson)
{
	return lesson->date != NULL ||
	       block_child(lesson, BLOCK_STIMULUS) != NULL ||
	       block_child(lesson, BLOCK_PAIRS) != NULL;
}

/* Keep rows in one column, from `first` up to but not including `end`, and the
 * last row with the one before it.  If the text `runs` on, a cut between other
 * lines does less harm than on a sheet: nobody has to turn a leaf. */
static void keep_rows(
	struct galley *galley, size_t first, size_t end, bool runs)
{
	for (size_t i = first + 1; i < end && i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
	for (size_t i = end; runs && i < galley->count; i++)
		if (galley->rows[i].text && galley->rows[i].cut != CUT_NEVER)
			galley->rows[i].cut = CUT_FREE;
	if (galley->count > first + 1)
		galley_last(galley)->cut = CUT_NEVER;
}

/* The head of a lesson and what is known of it. */
static void set_parts(struct lesson_setting setting, const struct block *lesson)
{
	const struct frame frame = setting.frame;
	const size_t first = frame.galley->count;
	size_t start;

	if (lesson->printed != NULL)
		set_numbered(frame, lesson, setting.badge);
	else if (lesson->word == WORD_FALSE)
		set_wrong(frame, lesson);
	else
		set_title(frame, lesson);
	if (lesson->printed != NULL && setting.detail < DETAIL_SHORT)
		setting.frame = galley_inset(frame, setting.badge);
	start = set_children(&setting, lesson);
	keep_rows(frame.galley, first, start + KEPT, lesson_set_runs(lesson));
}

void lesson_set(struct lesson_setting setting, const struct block *lesson)
{
	const struct frame frame = setting.frame;
	const size_t first = frame.galley->count;
	const uint32_t outer = galley_enter(frame.desk, ROLE_SECTION);
	const struct look *before = galley_speak(frame.desk, lesson->language);

	if (!set_answered(&setting, lesson))
		set_parts(setting, lesson);
	if (frame.galley->count > first)
		frame.galley->rows[first].above = setting.above;
	galley_turn(frame, first, before);
	frame.desk->look = before;
	galley_leave(frame.desk, outer);
}
