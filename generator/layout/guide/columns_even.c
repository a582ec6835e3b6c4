/*
 * The columns of the last page are made as low as all rows allow, so that none
 * of them stays half empty.  White space that is still left at the foot of a
 * column is shared out between its lessons.
 */
#include "layout/guide/columns_even.h"

#include "base/arena.h"
#include "layout/block/say.h"

enum {
	STEP = MPT,    /* columns are as low as possible within this */
	FULL = 70,     /* per cent of a page: columns go down to its foot */
	STRETCH = 150, /* of a gap: the most it grows, per cent of the size */
	RULE = 400,    /* between columns */
	RULE_GRAY = 170,
	PERCENT = 100
};

/* State of placing a sheet. */
struct placer {
	struct guide_sheet *sheet;
	const struct galley *flow;
	size_t count;
	struct slots slots;
	struct placing placing;
	struct placed *rows; /* of the placing, to be moved */
	int pages;
	struct row *marks; /* of each page */
};

static int pages_of(const struct placer *placer, int slots)
{
	return (slots + placer->slots.columns - 1) / placer->slots.columns;
}

static struct placing place(const struct placer *placer)
{
	return paginate(placer->sheet->desk.arena, placer->flow, placer->count,
		&placer->slots);
}

/* Make the columns of the last page as low as possible. */
static void level(struct placer *placer)
{
	mpt *height =
		placer->pages > 1 ? &placer->slots.rest : &placer->slots.first;
	mpt low = 0, high = *height;

	while (high - low > STEP) {
		*height = low + (high - low) / 2;
		if (pages_of(placer, place(placer).slot_count) <= placer->pages)
			high = *height;
		else
			low = *height;
	}
	*height = high;
	placer->placing = place(placer);
}

/* The end of a slot's rows that begin at `from`. */
static size_t slot_end(const struct placing *placing, size_t from)
{
	size_t end = from;

	while (end < placing->count &&
		placing->rows[end].slot == placing->rows[from].slot)
		end++;
	return end;
}

/* Whether the space above a row may grow: it begins a lesson or a section, but
 * not the first lesson below a head. */
static bool is_gap(const struct placer *placer, size_t from, size_t at)
{
	const struct placed *rows = placer->rows;

	return at > from && rows[at].galley != rows[at - 1].galley &&
	       !placer->flow[rows[at - 1].galley].heading;
}

/* The height that a slot's rows are stretched to: down to the page's foot, if
 * they nearly reach it. */
static mpt target_of(const struct placer *placer, int slot)
{
	const struct slots whole = guide_sheet_slots(placer->sheet);
	const bool first = slot < whole.columns;
	const mpt room = first ? whole.first : whole.rest;
	const mpt level = first ? placer->slots.first : placer->slots.rest;

	return level < mpt_scaled(room, FULL, PERCENT) ? level : room;
}

/* Share out the white space at a slot's foot. */
static void stretch(struct placer *placer, size_t from, size_t end)
{
	struct placed *rows = placer->rows;
	const struct placed *last = &rows[end - 1];
	const mpt size = placer->sheet->look->styles[USE_TEXT].size;
	const mpt white =
		target_of(placer, last->slot) - last->y - last->row->height;
	const mpt most = mpt_scaled(size, STRETCH, PERCENT);
	mpt gaps = 0, before = 0, each;

	for (size_t i = from; i < end; i++)
		gaps += is_gap(placer, from, i);
	if (gaps == 0 || white <= 0)
		return;
	each = white / gaps > most ? most * gaps : white;
	for (size_t i = from; i < end; i++) {
		before += is_gap(placer, from, i);
		rows[i].y += mpt_scaled(each, before, gaps);
	}
}

static struct frame page_frame(const struct placer *placer)
{
	return (struct frame){.desk = &placer->sheet->desk,
		.x = placer->sheet->look->page.margin,
		.measure = placer->sheet->look->width};
}

/* Put a row on a page. */
static void put(const struct placer *placer, int page, const struct row *row,
	struct spot at)
{
	for (size_t i = 0; i < row->count; i++) {
		struct mark mark = row->marks[i];

		mark.x += at.x;
		mark.y += at.y;
		galley_row_rule(page_frame(placer), &placer->marks[page], mark);
	}
}

static void put_galley(const struct placer *placer, int page,
	const struct galley *galley, struct spot at)
{
	for (size_t i = 0; i < galley->count; i++) {
		at.y += i > 0 ? galley->rows[i].above : 0;
		put(placer, page, &galley->rows[i], at);
		at.y += galley->rows[i].height;
	}
}

/* The top of the columns of a page. */
static mpt top_of(const struct placer *placer, int page)
{
	return placer->sheet->top +
	       (page == 0 ? placer->sheet->head_height : 0);
}

static mpt column_x(const struct placer *placer, int column)
{
	const struct look *look = placer->sheet->look;

	return look->page.margin + column * (look->column + look->gutter);
}

/* A thin rule before each column but the first, as high as the columns. */
static void put_rules(const struct placer *placer, int page)
{
	const int columns = placer->slots.columns;
	const mpt half = placer->sheet->look->gutter / 2;

	for (int i = 1; i < columns; i++)
		galley_row_rule(page_frame(placer), &placer->marks[page],
			(struct mark){.type = MARK_RULE,
				.x = column_x(placer, i) - half - RULE / 2,
				.y = top_of(placer, page),
				.width = RULE,
				.height = target_of(placer, page * columns),
				.gray = RULE_GRAY});
}

static void put_foot(const struct placer *placer, int page)
{
	const struct look *look = placer->sheet->look;
	struct galley galley = {0};
	struct frame frame = page_frame(placer);

	frame.x = 0;
	foot_set(galley_on(frame, &galley), &placer->sheet->foot,
		(size_t)page + 1, (size_t)placer->pages);
	put_galley(placer, page, &galley,
		(struct spot){look->page.margin,
			look->page.height - look->page.margin -
				galley_height(&galley, 0),
			0});
}

static void put_rows(const struct placer *placer)
{
	for (size_t i = 0; i < placer->placing.count; i++) {
		const struct placed *placed = &placer->rows[i];
		const int page = placed->slot / placer->slots.columns;

		put(placer, page, placed->row,
			(struct spot){
				column_x(placer,
					placed->slot % placer->slots.columns),
				top_of(placer, page) + placed->y, 0});
	}
}

static void place_all(struct placer *placer)
{
	struct arena *arena = placer->sheet->desk.arena;

	placer->placing = place(placer);
	placer->pages = pages_of(placer, placer->placing.slot_count);
	if (placer->pages < 1)
		placer->pages = 1;
	if (placer->count > 0)
		level(placer);
	placer->rows = arena_alloc(
		arena, placer->placing.count, sizeof(*placer->rows));
	placer->marks = arena_alloc(
		arena, (size_t)placer->pages, sizeof(*placer->marks));
	if (placer->placing.count > 0)
		memcpy(placer->rows, placer->placing.rows,
			placer->placing.count * sizeof(*placer->rows));
	for (size_t from = 0, end; from < placer->placing.count; from = end) {
		end = slot_end(&placer->placing, from);
		stretch(placer, from, end);
	}
}

static const struct page *draw(struct placer *placer)
{
	struct page *pages = arena_alloc(placer->sheet->desk.arena,
		(size_t)placer->pages, sizeof(*pages));

	put_galley(placer, 0, &placer->sheet->head,
		(struct spot){placer->sheet->look->page.margin,
			placer->sheet->top, 0});
	put_rows(placer);
	for (int i = 0; i < placer->pages; i++) {
		put_rules(placer, i);
		put_foot(placer, i);
		pages[i] = (struct page){
			placer->marks[i].marks, placer->marks[i].count};
	}
	return pages;
}

const struct document *columns_even_document(
	struct guide_sheet *sheet, const struct pieces *pieces)
{
	const struct look *look = sheet->look;
	struct document *document =
		arena_alloc(sheet->desk.arena, 1, sizeof(*document));
	struct placer placer = {
		.sheet = sheet, .slots = guide_sheet_slots(sheet)};
	const struct page *drawn;

	placer.flow = guide_sheet_flow(sheet, pieces, &placer.count);
	place_all(&placer);
	drawn = draw(&placer);
	*document = (struct document){
		.author = sheet->guide->worksheet->teacher,
		.title = say_title(&sheet->desk, WORD_TITLE_OF,
			&(struct gaps){.title = sheet->guide->worksheet->title,
				.part = sheet->foot.label}),
		.language = look->styles[USE_TEXT].language,
		.width = look->page.width,
		.height = look->page.height,
		.pages = drawn,
		.page_count = (size_t)placer.pages,
		.elements = sheet->desk.elements,
		.element_count = sheet->desk.element_count,
	};
	page_mirror(sheet->desk.arena, document);
	return document;
}
