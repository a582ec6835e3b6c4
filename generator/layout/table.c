#include "layout/table.h"

#include "base/arena.h"

enum {
	RULE = 500, /* width of the rules */
	RULE_GRAY = 110,
	PADDING = 5 * MPT,
	PADDING_ABOVE = 2500,
	CELL_MIN = 30 * MPT, /* a column is not made narrower */
	WHOLE_PART = 4       /* rows up to this part of a page are never cut */
};

mpt table_width_for(mpt text)
{
	return text + 2 * PADDING + MPT;
}

struct frame table_cell(
	const struct table *table, size_t column, struct galley *cell)
{
	struct frame frame = frame_on(table->frame, cell);

	for (size_t i = 0; i < column; i++)
		frame.x += table->widths[i];
	frame.x += PADDING;
	frame.measure = table->widths[column] - 2 * PADDING;
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

/* Take a cell's row over into the table's, moved down. */
static void take_marks(const struct table *table, struct row *row,
	const struct row *cell, mpt down)
{
	for (size_t i = 0; i < cell->count; i++) {
		struct mark mark = cell->marks[i];

		mark.y += down;
		row_rule(table->frame, row, mark);
	}
}

static size_t row_count(const struct table *table, const struct galley *cells)
{
	size_t count = 1;

	for (size_t i = 0; i < table->columns; i++)
		if (cells[i].count > count)
			count = cells[i].count;
	return count;
}

/* Space above and height that line i of all cells needs. */
static struct row tallest(
	const struct table *table, const struct galley *cells, size_t i)
{
	struct row tall = {.cut = CUT_BAD};

	for (size_t c = 0; c < table->columns; c++) {
		const struct row *cell = &cells[c].rows[i];

		if (i >= cells[c].count)
			continue;
		if (i > 0 && cell->above > tall.above)
			tall.above = cell->above;
		if (cell->height > tall.height)
			tall.height = cell->height;
		if (cell->cut == CUT_NEVER)
			tall.cut = CUT_NEVER;
	}
	return tall;
}

/* All cells in one row of the galley, each at its own pace. */
static void add_whole(const struct table *table, const struct galley *cells,
	mpt height, struct row *row)
{
	for (size_t c = 0; c < table->columns; c++) {
		mpt down = PADDING_ABOVE;

		for (size_t i = 0; i < cells[c].count; i++) {
			down += i > 0 ? cells[c].rows[i].above : 0;
			take_marks(table, row, &cells[c].rows[i], down);
			down += cells[c].rows[i].height;
		}
	}
	row->height = height + 2 * PADDING_ABOVE;
	add_sides(table, row);
	add_edge(table, row, 0);
	add_edge(table, row, row->height - RULE);
}

/* Line by line, so that it can be cut between lines. */
static void add_by_lines(const struct table *table, const struct galley *cells,
	mpt above, enum cut cut)
{
	const size_t count = row_count(table, cells);

	for (size_t i = 0; i < count; i++) {
		const struct row tall = tallest(table, cells, i);
		const bool first = i == 0, last = i + 1 == count;
		const mpt down = tall.above + (first ? PADDING_ABOVE : 0);
		struct row *row = galley_row(table->frame, first ? above : 0,
			down + tall.height + (last ? PADDING_ABOVE : 0),
			first ? cut : tall.cut);

		for (size_t c = 0; c < table->columns; c++)
			if (i < cells[c].count)
				take_marks(table, row, &cells[c].rows[i], down);
		add_sides(table, row);
		if (first)
			add_edge(table, row, 0);
		if (last)
			add_edge(table, row, row->height - RULE);
	}
}

void table_row(const struct table *table, const struct galley *cells, mpt above,
	bool keep)
{
	const enum cut cut = keep ? CUT_NEVER : CUT_POOR;
	mpt height = 0;

	for (size_t c = 0; c < table->columns; c++) {
		const mpt own = galley_height(&cells[c], 0);

		if (own > height)
			height = own;
	}
	if (height <= table->frame.desk->look->body / WHOLE_PART)
		add_whole(table, cells, height,
			galley_row(table->frame, above, 0, cut));
	else
		add_by_lines(table, cells, above, cut);
}

static struct lines set_cell(const struct table *table,
	const struct rich_table *rich, size_t cell, mpt measure)
{
	struct desk *desk = table->frame.desk;
	const enum use use = cell < rich->columns ? USE_STRONG : USE_TEXT;

	return set_spans(desk->typesetter, desk->arena, rich->cells[cell],
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
	const uint32_t element = desk_element(frame.desk, ROLE_PARAGRAPH);
	const int parts = (int)rich->align[column];

	desk_missing(frame.desk, lines.missing);
	for (size_t i = 0; i < lines.count; i++) {
		struct row *row = galley_row(frame, 0,
			frame.desk->look->leading[USE_TEXT], CUT_NEVER);

		frame_put(frame, row, &lines.at[i], USE_TEXT, element);
		align_row(row, (frame.measure - lines.at[i].width) * parts / 2);
	}
}

void table_set_rich(
	struct frame frame, const struct rich_table *rich, mpt above)
{
	struct table table = {.frame = frame, .columns = rich->columns};

	if (rich->columns > TABLE_COLUMNS_MAX ||
		frame.measure / (mpt)rich->columns < CELL_MIN) {
		error_at(frame.desk->errors, frame.desk->at,
			"a table of %zu columns is too wide for the page",
			rich->columns);
		return;
	}
	natural_widths(&table, rich);
	fit_widths(&table);
	for (size_t r = 0; r < rich->rows; r++) {
		struct galley cells[TABLE_COLUMNS_MAX] = {{0}};

		for (size_t c = 0; c < table.columns; c++)
			fill_cell(
				&table, rich, r * rich->columns + c, &cells[c]);
		table_row(&table, cells, r == 0 ? above : 0, r <= 1);
	}
	galley_row(frame, 0, frame.desk->look->gap / 2, CUT_NEVER);
}
