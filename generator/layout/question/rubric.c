#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/table.h"

enum {
	CRITERION_SHARE = 27, /* of the width, per cent */
	CRITERION_EMS = 8,    /* but at least this */
	LEVEL_EMS = 12,       /* if narrower, no columns */
	PEER_EMS = 5,         /* room for a classmate's marks */
	PEER_PART = 3,        /* of a narrow width, at most */
	PERCENT = 100
};

/* The columns, if they fit. */
enum column {
	COLUMN_CRITERION,
	COLUMN_POINTS,
	COLUMN_LEVEL,
	COLUMN_COUNT
};

/* A rubric being set. */
struct rubric {
	struct table table;
	size_t columns; /* without the peer's, which comes last */
	bool notes;     /* with the grader's */
};

static const enum word headings[COLUMN_COUNT] = {
	WORD_CRITERION, WORD_HEAD_POINTS, WORD_EARNS};

static bool has_levels(const struct block *rubric)
{
	const struct block *block;

	for (block = rubric->children; block != NULL; block = block->next)
		if (block_child(block, BLOCK_LEVEL) != NULL)
			return true;
	return false;
}

/* In a narrow frame the table has one column, with the levels below each other.
 * Without levels it has two. */
static struct table table_new(
	struct frame frame, const struct block *rubric, mpt *widths)
{
	const mpt em = frame.desk->look->styles[USE_TEXT].size;
	struct table table = {
		.frame = frame, .columns = COLUMN_COUNT, .widths = widths};

	widths[COLUMN_CRITERION] =
		mpt_scaled(frame.measure, CRITERION_SHARE, PERCENT);
	if (widths[COLUMN_CRITERION] < CRITERION_EMS * em)
		widths[COLUMN_CRITERION] = CRITERION_EMS * em;
	widths[COLUMN_POINTS] = table_width_for(galley_set_line(
		frame, say_word(frame.desk, WORD_HEAD_POINTS), USE_STRONG)
							.width);
	widths[COLUMN_LEVEL] = frame.measure - widths[COLUMN_CRITERION] -
			       widths[COLUMN_POINTS];
	if (!has_levels(rubric)) {
		table.columns = COLUMN_LEVEL;
		widths[COLUMN_CRITERION] += widths[COLUMN_LEVEL];
	}
	if (widths[COLUMN_CRITERION] < CRITERION_EMS * em ||
		(table.columns == COLUMN_COUNT &&
			widths[COLUMN_LEVEL] < LEVEL_EMS * em)) {
		table.columns = 1;
		widths[0] = frame.measure;
	}
	return table;
}

/* The width of the column for a classmate's marks: of its heading on one line,
 * unless the criteria need that room. */
static mpt peer_width(struct frame frame)
{
	const mpt em = frame.desk->look->styles[USE_TEXT].size;
	const mpt word = table_width_for(galley_set_line(
		frame, say_word(frame.desk, WORD_HEAD_PEER), USE_STRONG)
						 .width);
	const mpt peer = word > PEER_EMS * em ? word : PEER_EMS * em;

	return frame.measure - peer < CRITERION_EMS * em &&
			       peer > frame.measure / PEER_PART
		       ? frame.measure / PEER_PART
		       : peer;
}

/* The rubric's table, with a last column for a classmate's marks if asked. */
static struct rubric rubric_new(struct frame frame, const struct block *block)
{
	const mpt peer = peer_width(frame);
	mpt *widths = arena_alloc(
		frame.desk->arena, COLUMN_COUNT + 1, sizeof(*widths));
	struct rubric rubric = {.notes = true};
	struct frame rest = frame;

	if (block->flags & BLOCK_PEER)
		rest.measure -= peer;
	rubric.table = table_new(rest, block, widths);
	rubric.table.frame = frame;
	rubric.columns = rubric.table.columns;
	if (block->flags & BLOCK_PEER)
		widths[rubric.table.columns++] = peer;
	return rubric;
}

static void set_heading(struct rubric *rubric)
{
	struct table *table = &rubric->table;
	const struct desk *desk = table->frame.desk;
	struct galley cells[COLUMN_COUNT + 1] = {{0}};

	table_begin(table, ROLE_HEAD);
	for (size_t i = 0; i < rubric->columns && i < COLUMN_COUNT; i++)
		say_set(table_cell(table, i, &cells[i]),
			say_word(desk, rubric->columns == 1 ? WORD_RUBRIC
							    : headings[i]),
			USE_STRONG, 0);
	if (table->columns > rubric->columns)
		say_set(table_cell(table, rubric->columns,
				&cells[rubric->columns]),
			say_word(desk, WORD_HEAD_PEER), USE_STRONG, 0);
	table_head(table, cells, desk->look->gap, false);
}

/* A level's points are on the first line of its text. */
static void level_row(const struct table *table, struct galley *cells,
	const struct block *level)
{
	const mpt gap = table->frame.desk->look->gap / 2;
	struct galley *text = &cells[COLUMN_LEVEL];
	struct galley *points = &cells[COLUMN_POINTS];

	prose_set_rich(table_cell(table, COLUMN_LEVEL, text),
		level->texts.at[0], USE_TEXT, gap);
	say_set(table_cell(table, COLUMN_POINTS, points),
		say_points(table->frame.desk, level->points), USE_STRONG, gap);
	for (size_t i = points->count; i < text->count; i++)
		galley_row(table_cell(table, COLUMN_POINTS, points),
			text->rows[i].above, text->rows[i].height, CUT_POOR);
}

/* The same in one column: "2: States at least one …". */
static void level_below(const struct table *table, struct galley *cell,
	const struct block *level)
{
	const struct desk *desk = table->frame.desk;

	prose_set_labelled(table_cell(table, 0, cell),
		say_label(desk, say_points(desk, level->points)),
		level->texts.at[0], USE_TEXT, table->frame.desk->look->gap / 2);
}

/* The points of a criterion, in a column or below it. */
static void set_points(const struct rubric *rubric, struct galley *cells,
	const struct block *criterion)
{
	const struct table *table = &rubric->table;
	const struct desk *desk = table->frame.desk;

	if (rubric->columns == COLUMN_LEVEL)
		say_set(table_cell(table, COLUMN_POINTS, &cells[COLUMN_POINTS]),
			say_points(desk, criterion->points), USE_STRONG, 0);
	else
		say_set(table_cell(table, COLUMN_CRITERION,
				&cells[COLUMN_CRITERION]),
			say_worth(desk, criterion->points), USE_SMALL, 0);
}

/* The criterion and its notes, with the levels beside or below. */
static void set_criterion(
	struct rubric *rubric, const struct block *criterion, bool first)
{
	struct table *table = &rubric->table;
	struct galley cells[COLUMN_COUNT + 1] = {{0}};
	const mpt gap = table->frame.desk->look->gap;
	const struct block *block;
	struct frame frame;

	table_begin(table, ROLE_CELL);
	frame = table_cell(table, COLUMN_CRITERION, &cells[COLUMN_CRITERION]);
	prose_set_rich(frame, criterion->texts.at[0], USE_STRONG, 0);
	set_points(rubric, cells, criterion);
	block = block_child(criterion, BLOCK_NOTE);
	frame = table_cell(table, COLUMN_CRITERION, &cells[COLUMN_CRITERION]);
	if (block != NULL && rubric->notes)
		prose_set_rich(frame, block->texts.at[0], USE_SMALL, gap / 2);
	block = block_child(criterion, BLOCK_LEVEL);
	for (; block != NULL; block = block_next(block))
		if (rubric->columns == 1)
			level_below(table, &cells[0], block);
		else
			level_row(table, cells, block);
	table_row(table, cells, 0, first);
}

static void set_rubric(
	struct frame frame, const struct block *block, bool notes)
{
	const uint32_t outer = galley_enter(frame.desk, ROLE_TABLE);
	struct rubric rubric = rubric_new(frame, block);
	const struct block *criterion = block->children;

	rubric.notes = notes;
	set_heading(&rubric);
	for (; criterion != NULL; criterion = criterion->next)
		set_criterion(&rubric, criterion, criterion == block->children);
	galley_leave(frame.desk, outer);
	galley_row(frame, 0, frame.desk->look->gap / 2, CUT_NEVER);
}

void rubric_sheet(const struct setting *setting, const struct block *rubric)
{
	set_rubric(setting->frame, rubric, false);
}

void rubric_key(const struct setting *setting, const struct block *rubric)
{
	set_rubric(setting->frame, rubric, true);
}
