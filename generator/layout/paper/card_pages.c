/*
 * Each side of a card is a galley, set in the largest type that fits.  If one
 * side fits in no size, the whole deck gets larger cards, because all cards of
 * a deck have the same size.
 */
#include "layout/paper/card_pages.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/paper/card_side.h"

#include <assert.h>

enum {
	EDGE = MPT_INCH / 2, /* of the paper, where printers do not print */
	PADDING = 12 * MPT,
	PADDING_PART = 10, /* of a small card's side, at most */
	CUT_LINE = 400,
	CUT_DASH = 3 * MPT,
	CUT_GRAY = 140
};

/* Cards of a size that was asked for have type as large as they can hold: up to
 * twice the usual, or more if they are larger than these. */
enum {
	USUAL_WIDTH = 15 * MPT_INCH / 4,
	USUAL_HEIGHT = 5 * MPT_INCH / 2,
	PERCENT = 100,
	TWICE = 200
};

static const struct card_grid grids[] = {
	{2, 4}, {2, 3}, {2, 2}, {1, 2}, {1, 1}};

struct dealing {
	const struct composer *composer;
	const struct deck *deck;
	struct desk desk;
	struct card_grid grid;
	mpt width, height; /* of a card */
	mpt padding;       /* on all its sides */
	mpt folio;         /* room for the number at the card's foot */
};

static mpt padding_of(mpt width, mpt height)
{
	const mpt part = (width < height ? width : height) / PADDING_PART;

	return part < PADDING ? part : PADDING;
}

static void choose_grid(struct dealing *dealing, struct card_grid grid)
{
	const struct page_setup *page = &dealing->composer->look->page;

	dealing->grid = grid;
	dealing->width = (page->width - 2 * EDGE) / grid.columns;
	dealing->height = (page->height - 2 * EDGE) / grid.rows;
	dealing->padding = padding_of(dealing->width, dealing->height);
}

static int largest_type(const struct dealing *dealing)
{
	const mpt wide = mpt_scaled(TWICE, dealing->width, USUAL_WIDTH);
	const mpt high = mpt_scaled(TWICE, dealing->height, USUAL_HEIGHT);
	const mpt larger = wide < high ? wide : high;

	if (dealing->deck->grid.columns == 0)
		return PERCENT;
	return larger > TWICE ? (int)larger : TWICE;
}

/* Set one side of a card.  Returns false if no size fits. */
static bool set_side(struct dealing *dealing, enum card_face face,
	const struct deck_card *of, struct galley *galley)
{
	const struct card_room room = {
		.desk = &dealing->desk,
		.look = dealing->composer->look,
		.width = dealing->width - 2 * dealing->padding,
		.height = dealing->height -
			  2 * (dealing->padding + dealing->folio),
		.largest = largest_type(dealing),
	};
	const struct card_side_of side = {of->item, face,
		face == CARD_FRONT ? &of->card.front : &of->card.back};

	return card_side_set(&room, &side, galley);
}

/* Set both sides of all cards.  Returns false if any does not fit. */
static bool set_sides(
	struct dealing *dealing, struct galley (*sides)[CARD_SIDES])
{
	const struct deck *deck = dealing->deck;

	for (size_t i = 0; i < deck->count; i++)
		for (int side = 0; side < CARD_SIDES; side++)
			if (!set_side(dealing, (enum card_face)side,
				    &deck->cards[i], &sides[i][side]))
				return false;
	return true;
}

static bool fits_alone(struct dealing *dealing, const struct deck_card *card)
{
	struct galley galley;

	for (int side = 0; side < CARD_SIDES; side++)
		if (!set_side(dealing, (enum card_face)side, card, &galley))
			return false;
	return true;
}

static void report_card(struct dealing *dealing, const struct item *item)
{
	const struct card_grid grid = dealing->deck->grid;

	if (grid.columns == 0)
		error_at(dealing->desk.errors, item->at,
			"the card of \"%s\" does not fit a page, even "
			"in 8-point type",
			item->id);
	else
		error_at(dealing->desk.errors, item->at,
			"the card of \"%s\" does not fit one of %dx%d on a "
			"page, even in 8-point type: ask for larger cards, or "
			"for `--cards` alone",
			item->id, grid.columns, grid.rows);
}

/* Report each item whose card is too long, even for a page of its own if no
 * grid is given. */
static void report(struct dealing *dealing)
{
	const struct item *reported = NULL;

	for (size_t i = 0; i < dealing->deck->count; i++) {
		const struct deck_card *card = &dealing->deck->cards[i];

		if (card->item == reported || fits_alone(dealing, card))
			continue;
		reported = card->item;
		report_card(dealing, reported);
	}
}

static struct frame page_frame(struct dealing *dealing)
{
	return (struct frame){.desk = &dealing->desk,
		.measure = dealing->desk.look->page.width};
}

/* Draw dashed cutting lines; adjacent cards share one. */
static void add_cuts(struct dealing *dealing, struct row *page)
{
	const struct frame frame = page_frame(dealing);
	const struct card_grid grid = dealing->grid;
	struct mark cut = {.type = MARK_RULE,
		.dash = CUT_DASH,
		.gray = CUT_GRAY,
		.y = EDGE,
		.width = CUT_LINE,
		.height = grid.rows * dealing->height};

	for (int i = 0; i <= grid.columns; i++) {
		cut.x = EDGE + i * dealing->width - CUT_LINE / 2;
		galley_row_rule(frame, page, cut);
	}
	cut.x = EDGE;
	cut.width = grid.columns * dealing->width;
	cut.height = CUT_LINE;
	for (int i = 0; i <= grid.rows; i++) {
		cut.y = EDGE + i * dealing->height - CUT_LINE / 2;
		galley_row_rule(frame, page, cut);
	}
}

/* Print the card's number, small, in its lower corner. */
static void add_number(
	struct dealing *dealing, struct row *page, struct spot corner, size_t i)
{
	const struct frame frame = page_frame(dealing);
	const struct line line = galley_set_line(
		frame, say_count(&dealing->desk, (int)i + 1), USE_SMALL);

	corner.x += dealing->width - dealing->padding - line.width;
	corner.y += dealing->height - dealing->padding;
	galley_row_line(frame, page, &line, corner);
}

/* Centre a side on the card whose upper left corner this is. */
static void add_side(struct dealing *dealing, struct row *page,
	struct spot corner, const struct galley *galley)
{
	mpt y = corner.y + (dealing->height - galley_height(galley, 0)) / 2;

	for (size_t i = 0; i < galley->count; i++) {
		const struct row *row = &galley->rows[i];

		y += i > 0 ? row->above : 0;
		for (size_t k = 0; k < row->count; k++) {
			struct mark mark = row->marks[k];

			mark.x += corner.x + dealing->padding;
			mark.y += y;
			galley_row_rule(page_frame(dealing), page, mark);
		}
		y += row->height;
	}
}

/* Cards on a sheet. */
static size_t cells_of(struct card_grid grid)
{
	assert(grid.columns > 0 && grid.rows > 0);
	return (size_t)grid.columns * (size_t)grid.rows;
}

/* Print one side of the sheet that begins with this item. */
static struct page page_of(struct dealing *dealing, size_t first,
	enum card_face side, struct galley (*sides)[CARD_SIDES])
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
			(enum card_face)(i % CARD_SIDES), sides);
	*document = (struct document){
		.title = say_title(&dealing->desk, WORD_TITLE_OF,
			&(struct gaps){.title = dealing->deck->title,
				.part = say_word(
					&dealing->desk, WORD_FLASH_CARDS)}),
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.duplex = true,
		.pages = pages,
		.page_count = CARD_SIDES * sheets,
		.elements = dealing->desk.elements,
		.element_count = dealing->desk.element_count,
	};
	page_mirror(dealing->desk.arena, document);
	return document;
}

const struct document *card_pages_compose(
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
	bool fit = false;

	if (deck->grid.columns > 0) {
		choose_grid(&dealing, deck->grid);
		fit = set_sides(&dealing, sides);
	}
	for (size_t i = 0; i < LENGTH(grids) && deck->grid.columns == 0 && !fit;
		i++) {
		choose_grid(&dealing, grids[i]);
		fit = set_sides(&dealing, sides);
	}
	if (!fit)
		report(&dealing);
	return document_new(&dealing, sides);
}
