/*
 * Rows stand at least a line apart, and farther where something high needs it;
 * columns are as wide as their widest cell.
 */
#include "type/math/parts.h"

#include "base/arena.h"

enum {
	STRUT_HEIGHT = 840, /* of a row at least, em/1000 */
	STRUT_DEPTH = 360,
	SMALL_HEIGHT = 700,
	SMALL_DEPTH = 200,
	JOT = 300, /* more between equations */
	COLUMN_GAP = 1000,
	SMALL_GAP = 300,
	PAIR_GAP = 1800, /* between two alignments */
	RULE_GAP = 500,  /* beside a rule */
	RULE = 40,
	RULE_PAD = 100, /* more above and below it */
	DOUBLE_GAP = 150
};

/* A table while it is set. */
struct grid {
	struct spot spot;
	const struct math_table *table;
	bool small;
	struct box *cells;
	mpt *widths;           /* of columns */
	mpt *heights, *depths; /* of rows */
	mpt *lefts;            /* of columns, and the right end */
	mpt *baselines;        /* of rows, downwards from the top */
	mpt *tops;             /* of rows, and the bottom: where rules go */
	mpt whole;
};

static void measure(struct grid *grid)
{
	const struct math_table *table = grid->table;
	const struct spot spot = grid->spot;

	for (size_t row = 0; row < table->rows; row++) {
		grid->heights[row] = setter_em(
			spot, grid->small ? SMALL_HEIGHT : STRUT_HEIGHT);
		grid->depths[row] = setter_em(
			spot, grid->small ? SMALL_DEPTH : STRUT_DEPTH);
		for (size_t column = 0; column < table->columns; column++) {
			const size_t i = row * table->columns + column;
			struct box *cell = &grid->cells[i];

			*cell = setter_set(spot, table->cells[i]).box;
			if (cell->height > grid->heights[row])
				grid->heights[row] = cell->height;
			if (cell->depth > grid->depths[row])
				grid->depths[row] = cell->depth;
			if (cell->width > grid->widths[column])
				grid->widths[column] = cell->width;
		}
	}
}

/* The room before a column. */
static mpt gap_before(const struct grid *grid, size_t column)
{
	const struct math_column *at = &grid->table->column[column];
	const bool pair = grid->table->spaced && column > 0 &&
			  grid->table->column[column - 1].tight;

	if (at->rules > 0)
		return setter_em(grid->spot,
			(column == 0 || column == grid->table->columns
					? RULE_GAP
					: 2 * RULE_GAP) +
				DOUBLE_GAP * (at->rules - 1));
	if (column == 0 || column == grid->table->columns || at->tight)
		return 0;
	return setter_em(grid->spot, grid->small ? SMALL_GAP
				     : pair      ? PAIR_GAP
						 : COLUMN_GAP);
}

static void place_columns(struct grid *grid)
{
	mpt x = 0;

	for (size_t column = 0; column <= grid->table->columns; column++) {
		x += gap_before(grid, column);
		grid->lefts[column] = x;
		if (column < grid->table->columns)
			x += grid->widths[column];
	}
}

static void place_rows(struct grid *grid)
{
	const struct math_table *table = grid->table;
	const mpt jot = table->spaced ? setter_em(grid->spot, JOT) : 0;
	mpt y = 0;

	for (size_t row = 0; row < table->rows; row++) {
		const mpt pad = table->rules[row].count > 0
					? setter_em(grid->spot, RULE_PAD)
					: 0;

		if (row > 0)
			y += jot + pad +
			     setter_em(grid->spot, table->skips[row - 1]);
		grid->tops[row] = row > 0 ? y - jot / 2 : 0;
		y += pad;
		y += grid->heights[row];
		grid->baselines[row] = y;
		y += grid->depths[row];
	}
	grid->tops[table->rows] = y;
	grid->whole = y;
}

static mpt offset(const struct grid *grid, size_t column, mpt width)
{
	const mpt surplus = grid->widths[column] - width;
	const enum math_align align = grid->table->column[column].align;

	return align == MATH_CENTRED    ? surplus / 2
	       : align == MATH_TO_RIGHT ? surplus
					: 0;
}

static void add_cells(struct grid *grid, struct pile *pile, mpt top)
{
	const size_t columns = grid->table->columns;

	for (size_t i = 0; i < grid->table->rows * columns; i++) {
		const size_t column = i % columns;

		setter_add(pile, &grid->cells[i],
			grid->lefts[column] +
				offset(grid, column, grid->cells[i].width),
			top - grid->baselines[i / columns]);
	}
}

static void add_rules_across(struct grid *grid, struct pile *pile, mpt top)
{
	const struct math_table *table = grid->table;
	const mpt rule = setter_em(grid->spot, RULE);
	const mpt gap = setter_em(grid->spot, DOUBLE_GAP);

	for (size_t row = 0; row <= table->rows; row++) {
		const struct math_rule *across = &table->rules[row];
		const bool all = across->last >= table->columns;
		const mpt left =
			across->first == 0 || across->first >= table->columns
				? 0
				: grid->lefts[across->first];
		const mpt right = all ? grid->lefts[table->columns]
				      : grid->lefts[across->last] +
						  grid->widths[across->last];

		for (int i = 0; i < across->count && right > left; i++)
			setter_add_rule(pile, left,
				top - grid->tops[row] - rule / 2 + i * gap,
				right - left, rule);
	}
}

static void add_rules_down(struct grid *grid, struct pile *pile, mpt top)
{
	const struct math_table *table = grid->table;
	const mpt rule = setter_em(grid->spot, RULE);

	for (size_t column = 0; column <= table->columns; column++) {
		const int rules = table->column[column].rules;
		const bool edge = column == table->columns;
		mpt x = grid->lefts[column] -
			(edge ? 0 : setter_em(grid->spot, RULE_GAP));

		for (int i = 0; i < rules; i++) {
			setter_add_rule(
				pile, x, top - grid->whole, rule, grid->whole);
			x -= setter_em(grid->spot, DOUBLE_GAP);
		}
	}
}

static struct grid new_grid(struct spot spot, const struct math *math)
{
	struct arena *arena = spot.setter->arena;
	const struct math_table *table = math->table;
	const size_t rows = table->rows, columns = table->columns;
	struct grid grid = {
		.table = table, .small = (math->flags & MATH_SMALL) != 0};

	grid.spot = setter_sized(spot,
		grid.small ? (spot.size < MATH_SCRIPT_SIZE ? MATH_SCRIPT_SIZE
							   : MATH_SAME_SIZE)
		: table->displayed               ? MATH_DISPLAY_SIZE
		: spot.size == MATH_DISPLAY_SIZE ? MATH_TEXT_SIZE
						 : MATH_SAME_SIZE);
	grid.cells = arena_alloc(arena, rows * columns, sizeof(*grid.cells));
	grid.widths = arena_alloc(arena, columns, sizeof(mpt));
	grid.lefts = arena_alloc(arena, columns + 1, sizeof(mpt));
	grid.heights = arena_alloc(arena, rows, sizeof(mpt));
	grid.depths = arena_alloc(arena, rows, sizeof(mpt));
	grid.baselines = arena_alloc(arena, rows, sizeof(mpt));
	grid.tops = arena_alloc(arena, rows + 1, sizeof(mpt));
	return grid;
}

struct part tables_set(struct spot spot, const struct math *math)
{
	struct grid grid = new_grid(spot, math);
	struct pile pile = setter_pile(spot);
	mpt top;

	measure(&grid);
	place_columns(&grid);
	place_rows(&grid);
	top = setter_axis(spot) + grid.whole / 2;
	add_cells(&grid, &pile, top);
	add_rules_across(&grid, &pile, top);
	add_rules_down(&grid, &pile, top);
	pile.box.width = grid.lefts[grid.table->columns];
	pile.box.height = top;
	pile.box.depth = grid.whole - top;
	return (struct part){.box = setter_box(&pile)};
}
