#include "layout/guide/sheet.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/guide/tint.h"
#include "layout/timeline/flags.h"

enum {
	MARGIN = 30 * MPT,
	GUTTER = 150, /* per cent of the size */
	SMALL = 92,   /* of small type, per cent of the size */
	SMALL_GRAY = 60,
	LEADING = 122,   /* per cent of the size */
	COLUMN_EMS = 14, /* a column is at least as wide */
	COLUMNS_MOST = 3,
	TITLE_SIZE = 24, /* in half points: its type, and that of the strip */
	TITLE_LEAST = 18,
	TITLE_LARGE = 128, /* in large print, per cent of the size */
	TITLE_EMS = 2,     /* around and between title and label */
	STRIP_SIZE = 18,
	STRIP_LEAST = 16,
	STRIP_LARGEST = 24,
	STRIP_LARGE = 36,
	TITLE_PAD = 28, /* above and below the title, per cent of the size */
	TITLE_INSET = 70,
	TITLE_GRAY = 40,
	WHITE = 255,
	HEAD_ABOVE = 90, /* over a section's head, per cent of the size */
	HEAD_ABOVE_CLOSE = 70,
	LESSON_ABOVE = 62,
	LESSON_ABOVE_CLOSE = 38,
	FIRST_ABOVE = 45, /* over the first lesson of a section */
	FIRST_ABOVE_CLOSE = 32,
	LONG = 7, /* a lesson of so many rows may be cut, if it runs on */
	LONG_LARGE = 5,
	HIGH_PART = 3, /* or is higher than this part of a column */
	PERCENT = 100
};

/* Sizes of type for a time line that names its terms, and the part of a page
 * that it may take then, per cent. */
struct strip_try {
	int from, to, part;
};

static const struct strip_try strip_tries[] = {
	{STRIP_LARGEST, STRIP_SIZE + 1, 18},
	{STRIP_SIZE, STRIP_LEAST, 32},
	{STRIP_SIZE, STRIP_LEAST, 42},
};
static const struct strip_try strip_large[] = {{STRIP_LARGE, STRIP_LARGE, 42}};

/* Lines stand closer than where nobody is to write, and what is small is not
 * much smaller than the rest, which is small enough. */
static void draw_close(struct look *look)
{
	if (look->given.large_print) {
		look->styles[USE_SMALL].size = look->styles[USE_TEXT].size;
		look->styles[USE_SMALL].gray = 0;
		look->styles[USE_TITLE].size = mpt_scaled(
			look->styles[USE_TEXT].size, TITLE_LARGE, PERCENT);
	} else {
		look->styles[USE_SMALL].size =
			mpt_scaled(look->styles[USE_TEXT].size, SMALL, PERCENT);
		look->styles[USE_SMALL].gray = SMALL_GRAY;
	}
	for (int use = 0; use < USE_COUNT; use++) {
		const mpt leading =
			mpt_scaled(look->styles[use].size, LEADING, PERCENT);

		look->rise[use] -= (look->leading[use] - leading) / 2;
		look->leading[use] = leading;
		look->leading_give = 0;
	}
}

/* The look in this size. */
static struct look look_in(const struct look *given, int size, int columns)
{
	struct page_setup page = given->given;
	struct look look;

	page.size = (size + 1) / 2;
	page.smaller = size % 2 != 0;
	page.margin = MARGIN;
	page.columns = columns;
	page.up = 1;
	page.duplex = false;
	page.large_print = false;
	look = look_with(given, &page);
	look.given.large_print = given->given.large_print;
	draw_close(&look);
	look.gutter = mpt_scaled(look.styles[USE_TEXT].size, GUTTER, PERCENT);
	look.column = (look.width - (columns - 1) * look.gutter) / columns;
	return look;
}

/* As many columns as there are lessons for, at most. */
static int columns_for(const struct pieces *pieces)
{
	int columns = 0;

	for (size_t i = 0; i < pieces->count && columns < COLUMNS_MOST; i++)
		columns += pieces->at[i].kept;
	return columns > 0 ? columns : 1;
}

/* The look with as many columns as are wide enough. */
static const struct look *look_for(
	const struct composer *composer, const struct pieces *pieces, int size)
{
	const struct look *given = composer->look;
	struct look *look = arena_alloc(composer->arena, 1, sizeof(*look));
	int columns = columns_for(pieces);

	do
		*look = look_in(given, size, columns);
	while (look->column < look->styles[USE_TEXT].size * COLUMN_EMS &&
		--columns > 0);
	return look;
}

/* The bank's title and, at the right, the word for such a page: white on a dark
 * band. */
static void set_title(struct frame frame, const char *title, const char *label)
{
	const struct look *look = frame.desk->look;
	const mpt size = look->styles[USE_TEXT].size;
	struct frame inner =
		galley_inset(frame, mpt_scaled(size, TITLE_INSET, PERCENT));
	struct row *row;
	size_t rows;

	inner.measure -= mpt_scaled(size, TITLE_INSET, PERCENT);
	prose_set(inner, title, USE_TITLE, 0);
	rows = frame.galley->count;
	prose_flush_right(inner, label, USE_STRONG);
	row = galley_last(frame.galley);
	if (frame.galley->count == rows && rows > 0)
		row->marks[row->count - 1].y +=
			look->rise[USE_TITLE] - look->rise[USE_STRONG];
	tint_rows(frame, 0, mpt_scaled(size, TITLE_PAD, PERCENT), TITLE_GRAY);
}

/* Whether a title and the label stand on one line. */
static bool title_fits(struct sheet *sheet, const struct look *look)
{
	struct frame frame = {.desk = &sheet->desk, .measure = look->width};

	sheet->desk.look = look;
	return galley_set_line(frame, sheet->guide->worksheet->title, USE_TITLE)
			       .width +
		       galley_set_line(frame, sheet->foot.label, USE_STRONG)
			       .width +
		       TITLE_EMS * look->styles[USE_TITLE].size <=
	       look->width;
}

/* The look of the title: in the largest type in which it is one line. */
static struct look title_look(struct sheet *sheet, const struct look *given)
{
	const int most = given->given.large_print ? STRIP_LARGE : TITLE_SIZE;
	const int least = given->given.large_print ? STRIP_LARGE : TITLE_LEAST;
	int size = most;
	struct look look = look_in(given, size, 1);

	while (size > least && !title_fits(sheet, &look))
		look = look_in(given, --size, 1);
	if (!title_fits(sheet, &look))
		look = look_in(given, most, 1);
	look.styles[USE_TITLE].gray = WHITE;
	look.styles[USE_STRONG].gray = WHITE;
	return look;
}

/* A strip in this size of type, in its own look. */
static struct strip strip_in(struct frame frame, const struct look *given,
	const struct block *block, int size)
{
	struct look *look = arena_alloc(frame.desk->arena, 1, sizeof(*look));

	*look = look_in(given, size, 1);
	frame.desk->look = look;
	return strip_new(frame, block);
}

/* Set a strip in this way; false if it does not fit. */
static bool set_strip_in(struct frame frame, const struct look *given,
	const struct block *block, struct strip_way *way)
{
	const struct strip strip = strip_in(frame, given, block, way->size);

	way->form = flags_set_terms(&strip, way->part, way->form);
	return way->form > 0;
}

/* Set the terms on the time line, in the largest type that leaves room for the
 * columns.  Returns the way; its size is 0 if no size does. */
static struct strip_way set_terms(struct frame frame, const struct look *given,
	const struct pieces *pieces)
{
	const struct strip_try *tries =
		given->given.large_print ? strip_large : strip_tries;
	const size_t count = given->given.large_print ? LENGTH(strip_large)
						      : LENGTH(strip_tries);
	struct strip_way way = {0, 0, 0};

	for (size_t i = 0; i < count; i++)
		for (int size = tries[i].from; size >= tries[i].to; size--) {
			way = (struct strip_way){size, tries[i].part, 0};
			if (set_strip_in(frame, given, pieces->strip, &way))
				return way;
		}
	return (struct strip_way){0, 0, 0};
}

/* The time line with its terms, or their numbers if there is no room.  Returns
 * the way. */
static struct strip_way set_strip(struct frame frame, const struct look *given,
	const struct pieces *pieces)
{
	struct strip_way way = pieces->strip_way;
	struct strip numbers;

	lesson_set_head(frame, say_word(frame.desk, WORD_GUIDE_TIME),
		frame.desk->look->gap / 2);
	if (way.part > 0 && set_strip_in(frame, given, pieces->strip, &way))
		return way;
	if (way.size == 0) {
		way = set_terms(frame, given, pieces);
		if (way.size > 0)
			return way;
	}
	way = (struct strip_way){
		given->given.large_print ? STRIP_LARGE : STRIP_SIZE, 0, 0};
	numbers = strip_in(frame, given, pieces->strip, way.size);
	flags_set(&numbers);
	return way;
}

/* The head of the first page.  Its type does not shrink with the lessons': it
 * is read from afar. */
static void set_head(struct sheet *sheet, const struct composer *composer,
	const struct guide *guide, const struct pieces *pieces)
{
	const int size =
		sheet->way.size > STRIP_SIZE ? sheet->way.size : STRIP_SIZE;
	const struct look title = title_look(sheet, composer->look);
	const struct look band = look_in(composer->look, size, 1);
	const struct frame frame = {.desk = &sheet->desk,
		.galley = &sheet->head,
		.measure = title.width};

	sheet->desk.look = &title;
	set_title(frame, guide->worksheet->title, composer->label);
	sheet->desk.look = &band;
	if (pieces->strip != NULL)
		sheet->strip_way = set_strip(frame, composer->look, pieces);
	sheet->desk.look = sheet->look;
	sheet->desk.hang = 0;
	sheet->head_height = galley_height(&sheet->head, 0) + band.item_gap;
}

static mpt part_of_size(const struct sheet *sheet, int percent)
{
	return mpt_scaled(sheet->look->styles[USE_TEXT].size, percent, PERCENT);
}

/* The width of the numbers of all terms. */
static mpt badge_of(struct frame frame, const struct pieces *pieces)
{
	mpt most = 0;

	for (size_t i = 0; i < pieces->count; i++) {
		const char *printed = pieces->at[i].lesson->printed;
		const mpt width =
			printed == NULL ? 0 : lesson_set_badge(frame, printed);

		if (width > most)
			most = width;
	}
	return most;
}

/* Whether a piece begins its section, of those that are kept. */
static bool is_first(const struct pieces *pieces, size_t at)
{
	for (size_t i = at; i-- > 0;)
		if (pieces->at[i].kept)
			return pieces->at[i].section != pieces->at[at].section;
	return true;
}

/* A space that is smaller if the sheet is set close. */
static mpt space_of(const struct sheet *sheet, int full, int close)
{
	return part_of_size(
		sheet, sheet->way.detail >= DETAIL_CLOSE ? close : full);
}

/* A piece that no column can hold reports it; here it is left out instead. */
static void set_piece(
	struct sheet *sheet, const struct pieces *pieces, size_t at)
{
	struct desk *desk = &sheet->desk;
	struct errors *errors = desk->errors;
	const struct piece *piece = &pieces->at[at];
	struct galley *galley = &sheet->galleys[at];
	const struct frame frame = {
		.desk = desk, .galley = galley, .measure = sheet->look->column};

	if (is_first(pieces, at)) {
		lesson_set_head(galley_on(frame, &sheet->heads[at]),
			say_word(desk, piece->section->word),
			space_of(sheet, HEAD_ABOVE, HEAD_ABOVE_CLOSE));
		sheet->heads[at].heading = true;
	}
	desk->errors = error_list_new(desk->arena);
	desk->at = piece->lesson->at;
	lesson_set((struct lesson_setting){frame, sheet->badge,
			   is_first(pieces, at) ? space_of(sheet, FIRST_ABOVE,
							  FIRST_ABOVE_CLOSE)
						: space_of(sheet, LESSON_ABOVE,
							  LESSON_ABOVE_CLOSE),
			   sheet->way.detail},
		piece->lesson);
	sheet->wide[at] = error_count(desk->errors) > 0;
	desk->errors = errors;
	galley->flows =
		galley->count >= (size_t)(desk->look->given.large_print
						  ? LONG_LARGE
						  : LONG) &&
		(lesson_set_runs(piece->lesson) ||
			galley_height(galley, 0) > sheet->height / HIGH_PART);
}

static void measure(struct sheet *sheet)
{
	const struct look *look = sheet->look;
	const struct frame frame = {
		.desk = &sheet->desk, .measure = look->width};

	sheet->top = look->page.margin;
	sheet->height = look_body(look, foot_height(frame, &sheet->foot));
}

struct sheet sheet_set(const struct composer *composer,
	const struct guide *guide, const struct pieces *pieces, struct way way)
{
	struct arena *arena = composer->arena;
	struct sheet sheet = {
		.guide = guide,
		.way = way,
		.foot = {.label = composer->label,
			.code = foot_code(guide->worksheet)},
		.look = look_for(composer, pieces, way.size),
		.desk = {.arena = arena,
			.typesetter = composer->typesetter,
			.errors = composer->errors},
		.galleys = arena_alloc(
			arena, pieces->count, sizeof(*sheet.galleys)),
		.heads =
			arena_alloc(arena, pieces->count, sizeof(*sheet.heads)),
		.wide = arena_alloc(arena, pieces->count, sizeof(*sheet.wide)),
	};
	set_head(&sheet, composer, guide, pieces);
	measure(&sheet);
	sheet.badge = badge_of((struct frame){.desk = &sheet.desk}, pieces);
	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].kept)
			set_piece(&sheet, pieces, i);
	return sheet;
}

struct slots sheet_slots(const struct sheet *sheet)
{
	return (struct slots){.first = sheet->height - sheet->head_height,
		.rest = sheet->height,
		.columns = sheet->look->page.columns};
}

/* The head of a section, which the first of its pieces has. */
static const struct galley *head_of(
	const struct sheet *sheet, const struct pieces *pieces, size_t at)
{
	while (sheet->heads[at].count == 0 && at > 0 &&
		pieces->at[at - 1].section == pieces->at[at].section)
		at--;
	return &sheet->heads[at];
}

struct galley *sheet_flow(
	const struct sheet *sheet, const struct pieces *pieces, size_t *count)
{
	struct galley *flow = arena_alloc(
		sheet->desk.arena, 2 * pieces->count, sizeof(*flow));

	*count = 0;
	for (size_t i = 0; i < pieces->count; i++) {
		if (!pieces->at[i].kept || sheet->galleys[i].count == 0)
			continue;
		if (is_first(pieces, i))
			flow[(*count)++] = *head_of(sheet, pieces, i);
		flow[(*count)++] = sheet->galleys[i];
	}
	return flow;
}

/* More than the slots could hold, however it is cut: a quick answer. */
static bool too_much(const struct slots *slots, const struct galley *flow,
	size_t count, int pages)
{
	const int64_t room =
		((int64_t)slots->first + (int64_t)slots->rest * (pages - 1)) *
		slots->columns;
	int64_t height = 0;

	for (size_t i = 0; i < count; i++)
		height += galley_height(&flow[i], 0);
	return height > room;
}

bool sheet_fits(const struct sheet *sheet, const struct pieces *pieces)
{
	const int pages = sheet->way.pages;
	const struct slots slots = sheet_slots(sheet);
	size_t count;
	const struct galley *flow = sheet_flow(sheet, pieces, &count);

	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].kept && sheet->wide[i])
			return false;
	if (slots.first < sheet->height / PERCENT ||
		too_much(&slots, flow, count, pages))
		return false;
	return paginate(sheet->desk.arena, flow, count, &slots).slot_count <=
	       pages * slots.columns;
}
