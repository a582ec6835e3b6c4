/*
 * Each side of a card is a galley, set in the largest type that fits.  If one
 * side fits in no size, the whole deck gets larger cards, because all cards of
 * a deck have the same size.
 */
#include "layout/paper/card_pages.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"

enum {
	EDGE = MPT_INCH / 2, /* of the paper, where printers do not print */
	PADDING = 12 * MPT,
	CUT_LINE = 400,
	CUT_DASH = 3 * MPT,
	CUT_GRAY = 140
};

/* Type sizes in points, in the order in which they are tried, and the largest
 * size for a front with a head, a front without and a back. */
static const int sizes[] = {20, 18, 16, 14, 12, 11, 10, 9, 8};

enum {
	HEAD_SIZE = 20,
	FRONT_SIZE = 14,
	BACK_SIZE = 12
};

/* The number of cards on a page. */
struct grid {
	int columns, rows;
};

static const struct grid grids[] = {{2, 4}, {2, 3}, {2, 2}, {1, 2}, {1, 1}};

enum card_face {
	CARD_FRONT,
	CARD_BACK,
	CARD_SIDES
};

struct dealing {
	const struct composer *composer;
	const struct deck *deck;
	struct desk desk;
	struct grid grid;
	mpt width, height; /* of a card */
	mpt folio;         /* room for the number at the card's foot */
};

/* The horizontal extent of a row's marks. */
struct extent {
	mpt left, right;
};

static void reach(
	struct extent *extent, const struct row *row, enum mark_type type)
{
	for (size_t i = 0; i < row->count; i++) {
		const struct mark *mark = &row->marks[i];
		mpt end;

		if (mark->type != type)
			continue;
		end = mark->x +
		      (type == MARK_RUN ? mark->run->width : mark->width);
		if (mark->x < extent->left)
			extent->left = mark->x;
		if (end > extent->right)
			extent->right = end;
	}
}

/* Centre rows as one block.  Rules that reach beyond the text belong to a
 * table, which stays as wide as the card. */
static void centre_rows(mpt measure, struct row *rows, size_t count)
{
	struct extent text = {measure, 0}, rules = {measure, 0};

	for (size_t i = 0; i < count; i++) {
		reach(&text, &rows[i], MARK_RUN);
		reach(&text, &rows[i], MARK_PICTURE);
		reach(&rules, &rows[i], MARK_RULE);
	}
	if (rules.left < text.left || rules.right > text.right)
		return;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < rows[i].count; k++)
			rows[i].marks[k].x +=
				(measure - text.right - text.left) / 2;
}

/* Centre each row by itself. */
static void set_centred(
	struct frame frame, const char *text, enum use use, mpt above)
{
	const size_t first = frame.galley->count;

	prose_set(frame, text, use, above);
	for (size_t i = first; i < frame.galley->count; i++)
		centre_rows(frame.measure, &frame.galley->rows[i], 1);
}

static void set_texts(struct frame frame, const struct card_side *side)
{
	const mpt gap = frame.desk->look->gap;
	size_t first;

	set_centred(frame, side->head, USE_STRONG, 0);
	for (size_t i = 0; i < side->body.count; i++)
		set_centred(frame, side->body.at[i], USE_TEXT, gap);
	first = frame.galley->count;
	for (size_t i = 0; i < side->list.count; i++)
		prose_set_hanging(frame, side->labels.at[i],
			galley_parse(frame.desk, side->list.at[i]),
			i == 0 ? gap : gap / 2, NULL);
	if (frame.galley->count > first)
		centre_rows(frame.measure, &frame.galley->rows[first],
			frame.galley->count - first);
	for (size_t i = 0; i < side->notes.count; i++)
		set_centred(
			frame, side->notes.at[i], USE_SMALL, i == 0 ? gap : 0);
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

/* A look with type of this size.  The sheet's accessibility settings do not
 * apply to cards. */
static struct look look_in(const struct composer *composer, int size)
{
	struct page_setup page = composer->look->given;

	page.size = size;
	page.up = 1;
	page.large_print = false;
	return look_with(composer->look, &page);
}

static int largest_size(enum card_face side, const struct card_side *texts)
{
	return side == CARD_BACK     ? BACK_SIZE
	       : texts->head != NULL ? HEAD_SIZE
				     : FRONT_SIZE;
}

/* Set one side of a card.  Returns false if no size fits. */
static bool set_side(struct dealing *dealing, enum card_face side,
	const struct deck_card *of, struct galley *galley)
{
	const struct card_side *texts =
		side == CARD_FRONT ? &of->card.front : &of->card.back;
	bool fits = false;

	galley_set_item(&dealing->desk, of->item);
	for (size_t i = 0; i < LENGTH(sizes) && !fits; i++) {
		const struct look look = look_in(dealing->composer, sizes[i]);
		const struct frame frame = {
			&dealing->desk, galley, 0, inner_width(dealing)};

		if (sizes[i] > largest_size(side, texts))
			continue;
		*galley = (struct galley){0};
		dealing->desk.look = &look;
		galley_speak(&dealing->desk, of->item->language);
		set_texts(frame, texts);
		galley_turn(frame, 0, &look);
		fits = galley_height(galley, 0) <= inner_height(dealing);
	}
	dealing->desk.look = dealing->composer->look;
	return fits;
}

static void choose_grid(struct dealing *dealing, struct grid grid)
{
	const struct page_setup *page = &dealing->composer->look->page;

	dealing->grid = grid;
	dealing->width = (page->width - 2 * EDGE) / grid.columns;
	dealing->height = (page->height - 2 * EDGE) / grid.rows;
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

/* Report each item whose card is too long even for a page of its own. */
static void report(struct dealing *dealing)
{
	const struct item *reported = NULL;

	for (size_t i = 0; i < dealing->deck->count; i++) {
		const struct deck_card *card = &dealing->deck->cards[i];

		if (card->item == reported || fits_alone(dealing, card))
			continue;
		reported = card->item;
		error_at(dealing->desk.errors, reported->at,
			"the card of \"%s\" does not fit a page, even "
			"in 8-point type",
			reported->id);
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
	const struct grid grid = dealing->grid;
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

	corner.x += dealing->width - PADDING - line.width;
	corner.y += dealing->height - PADDING;
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

			mark.x += corner.x + PADDING;
			mark.y += y;
			galley_row_rule(page_frame(dealing), page, mark);
		}
		y += row->height;
	}
}

/* Cards on a sheet. */
static size_t cells_of(struct grid grid)
{
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

	for (size_t i = 0; i < LENGTH(grids) && !fit; i++) {
		choose_grid(&dealing, grids[i]);
		fit = set_sides(&dealing, sides);
	}
	if (!fit)
		report(&dealing);
	return document_new(&dealing, sides);
}
