#include "layout/block/word_bank.h"

#include "base/arena.h"
#include "layout/block/grid.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/repeated.h"

enum {
	RULE = 700,
	RULE_GRAY = 60,
	PERCENT = 100,
	PADDING = 60, /* of the text's size, per cent */
	GUTTER = 150,
	TALL_PART = 2, /* of a page */
	KEPT = 2       /* rows of a box that stay together at either end */
};

/* Words in the size of a use. */
struct word_bank {
	struct texts words;
	enum use use;
};

static void set_word(struct frame cell, const void *of, size_t i)
{
	const struct word_bank *bank = of;
	const uint32_t list = galley_enter(cell.desk, ROLE_ITEM);

	galley_enter(cell.desk, ROLE_BODY);
	prose_set_rich(cell, bank->words.at[i], bank->use, 0);
	galley_leave(cell.desk, list);
	if (cell.galley->count == 0)
		galley_row(cell, 0, cell.desk->look->leading[bank->use],
			CUT_NEVER);
}

/* As many columns as fit, but no more than the fewest rows need. */
static struct grid grid_new(struct frame frame, struct texts words)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	struct grid grid = {frame, 1, size * GUTTER / PERCENT};
	const mpt widest = prose_widest(frame, words);
	const mpt step = (widest > 0 ? widest : 1) + grid.gutter;
	size_t most = (size_t)((frame.measure + grid.gutter) / step);
	size_t rows;

	if (most < 1)
		most = 1;
	if (most > GRID_COLUMNS_MAX)
		most = GRID_COLUMNS_MAX;
	rows = (words.count + most - 1) / most;
	grid.columns = (words.count + rows - 1) / rows;
	return grid;
}

static void add_rule(struct frame frame, struct row *row, struct mark place)
{
	place.type = MARK_RULE;
	place.gray = RULE_GRAY;
	galley_row_rule(frame, row, place);
}

/* Draw the sides of a row and of the space above it. */
static void add_sides(struct frame frame, struct row *row)
{
	for (mpt right = 0; right < 2; right++)
		add_rule(frame, row,
			(struct mark){
				.x = frame.x + right * (frame.measure - RULE),
				.width = RULE,
				.height = row->height});
}

static void add_edge(struct frame frame, struct row *row, mpt y)
{
	add_rule(frame, row,
		(struct mark){.x = frame.x,
			.y = y,
			.width = frame.measure,
			.height = RULE});
}

/* Add space above a row's marks. */
static void push_down(struct row *row, mpt by)
{
	row->height += by;
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += by;
}

/* A box too high for the rest of most pages may be cut between rows: it is
 * closed, and opened again overleaf. */
static void let_cut(struct frame frame, size_t first)
{
	struct galley *galley = frame.galley;
	struct arena *arena = frame.desk->arena;
	struct row *edge;

	if (galley_height(galley, first) < frame.desk->look->body / TALL_PART)
		return;
	edge = arena_alloc(arena, 1, sizeof(*edge));
	edge->height = RULE;
	add_edge(frame, edge, 0);
	for (size_t i = first + KEPT; i + KEPT <= galley->count; i++) {
		galley->rows[i].cut = CUT_BAD;
		galley->rows[i].goes_on = true;
		galley->rows[i].over = edge;
		galley->rows[i - 1].under = edge;
	}
}

/* Draw the box around the galley's rows from `first` on. */
static void add_box(struct frame frame, size_t first, mpt padding)
{
	struct galley *galley = frame.galley;
	struct row *last = galley_last(galley);

	push_down(&galley->rows[first], padding);
	last->height += padding;
	for (size_t i = first; i < galley->count; i++) {
		push_down(&galley->rows[i],
			i > first ? galley->rows[i].above : 0);
		if (i > first)
			galley->rows[i].above = 0;
		galley->rows[i].cut = CUT_NEVER;
		add_sides(frame, &galley->rows[i]);
	}
	add_edge(frame, &galley->rows[first], 0);
	add_edge(frame, last, last->height - RULE);
	let_cut(frame, first);
}

static void set_bank(struct frame frame, struct word_bank bank)
{
	const struct texts words = bank.words;
	const struct look *look = frame.desk->look;
	const mpt padding = look->styles[USE_TEXT].size * PADDING / PERCENT;
	const size_t first = frame.galley->count;
	struct frame inner = galley_inset(frame, padding);
	struct grid grid;
	uint32_t outer;

	if (words.count == 0)
		return;
	inner.measure -= padding;
	grid = grid_new(inner, words);
	say_set(inner, say_word(frame.desk, WORD_WORD_BANK), USE_SMALL,
		look->gap);
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < words.count; i += grid.columns) {
		const size_t end = i + grid.columns;
		const struct grid_row row = {i,
			end < words.count ? end : words.count, look->gap / 2,
			CUT_NEVER};

		grid_add(&grid, &row, set_word, &bank);
	}
	galley_leave(frame.desk, outer);
	add_box(frame, first, padding);
}

void word_bank_set(struct frame frame, struct texts words)
{
	set_bank(frame, (struct word_bank){words, USE_ENTRY});
}

const struct row *word_bank_again(struct frame frame, struct texts words)
{
	struct galley galley = {0};
	struct repeated begun;

	if (words.count == 0)
		return NULL;
	begun = repeated_begin(frame.desk);
	set_bank(galley_on(frame, &galley),
		(struct word_bank){words, USE_SMALL});
	return repeated_end(frame, &begun, &galley, frame.desk->look->item_gap);
}
