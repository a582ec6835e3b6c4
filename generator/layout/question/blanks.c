#include "layout/question/blanks.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/blank/blank_cells.h"
#include "layout/blank/blank_fill.h"
#include "layout/blank/blank_places.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"
#include "layout/question/note.h"

enum {
	PERCENT = 100,
	SHRUNK = 75,   /* per cent to which an answer may be shrunk */
	LOOSE_PART = 3 /* of the leading, added between lines with blanks */
};

/* Join texts, starting with this one, with a separator. */
static struct rich joined(struct arena *arena, struct texts texts, size_t first,
	const char *between)
{
	struct span_list list = {.arena = arena};

	for (size_t i = first; i < texts.count; i++) {
		span_list_put(&list, i == first ? NULL : between);
		span_list_rich(&list, texts.at[i], 0);
	}
	return span_list_text(&list);
}

/* All accepted answers of a blank if they fit, otherwise the first; the others
 * are then printed behind the sheet. */
static struct rich answer_for(
	const struct setting *setting, const struct block *blank, mpt room)
{
	const struct frame frame = setting->frame;
	const struct texts answers = blank->answer;
	struct span_list first = {.arena = frame.desk->arena};
	struct rich all;
	struct prose_size size;

	if (answers.count == 1)
		return answers.at[0];
	all = joined(frame.desk->arena, answers, 0, " / ");
	size = prose_measure(frame, all, USE_STRONG);
	if (size.lines == 1 && size.width * SHRUNK / PERCENT <= room)
		return all;
	reply_more(frame.desk, setting->question->number);
	span_list_rich(&first, answers.at[0], 0);
	span_list_put(&first, " …");
	return span_list_text(&first);
}

/* Write a blank's answer into its places. */
static void answer_blank(const struct setting *setting,
	const struct blank_place *places, size_t count,
	const struct block *blank)
{
	const struct frame frame = setting->frame;
	struct desk *desk = frame.desk;
	mpt width = 0;

	for (size_t i = 0; i < count; i++)
		width += places[i].mark.run->width;
	reply_begin_centred(desk, setting->question->number);
	reply_text(desk, NULL, answer_for(setting, blank, width), NULL);
	for (size_t i = 0; i < count; i++) {
		const struct mark *mark = &places[i].mark;

		reply_room(frame, places[i].row,
			(struct mark){.x = mark->x,
				.y = mark->y - mark->run->rise,
				.width = mark->run->width,
				.height = desk->look->leading[USE_TEXT]});
	}
	reply_end(desk);
}

/* Write the answers into the blanks, and remove the rules of those that fill
 * their cells.  The blanks of the text come before those of the hint below
 * it. */
static void finish_blanks(
	const struct setting *setting, const struct block *text)
{
	const struct frame frame = setting->frame;
	struct desk *desk = frame.desk;
	const struct block *blank = block_written(text->children);
	const bool open = blank_fill_open(desk->arena, text);
	const bool *alone;
	struct blank_place *places;
	size_t count, nth = 0;

	if (open)
		reply_more(desk, setting->question->number);
	places = blank_places_find(frame, setting->first, &count);
	alone = blank_cells_find(desk->arena, text->texts.at[0], count);
	for (size_t i = 0, n; blank != NULL && i < count; i += n) {
		n = blank_places_of_one(places + i, count - i);
		if (desk->replies != NULL && !open)
			answer_blank(setting, &places[i], n, blank);
		for (size_t k = i; alone[nth] && !open && k < i + n; k++)
			blank_cells_clear(places[k].row, places[k].mark.run);
		blank = block_written(blank->next);
		nth++;
	}
}

/* "CO~2~ (also right: carbon dioxide)" */
static struct rich answers_of(const struct desk *desk, struct texts answers)
{
	const struct gaps gaps = {.answer = SAY_FIRST, .others = SAY_SECOND};
	struct rich parts[2];

	if (answers.count == 1)
		return answers.at[0];
	parts[0] = answers.at[0];
	parts[1] =
		joined(desk->arena, answers, 1, say_word(desk, WORD_SEMICOLON));
	return say_around(desk, WORD_WITH_OTHERS, &gaps, parts);
}

/* The credit of each blank, with all accepted answers. */
static void list_credits(
	const struct setting *setting, const struct block *first)
{
	const struct frame frame = setting->frame;
	const struct block *blank;
	uint32_t outer;

	note_set_rule(setting, first->points);
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (blank = first; blank != NULL; blank = blank->next)
		note_set_credit(frame, answers_of(frame.desk, blank->answer),
			blank->points, blank == first);
	galley_leave(frame.desk, outer);
}

static bool any_others(const struct block *blank)
{
	while (blank != NULL && blank->answer.count == 1)
		blank = blank->next;
	return blank != NULL;
}

static struct rich each_blank(const struct desk *desk, twelfths points)
{
	const struct gaps gaps = {.points = say_worth(desk, points)};

	return say_rich(desk, say(desk, WORD_EACH_BLANK, &gaps), SPAN_ASIDE);
}

/* The answers on one line, if no blank needs more. */
static void set_credits(const struct setting *setting, const struct block *text)
{
	const struct frame frame = setting->frame;
	const struct block *first = text->children;
	struct arena *arena = frame.desk->arena;
	const mpt gap = frame.desk->look->gap;
	const twelfths points = setting->question->points;
	const twelfths count = (twelfths)block_count(text, BLOCK_BLANK);

	if (count == 1 && any_others(first))
		prose_set_labelled(frame,
			say_labelled(frame.desk, WORD_ALSO_RIGHT),
			joined(arena, first->answer, 1,
				say_word(frame.desk, WORD_SEMICOLON)),
			USE_TEXT, gap);
	else if (any_others(first) ||
		 points % (count * points_unit(points)) != 0)
		list_credits(setting, first);
	else if (count > 1 && points > 0)
		prose_set_rich(frame, each_blank(frame.desk, points / count),
			USE_TEXT, gap);
}

/* Does a table go on here?  Its rows touch. */
static bool touches(const struct row *row)
{
	return row->above == 0 && !row->text && !row[-1].text;
}

void blanks_end(const struct setting *setting, const struct block *text)
{
	const mpt leading = setting->frame.desk->look->leading[USE_TEXT];
	struct galley *galley = setting->frame.galley;

	if (setting->key) {
		set_credits(setting, text);
		return;
	}
	for (size_t i = 1; i < galley->count; i++)
		if (!touches(&galley->rows[i]))
			galley->rows[i].above += leading / LOOSE_PART;
	finish_blanks(setting, text);
}
