#include "layout/block/table.h"

#include "base/arena.h"
#include "base/message.h"
#include "layout/block/columns.h"
#include "layout/block/insets.h"
#include "layout/block/side_by_side.h"
#include "layout/block/span_list.h"
#include "layout/repeated.h"

enum {
	RULE = 500, /* width of the rules */
	RULE_GRAY = 110,
	PADDING = 5 * MPT,
	PADDING_TIGHT = 2500,
	PADDING_ABOVE = 2500,
	CELL_WANTED = 30 * MPT, /* wanted by a column of narrow text */
	CELL_LEAST = 12 * MPT,
	LOOSE_PART = 2, /* of the leading, to write by hand */
	PERCENT = 100,
	ROWS_KEPT = 3 /* the head and two rows, on one page */
};

/* Ways to set a wide table; the first that fits is used. */
static const struct manner {
	int percent; /* of the text's size */
	bool tight;
} manners[] = {{100, false}, {100, true}, {95, true}, {90, true}, {85, true},
	{80, true}};

/* A Markdown table while it is set. */
struct setting {
	struct table table;
	const struct rich_table *rich;
	struct manner manner;
	bool parted; /* words may be broken as their language does */
};

mpt table_width_for(mpt text)
{
	return text + 2 * PADDING + MPT;
}

static mpt padding(const struct table *table)
{
	return table->tight ? PADDING_TIGHT : PADDING;
}

void table_begin(struct table *table, enum role role)
{
	struct desk *desk = table->frame.desk;
	const uint32_t outer = galley_enter(desk, ROLE_ROW);
	uint32_t *cells =
		arena_alloc(desk->arena, table->columns, sizeof(*cells));

	for (size_t i = 0; i < table->columns; i++)
		cells[i] = galley_add_element(desk, role);
	galley_leave(desk, outer);
	table->outer = outer;
	table->cells = cells;
}

struct frame table_cell(
	const struct table *table, size_t column, struct galley *cell)
{
	struct frame frame = galley_on(table->frame, cell);

	for (size_t i = 0; i < column; i++)
		frame.x += table->widths[i];
	frame.x += padding(table);
	frame.measure = table->widths[column] - 2 * padding(table);
	galley_leave(frame.desk, table->cells[column]);
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
	galley_row_rule(table->frame, row, place);
}

/* Draw the vertical rules, as high as the row and the space above it. */
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

/* An edge in a row of its own. */
static struct row *loose_edge(const struct table *table)
{
	struct row *edge =
		arena_alloc(table->frame.desk->arena, 1, sizeof(*edge));

	edge->height = RULE;
	add_edge(table, edge, 0);
	return edge;
}

/* The marks repeated above a row after a cut: the head or an edge, and the
 * space above a row's first line. */
static struct row *over_rest(const struct table *table)
{
	struct row *over =
		arena_alloc(table->frame.desk->arena, 1, sizeof(*over));

	over->height = PADDING_ABOVE;
	if (table->head != NULL) {
		over->height += table->head->height;
		for (size_t i = 0; i < table->head->count; i++)
			galley_row_rule(
				table->frame, over, table->head->marks[i]);
	} else {
		add_edge(table, over, 0);
	}
	add_sides(table, over);
	return over;
}

/* Close the table on both sides of a cut between rows of one table row. */
static void close_cuts(
	const struct table *table, struct galley *galley, size_t first)
{
	struct row *over, *under;

	galley->rows[first].over = table->head;
	if (first + 1 == galley->count)
		return;
	over = over_rest(table);
	under = loose_edge(table);
	for (size_t i = first + 1; i < galley->count; i++) {
		galley->rows[i].over = over;
		galley->rows[i - 1].under = under;
	}
}

void table_row(const struct table *table, const struct galley *cells, mpt above,
	bool keep)
{
	const struct beside beside = {cells, table->columns, PADDING_ABOVE};
	struct galley *galley = table->frame.galley;
	const size_t first = galley->count;

	galley_leave(table->frame.desk, table->outer);
	side_by_side_add(
		table->frame, &beside, above, keep ? CUT_NEVER : CUT_POOR);
	for (size_t i = first; i < galley->count; i++)
		add_sides(table, &galley->rows[i]);
	add_edge(table, &galley->rows[first], 0);
	add_edge(
		table, galley_last(galley), galley_last(galley)->height - RULE);
	close_cuts(table, galley, first);
	if (!keep)
		galley_go_on(galley, first);
}

void table_head(
	struct table *table, const struct galley *cells, mpt above, bool keep)
{
	const struct galley *galley = table->frame.galley;
	const size_t first = galley->count;

	table_row(table, cells, above, keep);
	if (galley->count == first + 1)
		table->head = repeated_row(table->frame, &galley->rows[first]);
}

static mpt scaled(const struct setting *setting, mpt length)
{
	return mpt_scaled(length, setting->manner.percent, PERCENT);
}

static struct text_style style_of(const struct setting *setting, size_t cell)
{
	const struct look *look = setting->table.frame.desk->look;
	struct text_style style =
		look->styles[cell < setting->rich->columns ? USE_STRONG
							   : USE_TEXT];

	style.size = scaled(setting, style.size);
	style.hyphenate = setting->parted;
	return style;
}

/* The width of a column: with every cell on one line, or with no word broken
 * that need not be. */
static mpt cell_width(const struct setting *setting, size_t cell, bool longest)
{
	const struct table *table = &setting->table;
	const struct text_style style = style_of(setting, cell);
	const struct spans spans = setting->rich->cells[cell];
	struct typesetter *typesetter = table->frame.desk->typesetter;

	return 2 * padding(table) + MPT +
	       (longest ? set_widest_word(typesetter, spans, &style)
			: set_spans(typesetter, spans, &style,
				  table->frame.measure)
				       .width);
}

/* Find the column widths.  Returns false if they do not fit. */
static bool share_measure(struct setting *setting)
{
	struct table *table = &setting->table;
	struct arena *arena = table->frame.desk->arena;
	const size_t cells = setting->rich->rows * table->columns;
	mpt *wanted = arena_alloc(arena, cells, sizeof(*wanted));
	mpt *least = arena_alloc(arena, table->columns, sizeof(*least));
	const struct columns columns = {
		table->columns, setting->rich->rows, wanted, least};

	for (size_t i = 0; i < table->columns; i++)
		least[i] = CELL_LEAST;
	for (size_t i = 0; i < cells; i++) {
		const size_t column = i % table->columns;
		const mpt word = cell_width(setting, i, true);
		const mpt all = cell_width(setting, i, false);

		wanted[i] = all > CELL_WANTED ? all : CELL_WANTED;
		if (word > least[column])
			least[column] = word;
	}
	return columns_share(
		arena, &columns, table->frame.measure, table->widths);
}

/* Find the first way to set the table that fits. */
static bool find_among_manners(struct setting *setting, bool parted)
{
	setting->parted = parted;
	for (size_t i = 0; i < LENGTH(manners); i++) {
		setting->manner = manners[i];
		setting->table.tight = manners[i].tight;
		if (share_measure(setting))
			return true;
	}
	return false;
}

/* Find a way to set the table.  Returns false if none fits.  Words stay whole
 * in smaller type, and are broken only where the page breaks words and the
 * table would be refused. */
static bool find_manner(struct setting *setting)
{
	const struct look *look = setting->table.frame.desk->look;

	return find_among_manners(setting, false) ||
	       (look->styles[USE_TEXT].hyphenate &&
		       find_among_manners(setting, true));
}

static void fill_cell(
	const struct setting *setting, size_t cell, struct galley *galley)
{
	const size_t column = cell % setting->rich->columns;
	const struct frame frame = table_cell(&setting->table, column, galley);
	const struct look *look = frame.desk->look;
	const struct text_style style = style_of(setting, cell);
	const struct lines lines = set_spans(frame.desk->typesetter,
		setting->rich->cells[cell], &style, frame.measure);
	const int halves = insets_halves(look, setting->rich->align[column]);
	const mpt leading = scaled(setting, look->leading[USE_TEXT]);
	const mpt more = span_list_has_blank(setting->rich->cells[cell])
				 ? leading / LOOSE_PART
				 : 0;

	galley_report_lines(frame.desk, &lines);
	/* An empty one is there to be filled in. */
	if (lines.count == 0)
		galley_row(frame, 0, leading, CUT_NEVER);
	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];
		const mpt over = frame.measure - line->width;
		const mpt x = halves > 0 ? frame.x + over * halves / 2
					 : insets_line(frame, lines, i).x;
		struct row *row =
			galley_row(frame, 0, leading + more / 2, CUT_NEVER);

		galley_row_text(frame, row, line,
			(struct spot){x, scaled(setting, look->rise[USE_TEXT]),
				setting->table.cells[column]},
			style.size);
		if (more > 0)
			galley_row_lower(row, more / 2);
	}
}

static void refuse_wide(struct frame frame, const struct rich_table *rich)
{
	error_at(frame.desk->errors, frame.desk->at,
		message_count(rich->columns,
			"a table of %zu column is wider than the page",
			"a table of %zu columns is wider than the page"),
		rich->columns);
	if (frame.desk->look->styles[USE_TEXT].hyphenate)
		error_hint(frame.desk->errors,
			"shorten the longest words and numbers, "
			"or take fewer columns, a smaller size or wider paper");
	else
		error_hint(frame.desk->errors,
			"shorten the longest words and numbers, take fewer "
			"columns, a smaller size or wider paper, or let words "
			"be broken, with hyphenate: true in page");
}

static void set_rows(struct setting *setting, mpt above)
{
	struct table *table = &setting->table;
	const struct rich_table *rich = setting->rich;
	struct arena *arena = table->frame.desk->arena;

	for (size_t r = 0; r < rich->rows; r++) {
		const size_t first = table->frame.galley->count;
		struct galley *cells =
			arena_alloc(arena, rich->columns, sizeof(*cells));

		table_begin(table, r == 0 ? ROLE_HEAD : ROLE_CELL);
		for (size_t c = 0; c < rich->columns; c++)
			fill_cell(setting, r * rich->columns + c, &cells[c]);
		if (r == 0)
			table_head(table, cells, above, true);
		else
			table_row(table, cells, 0, r == 1);
		/* The head stays with two rows, and none is left alone. */
		if (r < ROWS_KEPT || r + 1 == rich->rows)
			table->frame.galley->rows[first].goes_on = false;
	}
}

void table_set_rich(
	struct frame frame, const struct rich_table *rich, mpt above)
{
	struct setting setting = {
		.table = {.frame = frame,
			.columns = rich->columns,
			.widths = arena_alloc(
				frame.desk->arena, rich->columns, sizeof(mpt))},
		.rich = rich,
	};
	uint32_t outer;

	if (!find_manner(&setting)) {
		refuse_wide(frame, rich);
		return;
	}
	outer = galley_enter(frame.desk, ROLE_TABLE);
	set_rows(&setting, above);
	galley_leave(frame.desk, outer);
	galley_row(frame, 0, frame.desk->look->gap / 2, CUT_NEVER);
}
