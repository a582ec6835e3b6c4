#include "layout/guide/guide_sheet.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/guide/badge.h"
#include "layout/guide/band.h"
#include "layout/guide/guide_head.h"
#include "layout/guide/guide_look.h"

enum {
	COLUMN_EMS = 14, /* a column is at least as wide */
	COLUMNS_MOST = 3,
	HEAD_ABOVE = 90, /* over a section's head, per cent of the size */
	HEAD_ABOVE_CLOSE = 70,
	LESSON_ABOVE = 62,
	LESSON_ABOVE_CLOSE = 38,
	FIRST_ABOVE = 45, /* over the first lesson of a section */
	FIRST_ABOVE_CLOSE = 32,
	LONG = 7, /* a lesson of at least this many rows may be cut, if it runs
		     on */
	LONG_LARGE = 5,
	HIGH_PART = 3, /* or is higher than this part of a column */
	PERCENT = 100
};

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
		*look = guide_look(given, size, columns);
	while (look->column < look->styles[USE_TEXT].size * COLUMN_EMS &&
		--columns > 0);
	return look;
}

/* The width of the numbers of all terms that are kept. */
static mpt badge_of(struct frame frame, const struct pieces *pieces)
{
	mpt most = 0;

	for (size_t i = 0; i < pieces->count; i++) {
		const char *printed = pieces->at[i].lesson->printed;
		const mpt width =
			printed == NULL ? 0 : badge_width(frame, printed);

		if (pieces->at[i].kept && width > most)
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
static mpt space_of(const struct guide_sheet *sheet, int full, int close)
{
	return guide_look_part(
		sheet->look, sheet->way.detail >= DETAIL_CLOSE ? close : full);
}

/* A piece that no column can hold reports it; here it is left out instead. */
static void set_piece(
	struct guide_sheet *sheet, const struct pieces *pieces, size_t at)
{
	struct desk *desk = &sheet->desk;
	struct errors *errors = desk->errors;
	const struct piece *piece = &pieces->at[at];
	struct galley *galley = &sheet->galleys[at];
	const struct frame frame = {
		.desk = desk, .galley = galley, .measure = sheet->look->column};

	if (is_first(pieces, at)) {
		band_set(galley_on(frame, &sheet->heads[at]),
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

static void measure(struct guide_sheet *sheet)
{
	const struct look *look = sheet->look;
	const struct frame frame = {
		.desk = &sheet->desk, .measure = look->width};

	sheet->top = look->page.margin;
	sheet->height = look_body(look, foot_height(frame, &sheet->foot));
}

struct guide_sheet guide_sheet_set(const struct composer *composer,
	const struct guide *guide, const struct pieces *pieces, struct way way)
{
	struct arena *arena = composer->arena;
	struct guide_sheet sheet = {
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
	guide_head_set(&sheet, composer, pieces);
	measure(&sheet);
	sheet.badge = badge_of((struct frame){.desk = &sheet.desk}, pieces);
	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].kept)
			set_piece(&sheet, pieces, i);
	return sheet;
}

struct slots guide_sheet_slots(const struct guide_sheet *sheet)
{
	return (struct slots){.first = sheet->height - sheet->head_height,
		.rest = sheet->height,
		.columns = sheet->look->page.columns};
}

/* The head of a section, which the first of its pieces has. */
static const struct galley *head_of(
	const struct guide_sheet *sheet, const struct pieces *pieces, size_t at)
{
	while (sheet->heads[at].count == 0 && at > 0 &&
		pieces->at[at - 1].section == pieces->at[at].section)
		at--;
	return &sheet->heads[at];
}

struct galley *guide_sheet_flow(const struct guide_sheet *sheet,
	const struct pieces *pieces, size_t *count)
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

bool guide_sheet_fits(
	const struct guide_sheet *sheet, const struct pieces *pieces)
{
	const int pages = sheet->way.pages;
	const struct slots slots = guide_sheet_slots(sheet);
	size_t count;
	const struct galley *flow = guide_sheet_flow(sheet, pieces, &count);

	for (size_t i = 0; i < pieces->count; i++)
		if (pieces->at[i].kept && sheet->wide[i])
			return false;
	if (slots.first < sheet->height / PERCENT ||
		too_much(&slots, flow, count, pages))
		return false;
	return paginate(sheet->desk.arena, flow, count, &slots).slot_count <=
	       pages * slots.columns;
}
