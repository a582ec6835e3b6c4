#include "layout/front/grades.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/block/table.h"
#include "worksheet/worksheet.h"

#include <assert.h>

enum {
	SCORE_EMS = 5,    /* room for a section's score */
	TITLE_EMS = 16,   /* of a section's title, before it breaks */
	QUESTION_EMS = 2, /* room for a question's score */
	BAND_MAX = 20     /* questions in a band */
};

/* The rows of a band. */
enum mark_line {
	LINE_NUMBER,
	LINE_POINTS,
	LINE_SCORE,
	LINE_COUNT
};

/* A column of a band: a question, or the total. */
struct mark_column {
	const char *number, *points;
};

static mpt em(struct frame frame)
{
	return frame.desk->look->styles[USE_TEXT].size;
}

static mpt width_of(struct frame frame, const char *text)
{
	return table_width_for(galley_set_line(frame, text, USE_STRONG).width);
}

static mpt wider(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* A cell to write in, as high as a line of an answer. */
static void put_room(struct frame cell)
{
	galley_row(cell, 0, cell.desk->look->ruled, CUT_NEVER);
}

static const char *points_of(const struct desk *desk, const struct block *block)
{
	const bool extra =
		block->role == BLOCK_QUESTION && (block->flags & BLOCK_BONUS);

	if (extra)
		return arena_printf(
			desk->arena, "+ %s", say_points(desk, block->points));
	return say_total(desk, block->points, block->bonus);
}

/* Is the block worth points, so that it gets marks? */
static bool is_marked(const struct block *block)
{
	return block->points + block->bonus > 0;
}

/* A row of a table with three columns: a name, points, room for a score. */
static void section_row(struct table *table, enum role role, struct rich name,
	const char *points, const char *score)
{
	struct galley cells[LINE_COUNT] = {{0}};
	const bool strong = score != NULL || role == ROLE_HEAD;

	table_begin(table, role);
	prose_set_rich(table_cell(table, 0, &cells[0]), name,
		strong ? USE_STRONG : USE_TEXT, 0);
	say_set(table_cell(table, 1, &cells[1]), points,
		strong ? USE_STRONG : USE_TEXT, 0);
	if (role == ROLE_HEAD)
		say_set(table_cell(table, 2, &cells[2]), score, USE_STRONG, 0);
	else
		put_room(table_cell(table, 2, &cells[2]));
	table_row(table, cells,
		role == ROLE_HEAD ? table->frame.desk->look->gap : 0, true);
}

/* The title of a section or, without one, its questions. */
static struct rich name_of(const struct desk *desk, const struct block *section)
{
	const struct block *first = block_child(section, BLOCK_QUESTION);
	const struct block *last = first;

	if (section->texts.count > 0)
		return section->texts.at[0];
	assert(first != NULL);
	for (const struct block *next = first; next != NULL;
		next = block_next(next))
		last = next;
	if (first == last)
		return say_rich(desk, say_printed(desk, first->printed), 0);
	return say_rich(desk,
		say(desk, WORD_RANGE,
			&(struct gaps){
				.first = say_printed(desk, first->printed),
				.last = say_printed(desk, last->printed)}),
		0);
}

static void set_sections(struct frame frame, const struct block *form)
{
	const struct desk *desk = frame.desk;
	const char *points = say_word(desk, WORD_HEAD_POINTS);
	const char *score = say_word(desk, WORD_HEAD_SCORE);
	const struct block *section = block_child(form, BLOCK_SECTION);
	mpt widths[LINE_COUNT] = {TITLE_EMS * em(frame),
		width_of(frame, points),
		wider(SCORE_EMS * em(frame), width_of(frame, score))};
	struct table table = {
		.frame = frame, .columns = LINE_COUNT, .widths = widths};

	widths[1] = wider(widths[1], width_of(frame, points_of(desk, form)));
	if (widths[0] > frame.measure - widths[1] - widths[2])
		widths[0] = frame.measure - widths[1] - widths[2];
	if (widths[0] < frame.measure / LINE_COUNT)
		widths[0] = widths[1] = widths[2] = frame.measure / LINE_COUNT;
	section_row(&table, ROLE_HEAD, (struct rich){0}, points, score);
	for (; section != NULL; section = block_next(section))
		if (is_marked(section))
			section_row(&table, ROLE_CELL, name_of(desk, section),
				points_of(desk, section), NULL);
	section_row(&table, ROLE_CELL,
		say_rich(desk, say_word(desk, WORD_HEAD_TOTAL), 0),
		points_of(desk, form), "");
}

/* Set columns first to end - 1 of all as a band. */
static void put_band(struct frame frame, const struct mark_column *columns,
	size_t count, const mpt *own)
{
	static const enum word names[LINE_COUNT] = {
		WORD_HEAD_NUMBER, WORD_HEAD_POINTS, WORD_HEAD_SCORE};
	mpt widths[BAND_MAX + 2] = {own[0]};
	struct table table = {.frame = frame,
		.columns = count + 1,
		.widths = widths,
		.tight = true};

	for (size_t i = 1; i <= count; i++)
		widths[i] = own[1];
	for (enum mark_line line = 0; line < LINE_COUNT; line++) {
		struct galley cells[BAND_MAX + 2] = {{0}};

		table_begin(&table, line == 0 ? ROLE_HEAD : ROLE_CELL);
		say_set(table_cell(&table, 0, &cells[0]),
			say_word(frame.desk, names[line]), USE_STRONG, 0);
		for (size_t i = 0; i < count; i++) {
			const struct frame cell =
				table_cell(&table, i + 1, &cells[i + 1]);

			if (line == LINE_SCORE)
				put_room(cell);
			else
				say_set(cell,
					line == LINE_NUMBER ? columns[i].number
							    : columns[i].points,
					line == LINE_NUMBER ? USE_STRONG
							    : USE_TEXT,
					0);
		}
		table_row(&table, cells,
			line == LINE_NUMBER ? frame.desk->look->gap : 0, true);
	}
}

/* The questions of a form, and their total. */
static size_t list_columns(const struct desk *desk, const struct block *form,
	struct mark_column *columns)
{
	const struct block *section = block_child(form, BLOCK_SECTION);
	size_t count = 0;

	for (; section != NULL; section = block_next(section)) {
		const struct block *question =
			block_child(section, BLOCK_QUESTION);

		for (; question != NULL; question = block_next(question))
			if (is_marked(question))
				columns[count++] = (struct mark_column){
					say_printed(desk, question->printed),
					points_of(desk, question)};
	}
	columns[count++] = (struct mark_column){
		say_word(desk, WORD_HEAD_TOTAL), points_of(desk, form)};
	return count;
}

static void set_items(struct frame frame, const struct block *form)
{
	const struct desk *desk = frame.desk;
	struct mark_column *columns = arena_alloc(
		desk->arena, (size_t)form->number + 1, sizeof(*columns));
	const size_t count = list_columns(desk, form, columns);
	mpt widths[2] = {
		wider(width_of(frame, say_word(desk, WORD_HEAD_POINTS)),
			wider(width_of(frame, say_word(desk, WORD_HEAD_NUMBER)),
				width_of(frame,
					say_word(desk, WORD_HEAD_SCORE)))),
		QUESTION_EMS * em(frame)};
	size_t across, bands;

	for (size_t i = 0; i < count; i++)
		widths[1] = wider(
			widths[1], wider(width_of(frame, columns[i].number),
					   width_of(frame, columns[i].points)));
	if (widths[0] > frame.measure - widths[1])
		widths[0] = frame.measure / 2;
	if (widths[1] > frame.measure - widths[0])
		widths[1] = frame.measure - widths[0];
	across = (size_t)((frame.measure - widths[0]) / widths[1]);
	across = across < 1 ? 1 : across > BAND_MAX ? BAND_MAX : across;
	bands = (count + across - 1) / across;
	across = (count + bands - 1) / bands;
	for (size_t i = 0; i < count; i += across)
		put_band(frame, &columns[i],
			count - i < across ? count - i : across, widths);
}

void grades_set(struct frame frame, const struct block *form)
{
	const struct block *grades =
		block_child(block_child(form, BLOCK_HEAD), BLOCK_GRADES);
	struct desk *desk = frame.desk;
	uint32_t outer;

	if (grades == NULL || !is_marked(form))
		return;
	outer = galley_enter(desk, ROLE_TABLE);
	if (grades->number == GRADING_SECTIONS)
		set_sections(frame, form);
	else
		set_items(frame, form);
	galley_leave(desk, outer);
}
