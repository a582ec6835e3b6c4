#include "bank/kind/essay.h"

#include "base/arena.h"
#include "base/points.h"
#include "layout/kind.h"
#include "layout/prose.h"
#include "layout/space.h"
#include "layout/table.h"

enum {
	LINES_MIN = 12,
	LINES_MAX = 60,
	PERCENT = 100
};

/* The rubric's columns, per cent of its width. */
enum column {
	COLUMN_CRITERION,
	COLUMN_POINTS,
	COLUMN_LEVEL,
	COLUMN_COUNT
};

static const int shares[COLUMN_COUNT] = {27, 11, 62};
static const char *const headings[COLUMN_COUNT] = {
	"Criterion", "Points", "What earns them"};

/* Two lines for each point. */
static int lines_for(halves points)
{
	return points < LINES_MIN   ? LINES_MIN
	       : points > LINES_MAX ? LINES_MAX
				    : points;
}

static void sheet(const struct task *task)
{
	const struct item *item = task->drawn->item;
	const struct essay *content = item->content;

	task_stem(task, content->stem, USE_TEXT);
	space_set(task->frame, item, lines_for(item->points));
	if (item->space.type == SPACE_DEFAULT)
		task->frame.galley->grow = true;
}

static struct table rubric_table(const struct task *task)
{
	struct table table = {.frame = task->frame, .columns = COLUMN_COUNT};
	const mpt measure = task->frame.measure;

	table.widths[COLUMN_LEVEL] = measure;
	for (size_t i = 0; i < COLUMN_LEVEL; i++) {
		table.widths[i] = (mpt)((int64_t)measure * shares[i] / PERCENT);
		table.widths[COLUMN_LEVEL] -= table.widths[i];
	}
	return table;
}

static void rubric_heading(const struct task *task, const struct table *table)
{
	struct galley cells[COLUMN_COUNT] = {{0}};

	for (size_t i = 0; i < COLUMN_COUNT; i++)
		prose_set(table_cell(table, i, &cells[i]), headings[i],
			USE_STRONG, 0);
	table_row(table, cells, task->frame.desk->look->gap, true);
}

/* A level's points stand beside the first line of its text. */
static void level_row(const struct table *table, struct galley *cells,
	const struct level *level)
{
	struct arena *arena = table->frame.desk->arena;
	struct galley *text = &cells[COLUMN_LEVEL];
	struct galley *points = &cells[COLUMN_POINTS];

	prose_set(table_cell(table, COLUMN_LEVEL, text), level->text, USE_TEXT,
		table->frame.desk->look->gap / 2);
	prose_set(table_cell(table, COLUMN_POINTS, points),
		points_print(arena, level->points), USE_STRONG,
		table->frame.desk->look->gap / 2);
	for (size_t i = points->count; i < text->count; i++)
		galley_row(table_cell(table, COLUMN_POINTS, points),
			text->rows[i].above, text->rows[i].height, CUT_POOR);
}

/* Criterion and its notes, and its levels beside them. */
static void rubric_row(
	const struct table *table, const struct criterion *criterion)
{
	struct galley cells[COLUMN_COUNT] = {{0}};
	const struct frame frame =
		table_cell(table, COLUMN_CRITERION, &cells[COLUMN_CRITERION]);
	struct arena *arena = frame.desk->arena;

	prose_set(frame, criterion->criterion, USE_STRONG, 0);
	prose_set(frame,
		arena_printf(arena, "%s\u00A0%s",
			points_print(arena, criterion->points),
			criterion->points == 2 ? "point" : "points"),
		USE_SMALL, 0);
	prose_set(
		frame, criterion->notes, USE_SMALL, frame.desk->look->gap / 2);
	for (size_t i = 0; i < criterion->level_count; i++)
		level_row(table, cells, &criterion->levels[i]);
	table_row(table, cells, 0, false);
}

static void rubric(const struct task *task)
{
	const struct essay *content = task->drawn->item->content;
	const struct table table = rubric_table(task);

	rubric_heading(task, &table);
	for (size_t i = 0; i < content->criterion_count; i++)
		rubric_row(&table, &content->rubric[i]);
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
