/*
 * Each side of a card is a galley, set in the largest type that fits.  Where
 * one fits in none, the whole deck gets larger cards, for cards of one deck
 * are of one size.
 */
#include "layout/paper/card_pages.h"

#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "layout/block/prose.h"

enum {
	EDGE = MPT_INCH / 2, /* of the paper, where printers print nothing */
	PADDING = 12 * MPT,
	CUT_LINE = 400,
	CUT_DASH = 3 * MPT,
	CUT_GRAY = 140
};

/* Sizes of type, in points, the first tried first. */
static const int front_sizes[] = {20, 18, 16, 14, 12, 11, 10, 9, 8};
static const int back_sizes[] = {12, 11, 10, 9, 8};

/* How many cards are on a page. */
struct grid {
	int columns, rows;
};

static const struct grid grids[] = {{2, 4}, {2, 3}, {2, 2}, {1, 2}, {1, 1}};

enum card_side {
	CARD_FRONT,
	CARD_BACK,
	CARD_SIDES
};

/* What is set on a side, and in which sizes. */
struct side_rules {
	void (*set)(struct frame frame, const struct timeline *content);
	const int *sizes;
	size_t count;
};

/* A deck in the making. */
struct dealing {
	const struct composer *composer;
	const struct deck *deck;
	struct desk desk;
	struct grid grid;
	mpt width, height; /* of a card */
	mpt folio;         /* room for the number at its foot */
};

static void set_front(struct frame frame, const struct timeline *content)
{
	prose_set(frame, content->term, USE_STRONG, 0);
}

static void set_back(struct frame frame, const struct timeline *content)
{
	const mpt gap = frame.desk->look->gap;

	prose_set(frame, date_print(frame.desk->arena, &content->date),
		USE_STRONG, 0);
	for (size_t i = 0; i < content->significance.count; i++)
		prose_set(frame, content->significance.at[i], USE_TEXT, gap);
	prose_set(frame, content->who, USE_SMALL, gap);
	prose_set(frame, content->where, USE_SMALL,
		content->who == NULL ? gap : 0);
}

static const struct side_rules side_rules[CARD_SIDES] = {
	[CARD_FRONT] = {set_front, front_sizes, LENGTH(front_sizes)},
	[CARD_BACK] = {set_back, back_sizes, LENGTH(back_sizes)},
};

/* Centre what a row holds, unless it is part of a table. */
static void centre_row(struct row *row, mpt measure)
{
	mpt left = measure, right = 0;

	for (size_t i = 0; i < row->count; i++) {
		const struct mark *mark = &row->marks[i];

		if (mark->type != MARK_RUN)
			return;
		if (mark->x < left)
			left = mark->x;
		if (mark->x + mark->run->width > right)
			right = mark->x + mark->run->width;
	}
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].x += (measure - right - left) / 2;
}

/* The room for text on a card. */
static mpt inner_width(const struct dealing *dealing)
{
	return dealing->width - 2 * PADDING;
}

static mpt inner_height(const struct dealing *dealing)
{
	return dealing->height - 2 * (PADDING + dealing->folio);
}

/* The look of type in so many points, whatever eases reading a sheet. */
static struct look look_in(const struct composer *composer, int size)
{
	const struct text_style *text = &composer->look->styles[USE_TEXT];
	struct page_setup page = composer->look->given;

	page.size = size;
	page.large_print = false;
	return look_new(&page, text->family, text->mono, text->language);
}

/* Set a side of an item; whether it fits a card in some size. */
static bool set_side(struct dealing *dealing, enum card_side side,
	const struct item *item, struct galley *galley)
{
	const struct side_rules *rules = &side_rules[side];
	bool fits = false;

	dealing->desk.at = item->at;
	for (size_t i = 0; i < rules->count && !fits; i++) {
		const struct look look =
			look_in(dealing->composer, rules->sizes[i]);
		const struct frame frame = {
			&dealing->desk, galley, 0, inner_width(dealing)};

		*galley = (struct galley){0};
		dealing->desk.look = &look;
		rules->set(frame, item->content);
		fits = galley_height(galley, 0) <= inner_height(dealing);
	}
	dealing->desk.look = dealing->composer->look;
	for (size_t i = 0; i < galley->count; i++)
		centre_row(&galley->rows[i], inner_width(dealing));
	return fits;
}

static void choose_grid(struct dealing *dealing, struct grid grid)
{
	const struct page_setup *page = &dealing->composer->look->page;

	dealing->grid = grid;
	dealing->width = (page->width - 2 * EDGE) / grid.columns;
	dealing->height = (page->height - 2 * EDGE) / grid.rows;
}

/* Set both sides of all items; the first that does not fit, or NULL. */
static const struct item *set_sides(
	struct dealing *dealing, struct galley (*sides)[CARD_SIDES])
{
	const struct deck *deck = dealing->deck;

	for (size_t i = 0; i < deck->count; i++)
		for (int side = 0; side < CARD_SIDES; side++)
			if (!set_side(dealing, (enum card_side)side,
				    deck->items[i], &sides[i][side]))
				return deck->items[i];
	return NULL;
}

static bool fits_alone(struct dealing *dealing, const struct item *item)
{
	struct galley galley;

	for (int side = 0; side < CARD_SIDES; side++)
		if (!set_side(dealing, (enum card_side)side, item, &galley))
			return false;
	return true;
}

/* Tell every card that is too long even for a page of its own. */
static void report(struct dealing *dealing)
{
	for (size_t i = 0; i < dealing->deck->count; i++) {
		const struct item *item = dealing->deck->items[i];

		if (!fits_alone(dealing, item))
			error_at(dealing->desk.errors, item->at,
				"the card of \"%s\" does not fit a page, even "
				"in 8-point type",
				item->id);
	}
}

static struct frame page_frame(struct dealing *dealing)
{
	return (struct frame){.desk = &dealing->desk,
		.measure = dealing->desk.look->page.width};
}

/* Dashes along all edges of cards, one line for two that meet. */
static void add_cuts(struct dealing *dealing, struct row *page)
{
	const struct frame frame = page_frame(dealing);
	const struct grid grid = dealing->grid;
	struct mark cut = {.type = MARK_RULE,
		.dash = CUT_DASH,
		.gray = CUT_GRAY,
		.y = EDGE,
		.width = CUT_LINE,
		.height = grid.rows * dealing->height};

	for (int i = 0; i <= grid.columns; i++) {
		cut.x = EDGE + i * dealing->width - CUT_LINE / 2;
		row_rule(frame, page, cut);
	}
	cut.x = EDGE;
	cut.width = grid.columns * dealing->width;
	cut.height = CUT_LINE;
	for (int i = 0; i <= grid.rows; i++) {
		cut.y = EDGE + i * dealing->height - CUT_LINE / 2;
		row_rule(frame, page, cut);
	}
}

/* The card's number, small in its lower corner. */
static void add_number(
	struct dealing *dealing, struct row *page, struct spot corner, size_t i)
{
	const struct frame frame = page_frame(dealing);
	const struct line line = frame_line(frame,
		arena_printf(dealing->desk.arena, "%zu", i + 1), USE_SMALL);

	corner.x += dealing->width - PADDING - line.width;
	corner.y += dealing->height - PADDING;
	row_line(frame, page, &line, corner);
}

/* A side in the middle of the card whose upper left is the corner. */
static void add_side(struct dealing *dealing, struct row *page,
	struct spot corner, const struct galley *galley)
{
	mpt y = corner.y + (dealing->height - galley_height(galley, 0)) / 2;

	for (size_t i = 0; i < galley->count; i++) {
		const struct row *row = &galley->rows[i];

		y += i > 0 ? row->above : 0;
		for (size_t k = 0; k < row->count; k++) {
			struct mark mark = row->marks[k];

			mark.x += corner.x + PADDING;
			mark.y += y;
			row_rule(page_frame(dealing), page, mark);
		}
		y += row->height;
	}
}

/* Cards on a sheet. */
static size_t cells_of(struct grid grid)
{
	return (size_t)grid.columns * (size_t)grid.rows;
}

/* One side of the sheet that begins with this item. */
static struct page page_of(struct dealing *dealing, size_t first,
	enum card_side side, struct galley (*sides)[CARD_SIDES])
{
	const int columns = dealing->grid.columns;
	const size_t cells = cells_of(dealing->grid);
	struct row page = {0};

	if (side == CARD_FRONT)
		add_cuts(dealing, &page);
	for (size_t i = first; i < dealing->deck->count && i < first + cells;
		i++) {
		const int cell = (int)(i - first);
		const int across = cell % columns;
		const int column =
			side == CARD_FRONT ? across : columns - 1 - across;
		const struct spot corner = {EDGE + column * dealing->width,
			EDGE + cell / columns * dealing->height, 0};

		add_side(dealing, &page, corner, &sides[i][side]);
		add_number(dealing, &page, corner, i);
	}
	return (struct page){page.marks, page.count};
}

static struct document *document_new(
	struct dealing *dealing, struct galley (*sides)[CARD_SIDES])
{
	const struct look *look = dealing->composer->look;
	struct document *document =
		arena_alloc(dealing->desk.arena, 1, sizeof(*document));
	const size_t count = dealing->deck->count;
	const size_t cells = cells_of(dealing->grid);
	const size_t sheets = (count + cells - 1) / cells;
	struct page *pages = arena_alloc(
		dealing->desk.arena, CARD_SIDES * sheets, sizeof(*pages));

	for (size_t i = 0; i < CARD_SIDES * sheets; i++)
		pages[i] = page_of(dealing, i / CARD_SIDES * cells,
			(enum card_side)(i % CARD_SIDES), sides);
	*document = (struct document){
		.title = arena_printf(dealing->desk.arena, "%s: flash cards",
			dealing->deck->title),
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = true,
		.pages = pages,
		.page_count = CARD_SIDES * sheets,
		.elements = dealing->desk.elements,
		.element_count = dealing->desk.element_count,
	};
	return document;
}

const struct document *cards_compose(
	const struct composer *composer, const struct deck *deck)
{
	struct dealing dealing = {
		.composer = composer,
		.deck = deck,
		.desk = {.arena = composer->arena,
			.typesetter = composer->typesetter,
			.look = composer->look,
			.errors = composer->errors},
		.folio = composer->look->leading[USE_SMALL],
	};
	struct galley(*sides)[CARD_SIDES] =
		arena_alloc(composer->arena, deck->count, sizeof(*sides));
	const struct item *misfit = NULL;

	for (size_t i = 0; i < LENGTH(grids); i++) {
		choose_grid(&dealing, grids[i]);
		misfit = set_sides(&dealing, sides);
		if (misfit == NULL)
			break;
	}
	if (misfit != NULL)
		report(&dealing);
	return document_new(&dealing, sides);
}
