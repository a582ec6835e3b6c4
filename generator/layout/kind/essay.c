#include "bank/kind/essay.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/table.h"
#include "layout/kind.h"

enum {
	LINES_MIN = 12,
	LINES_MAX = 60,
	CRITERION_SHARE = 27, /* of the rubric's width, per cent */
	CRITERION_EMS = 8,    /* but not less */
	LEVEL_EMS = 12,       /* narrower, and the columns are given up */
	PERCENT = 100
};

/* The rubric's columns, where there is room for them. */
enum column {
	COLUMN_CRITERION,
	COLUMN_POINTS,
	COLUMN_LEVEL,
	COLUMN_COUNT
};

static const char *const headings[COLUMN_COUNT] = {
	"Criterion", "Points", "What earns them"};

/* Two lines for each point. */
static int lines_for(twelfths points)
{
	const int lines = (2 * points + POINT - 1) / POINT;

	return lines < LINES_MIN   ? LINES_MIN
	       : lines > LINES_MAX ? LINES_MAX
				   : lines;
}

/* What is expected and what earns points, in few words; the rubric with its
 * levels stands behind the sheet. */
static void write_answer(const struct task *task)
{
	const struct essay *content = task->drawn->item->content;
	struct desk *desk = task->frame.desk;

	if (desk->replies == NULL)
		return;
	reply_more(desk, task->drawn->number);
	reply_begin(desk, task->drawn->number);
	reply_text(desk, "Thesis: ", content->thesis, NULL);
	if (content->evidence.count > 0)
		reply_text(desk, NULL, "Evidence:", NULL);
	for (size_t i = 0; i < content->evidence.count; i++)
		reply_text(desk, "• ", content->evidence.at[i], NULL);
	for (size_t i = 0; i < content->criterion_count; i++)
		reply_text(desk, "Rubric: ", content->rubric[i].criterion,
			task_points(desk->arena, content->rubric[i].points));
	reply_text(desk, NULL, "*The full rubric is behind the sheet.*", NULL);
}

static void sheet(const struct task *task)
{
	const struct item *item = task->drawn->item;
	const struct essay *content = item->content;
	const int lines = lines_for(item->points);

	task_stem(task, content->stem, USE_TEXT);
	write_answer(task);
	space_set(task->frame, item, lines);
	reply_end(task->frame.desk);
	if (item->space.type == SPACE_DEFAULT)
		task->frame.galley->lines = (size_t)lines;
}

static bool has_levels(const struct essay *essay)
{
	for (size_t i = 0; i < essay->criterion_count; i++)
		if (essay->rubric[i].level_count > 0)
			return true;
	return false;
}

/* In a narrow frame the table has one column, level below level;
 * without levels, two. */
static struct table rubric_table(const struct task *task)
{
	const struct frame frame = task->frame;
	const mpt em = frame.desk->look->styles[USE_TEXT].size;
	mpt *widths =
		arena_alloc(frame.desk->arena, COLUMN_COUNT, sizeof(*widths));
	struct table table = {
		.frame = frame, .columns = COLUMN_COUNT, .widths = widths};

	widths[COLUMN_CRITERION] =
		(mpt)((int64_t)frame.measure * CRITERION_SHARE / PERCENT);
	if (widths[COLUMN_CRITERION] < CRITERION_EMS * em)
		widths[COLUMN_CRITERION] = CRITERION_EMS * em;
	widths[COLUMN_POINTS] = table_width_for(
		frame_line(frame, headings[COLUMN_POINTS], USE_STRONG).width);
	widths[COLUMN_LEVEL] = frame.measure - widths[COLUMN_CRITERION] -
			       widths[COLUMN_POINTS];
	if (!has_levels(task->drawn->item->content)) {
		table.columns = COLUMN_LEVEL;
		widths[COLUMN_CRITERION] += widths[COLUMN_LEVEL];
	} else if (widths[COLUMN_LEVEL] < LEVEL_EMS * em) {
		table.columns = 1;
		widths[0] = frame.measure;
	}
	return table;
}

static void rubric_heading(const struct task *task, struct table *table)
{
	const mpt gap = task->frame.desk->look->gap;
	struct galley cells[COLUMN_COUNT] = {{0}};

	for (size_t i = 0; i < table->columns; i++)
		prose_set(table_cell(table, i, &cells[i]),
			table->columns == 1 ? "Rubric" : headings[i],
			USE_STRONG, 0);
	table_head(table, cells, gap, false);
}

/* A level's points stand beside the first line of its text. */
static void level_row(const struct table *table, struct galley *cells,
	const struct level *level)
{
	struct arena *arena = table->frame.desk->arena;
	const mpt gap = table->frame.desk->look->gap / 2;
	struct galley *text = &cells[COLUMN_LEVEL];
	struct galley *points = &cells[COLUMN_POINTS];

	prose_set(table_cell(table, COLUMN_LEVEL, text), level->text, USE_TEXT,
		gap);
	prose_set(table_cell(table, COLUMN_POINTS, points),
		points_print(arena, level->points), USE_STRONG, gap);
	for (size_t i = points->count; i < text->count; i++)
		galley_row(table_cell(table, COLUMN_POINTS, points),
			text->rows[i].above, text->rows[i].height, CUT_POOR);
}

/* The same in one column: "2: States at least one …". */
static void level_below(const struct table *table, struct galley *cell,
	const struct level *level)
{
	struct arena *arena = table->frame.desk->arena;

	prose_set_labelled(table_cell(table, 0, cell),
		arena_printf(arena, "%s:", points_print(arena, level->points)),
		level->text, USE_TEXT, table->frame.desk->look->gap / 2);
}

/* Criterion and its notes, and its levels beside or below them. */
static void rubric_row(const struct table *table,
	const struct criterion *criterion, bool first)
{
	struct galley cells[COLUMN_COUNT] = {{0}};
	const struct frame frame =
		table_cell(table, COLUMN_CRITERION, &cells[COLUMN_CRITERION]);
	struct arena *arena = frame.desk->arena;

	prose_set(frame, criterion->criterion, USE_STRONG, 0);
	if (table->columns == COLUMN_LEVEL)
		prose_set(
			table_cell(table, COLUMN_POINTS, &cells[COLUMN_POINTS]),
			points_print(arena, criterion->points), USE_STRONG, 0);
	else
		prose_set(frame,
			arena_printf(arena, "%s\u00A0%s",
				points_print(arena, criterion->points),
				points_noun(criterion->points)),
			USE_SMALL, 0);
	prose_set(
		frame, criterion->notes, USE_SMALL, frame.desk->look->gap / 2);
	for (size_t i = 0; i < criterion->level_count; i++)
		if (table->columns == 1)
			level_below(table, &cells[0], &criterion->levels[i]);
		else
			level_row(table, cells, &criterion->levels[i]);
	table_row(table, cells, 0, first);
}

static void rubric(const struct task *task)
{
	const struct essay *content = task->drawn->item->content;
	struct table table = rubric_table(task);

	rubric_heading(task, &table);
	for (size_t i = 0; i < content->criterion_count; i++)
		rubric_row(&table, &content->rubric[i], i == 0);
	galley_row(table.frame, 0, table.frame.desk->look->gap / 2, CUT_NEVER);
}

static void key(const struct task *task)
{
	const struct essay *content = task->drawn->item->content;

	task_stem(task, content->stem, USE_TEXT);
	task_note(task, "Expected thesis:", content->thesis);
	if (content->evidence.count > 0)
		task_bullets(task, "Expected evidence:", content->evidence);
	rubric(task);
	task_note(task, "Notes for the grader:", content->notes);
	task_note(task, "Explanation:", task->drawn->item->explanation);
}

const struct kind_layout essay_layout = {sheet, key};
