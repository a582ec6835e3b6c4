#include "layout/block/table.h"

#include "base/arena.h"
#include "layout/block/side_by_side.h"

enum {
	RULE = 500, /* width of the rules */
	RULE_GRAY = 110,
	PADDING = 5 * MPT,
	PADDING_ABOVE = 2500,
	CELL_MIN = 30 * MPT /* a column is not made narrower */
};

mpt table_width_for(mpt text)
{
	return text + 2 * PADDING + MPT;
}

void table_begin(struct table *table, enum role role)
{
	struct desk *desk = table->frame.desk;
	const uint32_t outer = desk_enter(desk, ROLE_ROW);

	for (size_t i = 0; i < table->columns; i++)
		table->cells[i] = desk_element(desk, role);
	desk_leave(desk, outer);
	table->outer = outer;
}

struct frame table_cell(
	const struct table *table, size_t column, struct galley *cell)
{
	struct frame frame = frame_on(table->frame, cell);

	for (size_t i = 0; i < column; i++)
		frame.x += table->widths[i];
	frame.x += PADDING;
	frame.measure = table->widths[column] - 2 * PADDING;
	desk_leave(frame.desk, table->cells[column]);
	return frame;
}

static mpt table_width(const struct table *table)
{
	mpt width = 0;

	for (size_t i = 0; i < table->columns; i++)
		width += table->widths[i];
	return width;
}

static void rule(const struct table *table, struct row *row, struct mark place)
{
	place.type = MARK_RULE;
	place.gray = RULE_GRAY;
	row_rule(table->frame, row, place);
}

/* The vertical rules, as high as the row and the space above it. */
static void add_sides(const struct table *table, struct row *row)
{
	mpt x = table->frame.x;

	for (size_t i = 0; i <= table->columns; i++) {
		const mpt left = i == table->columns ? x - RULE : x;

		rule(table, row,
			(struct mark){.x = left,
				.width = RULE,
				.height = row->height});
		if (i < table->columns)
			x += table->widths[i];
	}
}

static void add_edge(const struct table *table, struct row *row, mpt y)
{
	rule(table, row,
		(struct mark){.x = table->frame.x,
			.y = y,
			.width = table_width(table),
			.height = RULE});
}

void table_row(const struct table *table, const struct galley *cells, mpt above,
	bool keep)
{
	const struct beside beside = {cells, table->columns, PADDING_ABOVE};
	struct galley *galley = table->frame.galley;
	const size_t first = galley->count;

	desk_leave(table->frame.desk, table->outer);
	beside_add(table->frame, &beside, above, keep ? CUT_NEVER : CUT_POOR);
	for (size_t i = first; i < galley->count; i++)
		add_sides(table, &galley->rows[i]);
	add_edge(table, &galley->rows[first], 0);
	add_edge(
		table, galley_last(galley), galley_last(galley)->height - RULE);
}

static struct lines set_cell(const struct table *table,
	const struct rich_table *rich, size_t cell, mpt measure)
{
	struct desk *desk = table->frame.desk;
	const enum use use = cell < rich->columns ? USE_STRONG : USE_TEXT;

	return set_spans(desk->typesetter, rich->cells[cell],
		&desk->look->styles[use], measure);
}

/* The width each column would like: that of its widest cell on one line. */
static void natural_widths(struct table *table, const struct rich_table *rich)
{
	for (size_t cell = 0; cell < rich->rows * rich->columns; cell++) {
		const size_t column = cell % rich->columns;
		const mpt width =
			2 * PADDING + MPT +
			set_cell(table, rich, cell, table->frame.measure).width;

		if (width > table->widths[column])
			table->widths[column] = width;
	}
}

/* Take from the widest column until all fit the measure. */
static void fit_widths(struct table *table)
{
	const mpt step = MPT;

	for (size_t i = 0; i < table->columns; i++)
		if (table->widths[i] < CELL_MIN)
			table->widths[i] = CELL_MIN;
	while (table_width(table) > table->frame.measure) {
		size_t widest = 0;

		for (size_t i = 1; i < table->columns; i++)
			if (table->widths[i] > table->widths[widest])
				widest = i;
		table->widths[widest] -= step;
	}
}

static void align_row(struct row *row, mpt by)
{
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].x += by;
}

static void fill_cell(const struct table *table, const struct rich_table *rich,
	size_t cell, struct galley *galley)
{
	const size_t column = cell % rich->columns;
	const struct frame frame = table_cell(table, column, galley);
	const struct lines lines = set_cell(table, rich, cell, frame.measure);
	const int parts = (int)rich->align[column];

	desk_missing(frame.desk, lines.missing);
	for (size_t i = 0; i < lines.count; i++) {
		struct row *row = galley_row(frame, 0,
			frame.desk->look->leading[USE_TEXT], CUT_NEVER);

		frame_put(frame, row, &lines.at[i], USE_TEXT,
			table->cells[column]);
		align_row(row, (frame.measure - lines.at[i].width) * parts / 2);
	}
}

void table_set_rich(
	struct frame frame, const struct rich_table *rich, mpt above)
{
	struct table table = {.frame = frame, .columns = rich->columns};
	uint32_t outer;

	if (rich->columns > TABLE_COLUMNS_MAX ||
		frame.measure / (mpt)rich->columns < CELL_MIN) {
		error_at(frame.desk->errors, frame.desk->at,
			"a table of %zu columns is too wide for the page",
			rich->columns);
		return;
	}
	natural_widths(&table, rich);
	fit_widths(&table);
	outer = desk_enter(frame.desk, ROLE_TABLE);
	for (size_t r = 0; r < rich->rows; r++) {
		struct galley cells[TABLE_COLUMNS_MAX] = {{0}};

		table_begin(&table, r == 0 ? ROLE_HEAD : ROLE_CELL);
		for (size_t c = 0; c < table.columns; c++)
			fill_cell(
				&table, rich, r * rich->columns + c, &cells[c]);
		table_row(&table, cells, r == 0 ? above : 0, r <= 1);
	}
	desk_leave(frame.desk, outer);
	galley_row(frame, 0, frame.desk->look->gap / 2, CUT_NEVER);
}
