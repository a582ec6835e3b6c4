/*
 * The left and right sides are two columns with shared rows, so that neither
 * side runs ahead if texts are long.  In a column too narrow for two, the right
 * side goes below the left.
 */
#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/grid.h"
#include "layout/block/lists.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/block/side_by_side.h"
#include "layout/question/note.h"
#include "layout/question/pair_columns.h"
#include "layout/repeated.h"

enum {
	KEPT = 2, /* pairs that no page parts at either end */
	PAIRS_MOST = 100,
	WIDE_GAP = 25,   /* behind wide letters, per cent of the size */
	COLUMN_ROOM = 3, /* around a thing to choose from, in ems */
	COLUMNS_MOST = 4,
	AGAIN_PART = 3 /* of a page, for options that are repeated */
};

/* "A. text", with the pair's points in the key. */
static void set_thing(
	struct frame frame, const struct block *thing, const char *credit)
{
	prose_set_hanging(frame,
		thing->role == BLOCK_RIGHT
			? say_choice(frame.desk, thing->label)
			: say(frame.desk, WORD_NUMBER,
				  &(struct gaps){.number = thing->label}),
		thing->texts.at[0], 0, credit);
}

/* A cell with "A. text", or an empty cell. */
static void set_cell(
	struct frame frame, const struct block *thing, const char *credit)
{
	const uint32_t row = galley_enter(frame.desk, ROLE_CELL);

	if (thing != NULL)
		set_thing(frame, thing, credit);
	galley_leave(frame.desk, row);
}

/* A cell with a blank and "1. text", or an empty cell. */
static void set_left(const struct setting *setting, struct frame frame,
	const struct block *left)
{
	const mpt width = pair_columns_part(frame, PAIR_BLANK);
	const uint32_t row = galley_enter(frame.desk, ROLE_CELL);

	if (left != NULL) {
		set_thing(galley_inset(frame,
				  width + pair_columns_part(frame, PAIR_GAP)),
			left, NULL);
		reply_word(frame.desk, setting->question->number, left->key);
		answer_space_blank(frame, &frame.galley->rows[0], frame.x,
			frame.x + width);
		reply_end(frame.desk);
	}
	galley_leave(frame.desk, row);
}

/* Add cells as a row.  `keep` keeps it with the row above. */
static void add_row(struct frame frame, const struct galley *cells,
	size_t count, mpt above, bool keep)
{
	const struct beside beside = {cells, count, 0};

	side_by_side_add(frame, &beside, above, keep ? CUT_NEVER : CUT_POOR);
}

static void sheet_stacked(
	const struct setting *setting, const struct block *pairs)
{
	const struct frame frame = setting->frame;
	const mpt gap = frame.desk->look->gap;
	const struct block *first = block_child(pairs, BLOCK_LEFT);
	const struct block *thing;

	for (thing = first; thing != NULL; thing = block_next(thing)) {
		const uint32_t table = galley_enter(frame.desk, ROLE_ROW);
		struct galley cell = {0};

		set_left(setting, galley_on(frame, &cell), thing);
		galley_leave(frame.desk, table);
		add_row(frame, &cell, 1, gap, thing == first);
	}
	first = block_child(pairs, BLOCK_RIGHT);
	for (thing = first; thing != NULL; thing = block_next(thing)) {
		const uint32_t table = galley_enter(frame.desk, ROLE_ROW);
		struct galley cell = {0};

		set_cell(galley_on(frame, &cell), thing, NULL);
		galley_leave(frame.desk, table);
		add_row(frame, &cell, 1, thing == first ? 2 * gap : gap / 2,
			thing == first);
	}
}

static void sheet_beside(const struct setting *setting,
	const struct block *pairs, const struct pair_columns *columns)
{
	const struct frame frame = setting->frame;
	const struct block *left = block_child(pairs, BLOCK_LEFT);
	const struct block *right = block_child(pairs, BLOCK_RIGHT);
	bool first = true;

	while (left != NULL || right != NULL) {
		const uint32_t table = galley_enter(frame.desk, ROLE_ROW);
		struct galley cells[2] = {{0}, {0}};

		set_left(setting, galley_part(frame, 0, columns->left, cells),
			left);
		set_cell(galley_part(frame, columns->from, columns->right,
				 cells + 1),
			right, NULL);
		left = left == NULL ? NULL : block_next(left);
		right = right == NULL ? NULL : block_next(right);
		galley_leave(frame.desk, table);
		add_row(frame, cells, LENGTH(cells), frame.desk->look->gap,
			first);
		first = false;
	}
}

/* The things to choose from, smaller, in as many columns as there is room. */
struct options {
	const struct block *at[PAIRS_MOST];
	size_t count;
};

static void set_option(struct frame cell, const void *of, size_t i)
{
	const struct options *options = of;
	const struct block *right = options->at[i];

	prose_set_labelled(cell, say_choice(cell.desk, right->label),
		right->texts.at[0], USE_SMALL, 0);
	if (cell.galley->count == 0)
		galley_row(cell, 0, cell.desk->look->leading[USE_SMALL],
			CUT_NEVER);
}

/* Set them, below a page's top. */
static struct row *options_again(struct frame frame, const struct block *pairs)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const struct repeated begun = repeated_begin(frame.desk);
	const struct block *right = block_child(pairs, BLOCK_RIGHT);
	struct options options = {.count = 0};
	struct galley galley = {0};
	struct grid grid = {galley_on(frame, &galley), 1, size};
	const mpt columns = frame.measure / (pair_columns_widest(frame, right) +
						    COLUMN_ROOM * size);

	for (; right != NULL; right = block_next(right))
		options.at[options.count++] = right;
	grid.columns = columns < 1              ? 1
		       : columns > COLUMNS_MOST ? COLUMNS_MOST
						: (size_t)columns;
	for (size_t i = 0; i < options.count; i += grid.columns) {
		const size_t end = i + grid.columns;
		const struct grid_row row = {i,
			end < options.count ? end : options.count, 0,
			CUT_NEVER};

		grid_add(&grid, &row, set_option, &options);
	}
	return repeated_end(frame, &begun, &galley, frame.desk->look->gap);
}

/* Let a long match go on overleaf, below its things to choose from. */
static void let_go_on(
	const struct setting *setting, const struct block *pairs, size_t first)
{
	struct galley *galley = setting->frame.galley;
	const mpt most = setting->frame.desk->look->body / AGAIN_PART;
	struct row *again;

	if (galley->count < first + KEPT + KEPT ||
		block_count(pairs, BLOCK_RIGHT) > PAIRS_MOST ||
		setting->frame.desk->look->page.fit.manner == FIT_LOOSE)
		return;
	again = options_again(setting->frame, pairs);
	for (size_t i = first + KEPT; i + KEPT <= galley->count; i++) {
		galley_go_on(galley, i);
		if (again->height < most)
			galley->rows[i].over = again;
	}
}

/* Letters that are wider than the usual indent, as AA is, move the texts of
 * all.  Returns the usual one. */
static mpt widen_indent(struct frame frame, const struct block *pairs)
{
	const struct block *right = block_child(pairs, BLOCK_RIGHT);
	const mpt usual = lists_indent(frame);
	mpt most = usual;

	for (; right != NULL; right = block_next(right)) {
		const mpt behind = lists_indent_behind(
			frame, say_choice(frame.desk, right->label));

		if (behind > usual &&
			behind + pair_columns_part(frame, WIDE_GAP) > most)
			most = behind + pair_columns_part(frame, WIDE_GAP);
	}
	frame.desk->hang = most;
	return usual;
}

static void set_sheet(const struct setting *setting, const struct block *pairs)
{
	const struct pair_columns columns =
		pair_columns_new(setting->frame, pairs);
	struct desk *desk = setting->frame.desk;
	const uint32_t outer = galley_enter(desk, ROLE_TABLE);
	const size_t first = setting->frame.galley->count;

	if (columns.stacked)
		sheet_stacked(setting, pairs);
	else
		sheet_beside(setting, pairs, &columns);
	galley_leave(desk, outer);
	let_go_on(setting, pairs, first);
	if (block_child(pairs, BLOCK_NOTE) != NULL)
		reply_more(desk, setting->question->number);
}

void pairs_sheet(const struct setting *setting, const struct block *pairs)
{
	const mpt usual = widen_indent(setting->frame, pairs);

	set_sheet(setting, pairs);
	setting->frame.desk->hang = usual;
}

static const struct block *match_of(
	const struct block *pairs, const struct block *left)
{
	const struct block *right = block_child(pairs, BLOCK_RIGHT);

	while (!text_equal(right->label, left->key))
		right = block_next(right);
	return right;
}

/* Set each left side with its match beside it, or below it. */
static void key_pair(const struct setting *setting, const struct block *pairs,
	const struct pair_columns *columns, const struct block *left)
{
	const struct frame frame = setting->frame;
	const mpt gap = frame.desk->look->gap;
	const bool first = left == pairs->children;
	const uint32_t table = galley_enter(frame.desk, ROLE_ROW);
	struct galley cells[2] = {{0}, {0}};

	set_cell(galley_part(frame, 0, columns->left, cells), left, NULL);
	set_cell(galley_part(frame, columns->from, columns->right, cells + 1),
		match_of(pairs, left), note_credit(frame.desk, left->points));
	galley_leave(frame.desk, table);
	if (columns->stacked) {
		add_row(frame, cells, 1, gap, first);
		add_row(frame, cells + 1, 1, gap / 4, true);
	} else {
		add_row(frame, cells, LENGTH(cells), gap, first);
	}
}

static void set_key(const struct setting *setting, const struct block *pairs)
{
	const struct pair_columns columns =
		pair_columns_new(setting->frame, pairs);
	const struct block *left = block_child(pairs, BLOCK_LEFT);
	const struct block *note = block_child(pairs, BLOCK_NOTE);
	struct desk *desk = setting->frame.desk;
	uint32_t outer;

	note_set_rule(setting, left->points);
	outer = galley_enter(desk, ROLE_TABLE);
	for (; left != NULL; left = block_next(left))
		key_pair(setting, pairs, &columns, left);
	galley_leave(desk, outer);
	if (note != NULL)
		note_set(setting->frame, note);
}

void pairs_key(const struct setting *setting, const struct block *pairs)
{
	const mpt usual = widen_indent(setting->frame, pairs);

	set_key(setting, pairs);
	setting->frame.desk->hang = usual;
}
