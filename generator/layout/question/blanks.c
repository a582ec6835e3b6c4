#include "layout/question/blanks.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"
#include "layout/question/blank_cells.h"
#include "layout/question/formula_blanks.h"
#include "layout/question/note.h"
#include "text/formula.h"

#include <stdlib.h>
#include <string.h>

enum {
	PERCENT = 100,
	WRITTEN = 180,   /* width of handwriting, per cent of type */
	BLANK_LEAST = 6, /* times the text's size */
	SHRUNK = 75,     /* per cent to which an answer may be shrunk */
	LOOSE_PART = 3   /* of the leading, added between lines with blanks */
};

/* The width of a blank in underscores.  It leaves room on its line for a
 * following comma or full stop. */
static int blank_units(struct frame frame, const struct block *text)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt most = frame.measure - size;
	const mpt widest = prose_widest(frame, text->answer);
	const mpt written = widest / PERCENT * WRITTEN + size;
	const mpt width = written < BLANK_LEAST * size ? BLANK_LEAST * size
			  : written > most             ? most
						       : written;

	return (int)((int64_t)width * 1000 / RICH_BLANK_WIDTH / size) + 1;
}

static struct span wide_blank(struct arena *arena, int units)
{
	char *text = arena_alloc(arena, (size_t)units + 1, 1);

	memset(text, '_', (size_t)units);
	return (struct span){text, (size_t)units, SPAN_BLANK, NULL};
}

/* State of filling the blanks of a text. */
struct filling {
	struct arena *arena;
	const struct block *blank; /* the next; NULL after the last */
	struct span wide;          /* what replaces a blank, */
	bool answered;             /* or true to use its answer */
	bool open;                 /* the text has a blank with no answer */
};

/* Fill the blanks of a span.  Each is one letter; two that touch would
 * merge. */
static void fill_span(struct filling *filling, struct span_list *list,
	const struct span *span)
{
	const unsigned blank = SPAN_BLANK | SPAN_FILL;
	const unsigned flags = span->flags & ~blank;
	struct span wide = filling->wide;

	wide.flags |= flags;
	for (size_t i = 0; i < span->length && filling->blank != NULL; i++) {
		if (i > 0)
			span_list_add(list, (struct span){" ", 1, flags, NULL});
		if (filling->answered)
			span_list_rich(list, filling->blank->answer.at[0],
				flags | SPAN_ANSWER);
		else
			span_list_add(list, wide);
		filling->blank = block_written(filling->blank->next);
	}
}

static struct spans fill_spans(struct filling *filling, struct spans spans)
{
	struct span_list list = {.arena = filling->arena};

	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (span->flags & SPAN_FILL) {
			fill_span(filling, &list, span);
			continue;
		}
		if (span->inset != NULL && span->inset->formula != NULL &&
			span->inset->formula->blanks > 0) {
			span_list_add(
				&list, formula_blanks_fill(filling->arena, span,
					       &filling->blank,
					       filling->answered
						       ? 0
						       : filling->wide.length));
			continue;
		}
		filling->open |= (span->flags & SPAN_BLANK) != 0;
		span_list_add(&list, *span);
	}
	return span_list_take(&list);
}

static const struct rich_table *fill_table(
	struct filling *filling, const struct rich_table *table)
{
	struct rich_table *filled =
		arena_alloc(filling->arena, 1, sizeof(*filled));
	const size_t count = table->rows * table->columns;
	struct spans *cells =
		arena_alloc(filling->arena, count, sizeof(*cells));

	for (size_t i = 0; i < count; i++)
		cells[i] = fill_spans(filling, table->cells[i]);
	*filled = *table;
	filled->cells = cells;
	return filled;
}

static struct rich fill(struct filling *filling, struct rich rich)
{
	struct rich_block *blocks =
		arena_alloc(filling->arena, rich.count, sizeof(*blocks));

	for (size_t i = 0; i < rich.count; i++) {
		blocks[i] = rich.blocks[i];
		if (blocks[i].table != NULL)
			blocks[i].table = fill_table(filling, blocks[i].table);
		else
			blocks[i].spans = fill_spans(filling, blocks[i].spans);
	}
	return (struct rich){blocks, rich.count};
}

/* A sheet's text, or a key's with its right options marked. */
static struct rich text_of(const struct block *text, bool key)
{
	return key && text->solved.count > 0 ? text->solved.at[0]
					     : text->texts.at[0];
}

struct rich blanks_filled(
	struct frame frame, const struct block *text, bool answered)
{
	struct filling filling = {.arena = frame.desk->arena,
		.blank = block_written(text->children),
		.answered = answered};
	const struct rich own =
		text_of(text, answered || frame.desk->replies != NULL);

	if (filling.blank == NULL)
		return own;
	if (!answered)
		filling.wide =
			wide_blank(filling.arena, blank_units(frame, text));
	return fill(&filling, own);
}

/* Does the text have a blank of its own, with no answer? */
static bool has_open(struct arena *arena, const struct block *text)
{
	struct filling filling = {.arena = arena};

	fill(&filling, text->texts.at[0]);
	return filling.open;
}

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

/* A blank as printed. */
struct blank_place {
	struct row *row;
	struct mark mark;
	uint32_t element; /* of its paragraph */
	size_t order;     /* among all */
};

/* In reading order: paragraphs are elements in sequence, and the lines of one,
 * which may stand beside those of another, follow each other. */
static int compare_places(const void *a, const void *b)
{
	const struct blank_place *one = a, *other = b;

	if (one->element != other->element)
		return one->element < other->element ? -1 : 1;
	return (one->order > other->order) - (one->order < other->order);
}

/* The paragraph of a mark: a formula is an element within one. */
static uint32_t paragraph_of(const struct desk *desk, const struct mark *mark)
{
	const uint32_t element = mark->element;

	return element > 0 && desk->elements[element - 1].role == ROLE_FORMULA
		       ? desk->elements[element - 1].parent
		       : element;
}

static bool is_blank(const struct mark *mark)
{
	return mark->type == MARK_RUN && mark->run->face == NULL;
}

/* Collect all blanks in the rows starting at `first`; *count counts them. */
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
			places[*count] = (struct blank_place){&galley->rows[i],
				*mark, paragraph_of(frame.desk, mark), *count};
			++*count;
		}
	if (*count > 0)
		qsort(places, *count, sizeof(*places), compare_places);
	return places;
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

/* Write a blank's answer into it. */
static void answer_blank(const struct setting *setting,
	const struct blank_place *place, const struct block *blank)
{
	const struct frame frame = setting->frame;
	struct desk *desk = frame.desk;
	const struct mark *mark = &place->mark;
	const mpt width = mark->run->width;

	reply_begin_centred(desk, setting->question->number);
	reply_text(desk, NULL, answer_for(setting, blank, width), NULL);
	reply_room(frame, place->row,
		(struct mark){.x = mark->x,
			.y = mark->y - mark->run->rise,
			.width = width,
			.height = desk->look->leading[USE_TEXT]});
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
	const bool open = has_open(desk->arena, text);
	const bool *alone;
	struct blank_place *places;
	size_t count;

	if (open)
		reply_more(desk, setting->question->number);
	places = find_blanks(frame, setting->first, &count);
	alone = blank_cells_find(desk->arena, text->texts.at[0], count);
	for (size_t i = 0; blank != NULL && i < count; i++) {
		if (desk->replies != NULL && !open)
			answer_blank(setting, &places[i], blank);
		if (alone[i] && !open)
			blank_cells_clear(places[i].row, places[i].mark.run);
		blank = block_written(blank->next);
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
