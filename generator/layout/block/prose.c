/*
 * A text is parsed into blocks, and each line of a block becomes a row of one
 * leading.  A number, letter or label on the line of a text is added to its
 * first row afterwards, so that both share a baseline without knowing each
 * other.
 */
#include "layout/block/prose.h"

#include "base/arena.h"
#include "layout/block/insets.h"
#include "layout/block/lists.h"
#include "layout/block/table.h"
#include "layout/places.h"
#include "text/formula.h"

#include <string.h>

enum {
	RULE = 500,
	RULE_GRAY = 90,
	MILLE = 1000
};

static mpt right_edge(const struct row *row)
{
	mpt edge = 0;

	for (size_t i = 0; i < row->count; i++) {
		const struct mark *mark = &row->marks[i];
		const mpt end =
			mark->x + (mark->type == MARK_RUN ? mark->run->width
							  : mark->width);

		if (end > edge)
			edge = end;
	}
	return edge;
}

/* Keep the second line and the last with their neighbours: no widow, no
 * orphan.  The parts of a word stay together too. */
static enum cut cut_before(struct lines lines, size_t i, enum cut first)
{
	if (i == 0)
		return first;
	return i == 1 || i + 1 == lines.count || lines.at[i - 1].hyphen
		       ? CUT_NEVER
		       : CUT_BAD;
}

static enum role role_of(enum use use)
{
	return use == USE_TITLE     ? ROLE_TITLE
	       : use == USE_HEADING ? ROLE_HEADING
				    : ROLE_PARAGRAPH;
}

static void add_lines(
	struct frame frame, struct lines lines, enum use use, mpt above)
{
	struct desk *desk = frame.desk;
	const uint32_t element = galley_add_element(desk, role_of(use));

	galley_report_lines(desk, &lines);
	for (size_t i = 0; i < lines.count; i++) {
		struct row *row = galley_row(frame, i == 0 ? above : 0,
			desk->look->leading[use],
			cut_before(lines, i, CUT_POOR));

		row->give = mpt_scaled(
			row->height, desk->look->leading_give, MILLE);
		galley_put(insets_line(frame, lines, i), row, &lines.at[i], use,
			element);
	}
}

/* A horizontal rule, in the middle of its own row. */
static void add_rule(struct frame frame, enum use use, mpt above)
{
	const mpt height = frame.desk->look->leading[use];

	galley_row_rule(frame, galley_row(frame, above, height, CUT_POOR),
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = height / 2,
			.width = frame.measure,
			.height = RULE,
			.gray = RULE_GRAY});
}

static void add_block(struct frame frame, const struct rich_block *block,
	enum use use, mpt above, uint32_t marker)
{
	struct desk *desk = frame.desk;
	const struct text_style *style = &desk->look->styles[use];
	const size_t first = frame.galley->count;
	struct lines lines;

	if (block->table != NULL) {
		table_set_rich(frame, block->table, above);
		return;
	}
	if (block->rule) {
		add_rule(frame, use, above);
		return;
	}
	lines = set_spans(desk->typesetter, block->spans, style, frame.measure);
	add_lines(frame, lines, use, above);
	places_note(frame.galley, block->spans, lines);
	if (block->marker != NULL && first == frame.galley->count)
		galley_row(frame, above, desk->look->leading[use], CUT_POOR);
	if (block->marker != NULL)
		lists_mark(frame, block->marker, use, first, marker);
}

void prose_set_rich(
	struct frame frame, struct rich rich, enum use use, mpt above)
{
	struct desk *desk = frame.desk;
	const struct insets insets = insets_of(frame, rich, use);
	struct list_nest nest = {.body = {desk->parent}};

	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];
		const uint32_t marker = lists_enter(desk, &nest, block);

		add_block(insets_frame(frame, &insets, block), block, use,
			i == 0         ? above
			: block->tight ? 0
				       : desk->look->gap,
			marker);
	}
	galley_leave(desk, nest.body[0]);
}

void prose_set(
	struct frame frame, const char *markdown, enum use use, mpt above)
{
	if (markdown != NULL)
		prose_set_rich(
			frame, galley_parse(frame.desk, markdown), use, above);
}

/* Put a strong label and a space before the first paragraph's spans. */
static struct spans labelled(
	struct arena *arena, const char *label, struct spans spans)
{
	struct span *at = arena_alloc(arena, spans.count + 2, sizeof(*at));

	at[0] = (struct span){
		label, strlen(label), SPAN_STRONG | SPAN_ADDED, NULL};
	at[1] = (struct span){" ", 1, 0, NULL};
	if (spans.count > 0)
		memcpy(at + 2, spans.at, spans.count * sizeof(*at));
	return (struct spans){at, spans.count + 2};
}

/* Is it a plain paragraph, with room for more on its line? */
static bool runs_on(const struct rich_block *block)
{
	return block->depth == 0 && block->quotes == 0 && !block->code &&
	       !block->rule && block->table == NULL;
}

void prose_set_labelled(struct frame frame, const char *label, struct rich rich,
	enum use use, mpt above)
{
	struct arena *arena = frame.desk->arena;
	struct rich_block *blocks =
		arena_alloc(arena, rich.count + 1, sizeof(*blocks));
	const bool runs_in = rich.count > 0 && runs_on(&rich.blocks[0]);
	const size_t own = runs_in ? 0 : 1;

	if (rich.count > 0)
		memcpy(blocks + own, rich.blocks, rich.count * sizeof(*blocks));
	blocks[0].spans = labelled(arena, label,
		runs_in ? blocks[0].spans : (struct spans){NULL, 0});
	prose_set_rich(
		frame, (struct rich){blocks, rich.count + own}, use, above);
}

/* Move the note at the end of a row to the frame's right edge. */
static void push_note(struct frame frame, struct row *row)
{
	const mpt by = frame.x + frame.measure - right_edge(row);

	for (size_t i = row->count; i-- > 0;) {
		struct mark *mark = &row->marks[i];

		if (mark->type != MARK_RUN || mark->run->gray != NOTE_GRAY)
			break;
		mark->x += by;
	}
}

/* The last paragraph's spans, followed by the note. */
static struct spans noted(
	struct arena *arena, struct spans spans, const char *note)
{
	struct span *at = arena_alloc(arena, spans.count + 2, sizeof(*at));

	if (spans.count > 0)
		memcpy(at, spans.at, spans.count * sizeof(*at));
	at[spans.count] = (struct span){"\u2003", strlen("\u2003"), 0, NULL};
	at[spans.count + 1] =
		(struct span){note, strlen(note), SPAN_NOTE, NULL};
	return (struct spans){at, spans.count + 2};
}

/* Make the last row as high as a line.  The space below a table is lower. */
static void make_room(struct frame frame)
{
	const mpt line = frame.desk->look->leading[USE_TEXT];
	struct row *row = galley_last(frame.galley);

	if (row != NULL && row->height < line)
		row->height = line;
}

/* Does the text end without a line of prose for a note? */
static bool ends_apart(const struct rich_block *block)
{
	return block->table != NULL || block->code || block->rule ||
	       formula_ends(block->spans);
}

void prose_set_noted(struct frame frame, struct rich rich, enum use use,
	mpt above, const char *note)
{
	struct arena *arena = frame.desk->arena;
	struct rich_block *blocks, *last;

	if (note == NULL) {
		prose_set_rich(frame, rich, use, above);
		return;
	}
	if (rich.count == 0 || ends_apart(&rich.blocks[rich.count - 1])) {
		prose_set_rich(frame, rich, use, above);
		make_room(frame);
		prose_flush_right(frame, note, USE_SMALL);
		return;
	}
	blocks = arena_alloc(arena, rich.count, sizeof(*blocks));
	memcpy(blocks, rich.blocks, rich.count * sizeof(*blocks));
	last = &blocks[rich.count - 1];
	last->spans = noted(arena, last->spans, note);
	prose_set_rich(frame, (struct rich){blocks, rich.count}, use, above);
	push_note(frame, galley_last(frame.galley));
}

/* Measure a block as add_block() sets it at its depth. */
static struct prose_size measure_block(
	struct frame frame, const struct rich_block *block, enum use use)
{
	const struct desk *desk = frame.desk;
	struct lines lines;

	if (block->table != NULL)
		return (struct prose_size){frame.measure, 2};
	if (block->rule)
		return (struct prose_size){frame.measure, 1};
	lines = set_spans(desk->typesetter, block->spans,
		&desk->look->styles[use], frame.measure);
	return (struct prose_size){lines.width, lines.count};
}

struct prose_size prose_measure(
	struct frame frame, struct rich rich, enum use use)
{
	const struct insets insets = insets_of(frame, rich, use);
	struct prose_size all = {0, 0};

	for (size_t i = 0; i < rich.count; i++) {
		const struct frame deep =
			insets_frame(frame, &insets, &rich.blocks[i]);
		const struct prose_size size =
			measure_block(deep, &rich.blocks[i], use);
		const mpt width = size.width + deep.x - frame.x;

		if (width > all.width)
			all.width = width;
		all.lines += size.lines;
	}
	return all;
}

mpt prose_widest(struct frame frame, struct texts texts)
{
	mpt most = 0;

	for (size_t i = 0; i < texts.count; i++) {
		const mpt width =
			prose_measure(frame, texts.at[i], USE_TEXT).width;

		if (width > most)
			most = width;
	}
	return most;
}

void prose_set_hanging(struct frame frame, const char *label, struct rich rich,
	mpt above, const char *note)
{
	const struct look *look = frame.desk->look;
	const struct line line = galley_set_line(frame, label, USE_TEXT);
	const size_t first = frame.galley->count;
	const struct frame inset =
		galley_inset(frame, lists_indent_behind(frame, label));
	const uint32_t outer = frame.desk->parent;
	const bool item = galley_is_in(frame.desk, ROLE_LIST);
	uint32_t element;

	if (item)
		galley_enter(frame.desk, ROLE_ITEM);
	element = galley_add_element(
		frame.desk, item ? ROLE_LABEL : ROLE_PARAGRAPH);
	if (item)
		galley_enter(frame.desk, ROLE_BODY);
	prose_set_noted(inset, rich, USE_TEXT, above, note);
	if (first == frame.galley->count)
		galley_row(frame, above, look->leading[USE_TEXT], CUT_POOR);
	galley_put_first(
		frame, &frame.galley->rows[first], &line, USE_TEXT, element);
	galley_leave(frame.desk, outer);
}

void prose_set_right(
	struct frame frame, struct rich rich, enum use use, mpt above)
{
	const size_t first = frame.galley->count;

	prose_set_rich(frame, rich, use, above);
	for (size_t i = first; i < frame.galley->count; i++) {
		struct row *row = &frame.galley->rows[i];
		const mpt by = frame.x + frame.measure - right_edge(row);

		for (size_t k = 0; k < row->count; k++)
			row->marks[k].x += by;
	}
}

/* Set the text flush right on rows of its own. */
static void flush_right_below(
	struct frame frame, const char *text, enum use use)
{
	struct desk *desk = frame.desk;
	const struct spans spans =
		rich_plain(desk->arena, text).blocks[0].spans;
	const struct lines lines = set_spans(desk->typesetter, spans,
		&desk->look->styles[use], frame.measure);
	const uint32_t element = galley_add_element(desk, ROLE_PARAGRAPH);

	for (size_t i = 0; i < lines.count; i++) {
		struct row *row = galley_row(
			frame, 0, desk->look->leading[USE_TEXT], CUT_NEVER);

		galley_row_line(frame, row, &lines.at[i],
			(struct spot){
				frame.x + frame.measure - lines.at[i].width,
				desk->look->rise[USE_TEXT], element});
	}
}

void prose_flush_right(struct frame frame, const char *text, enum use use)
{
	const struct look *look = frame.desk->look;
	const struct line line = galley_set_line(frame, text, use);
	const mpt x = frame.x + frame.measure - line.width;
	struct row *row = galley_last(frame.galley);

	if (row == NULL || right_edge(row) + look->page.size * MPT > x) {
		flush_right_below(frame, text, use);
		return;
	}
	galley_row_line(frame, row, &line,
		(struct spot){x, look->rise[USE_TEXT] + row->drop,
			galley_add_element(frame.desk, ROLE_PARAGRAPH)});
}
