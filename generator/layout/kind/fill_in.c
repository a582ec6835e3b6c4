/*
 * Blanks are as wide as it takes to write the longest answer that could go
 * there by hand, and all of one width, so that it gives nothing away: those
 * of one item, or of all items that share a word bank.
 */
#include "bank/kind/fill_in.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/word_bank.h"
#include "layout/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	PERCENT = 100,
	WRITTEN = 180,   /* a hand's width, per cent of the type's */
	BLANK_LEAST = 6, /* times the text's size */
	SHRUNK = 75,     /* per cent that an answer may be set smaller */
	LOOSE_PART = 3   /* of the leading between lines with blanks */
};

#define OPEN_BLANK "___"

static const struct fill_in *content_of(const struct task *task)
{
	return task->drawn->item->content;
}

static mpt widest_of(struct frame frame, struct text_list texts, mpt most)
{
	for (size_t i = 0; i < texts.count; i++) {
		const mpt width =
			prose_measure(frame, texts.at[i], USE_TEXT).width;

		if (width > most)
			most = width;
	}
	return most;
}

static mpt widest_answer(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	mpt most = widest_of(task->frame, task->words, 0);

	if (task->words.count > 0)
		return most;
	for (size_t i = 0; i < blanks->count; i++)
		most = widest_of(task->frame, blanks->at[i].answers, most);
	return most;
}

/* How many underscores a blank is wide.  It leaves room on its line for the
 * comma or full stop behind it. */
static int blank_units(const struct task *task)
{
	const mpt size = task->frame.desk->look->styles[USE_TEXT].size;
	const mpt most = task->frame.measure - size;
	const mpt written = widest_answer(task) / PERCENT * WRITTEN + size;
	const mpt width = written < BLANK_LEAST * size ? BLANK_LEAST * size
			  : written > most             ? most
						       : written;

	return (int)((int64_t)width * 1000 / RICH_BLANK_WIDTH / size) + 1;
}

static void put_blank(struct buffer *out, int units)
{
	for (int i = 0; i < units; i++)
		buffer_puts(out, RICH_BLANK);
}

/* The text with blanks of so many units, or with the answers for 0. */
static const char *filled(const struct task *task, int units)
{
	const struct fill_in *content = content_of(task);
	struct buffer out = {.arena = task->frame.desk->arena};
	size_t from = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct blank *blank = &content->blanks.at[i];

		/* Two that touch would be one. */
		if (i > 0 && blank->first == from)
			buffer_putc(&out, ' ');
		buffer_add(&out, content->text + from, blank->first - from);
		if (units > 0)
			put_blank(&out, units);
		else
			buffer_printf(&out, RICH_ANSWER "%s" RICH_ANSWER,
				blank->answers.at[0]);
		from = blank->end;
	}
	buffer_puts(&out, content->text + from);
	return buffer_text(&out);
}

/* What the item's own word bank shows, if it has one. */
static struct text_list own_words(const struct task *task)
{
	const struct text_list words = content_of(task)->words;
	const size_t count = task->drawn->choice_count;
	const char **texts =
		arena_alloc(task->frame.desk->arena, count, sizeof(*texts));

	for (size_t i = 0; i < count; i++)
		texts[i] = words.at[task->drawn->choices[i]];
	return (struct text_list){texts, count};
}

/* Texts from one on, with something between. */
static const char *joined(struct arena *arena, struct text_list texts,
	size_t first, const char *between)
{
	struct buffer out = {.arena = arena};

	for (size_t i = first; i < texts.count; i++)
		buffer_printf(
			&out, "%s%s", i == first ? "" : between, texts.at[i]);
	return buffer_text(&out);
}

/* A blank as it is printed. */
struct blank_place {
	struct row *row;
	struct mark mark;
};

/* In the order of the text: paragraphs are elements in turn, and the runs of
 * one are pieces of the same text. */
static int compare_places(const void *a, const void *b)
{
	const struct mark *one = &((const struct blank_place *)a)->mark;
	const struct mark *other = &((const struct blank_place *)b)->mark;

	if (one->element != other->element)
		return one->element < other->element ? -1 : 1;
	return (one->run->text > other->run->text) -
	       (one->run->text < other->run->text);
}

static bool is_blank(const struct mark *mark)
{
	return mark->type == MARK_RUN && mark->run->face == NULL;
}

/* All blanks in the rows from `first` on; *count counts them. */
static struct blank_place *find_blanks(
	struct frame frame, size_t first, size_t *count)
{
	struct galley *galley = frame.galley;
	struct blank_place *places = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t i = first; i < galley->count; i++)
		for (size_t k = 0; k < galley->rows[i].count; k++) {
			const struct mark *mark = &galley->rows[i].marks[k];

			if (!is_blank(mark))
				continue;
			places = arena_grow(frame.desk->arena, places, *count,
				&room, sizeof(*places));
			places[(*count)++] =
				(struct blank_place){&galley->rows[i], *mark};
		}
	if (*count > 0)
		qsort(places, *count, sizeof(*places), compare_places);
	return places;
}

/* All that is right in a blank, where that has room, or else the first of it;
 * the rest then stands behind the sheet. */
static const char *answer_for(
	const struct task *task, const struct blank *blank, mpt room)
{
	struct arena *arena = task->frame.desk->arena;
	struct prose_size size;
	const char *all;

	if (blank->answers.count == 1)
		return blank->answers.at[0];
	all = joined(arena, blank->answers, 0, " / ");
	size = prose_measure(task->frame, all, USE_STRONG);
	if (size.lines == 1 && size.width * SHRUNK / PERCENT <= room)
		return all;
	reply_more(task->frame.desk, task->drawn->number);
	return arena_printf(arena, "%s …", blank->answers.at[0]);
}

/* Whether the text has a blank of its own, to which there is no answer. */
static bool has_open_blank(const struct fill_in *content)
{
	size_t from = 0;

	for (size_t i = 0; i <= content->blanks.count; i++) {
		const bool last = i == content->blanks.count;
		const char *blank = strstr(content->text + from, OPEN_BLANK);

		if (blank != NULL &&
			(last || blank < content->text +
						 content->blanks.at[i].first))
			return true;
		from = last ? 0 : content->blanks.at[i].end;
	}
	return false;
}

/* Write the answers into the blanks of the rows from `first` on: those of the
 * text come before any that help has below it. */
static void answer_blanks(const struct task *task, size_t first)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	const struct frame frame = task->frame;
	struct blank_place *places;
	size_t count;

	if (frame.desk->replies == NULL)
		return;
	if (has_open_blank(content_of(task))) {
		reply_more(frame.desk, task->drawn->number);
		return;
	}
	places = find_blanks(frame, first, &count);
	for (size_t i = 0; i < blanks->count && i < count; i++) {
		const struct mark *mark = &places[i].mark;
		const mpt width = mark->run->width;

		task_answer_word(task, answer_for(task, &blanks->at[i], width));
		reply_room(frame, places[i].row,
			(struct mark){.x = mark->x,
				.y = mark->y,
				.width = width,
				.height = frame.desk->look->leading[USE_TEXT]});
		reply_end(frame.desk);
	}
}

static void sheet(const struct task *task)
{
	const struct frame frame = task->frame;
	const struct look *look = frame.desk->look;
	struct galley *galley = frame.galley;
	const size_t first = galley->count;

	task_stem(task, filled(task, blank_units(task)), USE_TEXT);
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].above += look->leading[USE_TEXT] / LOOSE_PART;
	answer_blanks(task, first);
	word_bank_set(frame, own_words(task));
	task_space(task);
}

/* "CO~2~ (also right: carbon dioxide)" */
static const char *answers_of(struct arena *arena, const struct blank *blank)
{
	return blank->answers.count == 1
		       ? blank->answers.at[0]
		       : arena_printf(arena, "%s (also right: %s)",
				 blank->answers.at[0],
				 joined(arena, blank->answers, 1, "; "));
}

static bool any_others(const struct blanks *blanks)
{
	for (size_t i = 0; i < blanks->count; i++)
		if (blanks->at[i].answers.count > 1)
			return true;
	return false;
}

/* What each blank earns, with all that is right there. */
static void list_answers(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	struct arena *arena = task->frame.desk->arena;
	const char **list = arena_alloc(arena, blanks->count, sizeof(*list));

	for (size_t i = 0; i < blanks->count; i++)
		list[i] = answers_of(arena, &blanks->at[i]);
	task_credits(task, (struct text_list){list, blanks->count});
}

/* The same in a line, if there is no more to say of any blank. */
static void set_credits(const struct task *task)
{
	const struct blanks *blanks = &content_of(task)->blanks;
	const twelfths points = task->drawn->item->points;
	const twelfths count = (twelfths)blanks->count;
	struct arena *arena = task->frame.desk->arena;

	if (count == 1 && any_others(blanks))
		task_note(task, "Also right:",
			joined(arena, blanks->at[0].answers, 1, "; "));
	else if (any_others(blanks) ||
		 points % (count * points_unit(points)) != 0)
		list_answers(task);
	else if (count > 1)
		prose_set(task->frame,
			arena_printf(arena, "*%s %s for each blank.*",
				points_print(arena, points / count),
				points_noun(points / count)),
			USE_TEXT, task->frame.desk->look->gap);
}

static void key(const struct task *task)
{
	task_stem(task, filled(task, 0), USE_TEXT);
	set_credits(task);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout fill_in_layout = {sheet, key};
