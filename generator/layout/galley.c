#include "layout/galley.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "blocks/rich_text.h"
#include "layout/row_boxes.h"
#include "yaml/place.h"

enum {
	HEIGHT_MAX = 1000 * 1000 * MPT, /* higher than a thousand pages */
	CLEARANCE = 10 /* of a box above tall letters, per cent of the size */
};

struct frame galley_inset(struct frame frame, mpt inset)
{
	const mpt least = frame.desk->look->styles[USE_TEXT].size;

	frame.x += inset;
	frame.measure -= inset;
	if (frame.measure < least)
		frame.measure = least;
	return frame;
}

struct frame galley_part(
	struct frame frame, mpt from, mpt measure, struct galley *galley)
{
	frame.x += from;
	frame.measure = measure;
	frame.galley = galley;
	return frame;
}

struct frame galley_on(struct frame frame, struct galley *galley)
{
	frame.galley = galley;
	return frame;
}

/* The language of an element outside all others, if it is not the sheet's. */
static const char *foreign(const struct desk *desk)
{
	const char *language = desk->look->styles[USE_TEXT].language;
	const char *sheet = desk->look->wording.tag;

	if (desk->parent != 0 || language == sheet ||
		text_equal(language, sheet))
		return NULL;
	return language;
}

uint32_t galley_add_element(struct desk *desk, enum role role)
{
	desk->elements =
		arena_grow(desk->arena, desk->elements, desk->element_count,
			&desk->element_room, sizeof(*desk->elements));
	desk->elements[desk->element_count++] = (struct element){.role = role,
		.language = foreign(desk),
		.parent = desk->parent};
	return (uint32_t)desk->element_count;
}

uint32_t galley_add_described(
	struct desk *desk, enum role role, const char *alt)
{
	const uint32_t number = galley_add_element(desk, role);

	desk->elements[number - 1].alt = alt;
	return number;
}

uint32_t galley_enter(struct desk *desk, enum role role)
{
	const uint32_t outer = desk->parent;

	desk->parent = galley_add_element(desk, role);
	return outer;
}

void galley_leave(struct desk *desk, uint32_t outer)
{
	desk->parent = outer;
}

bool galley_is_in(const struct desk *desk, enum role role)
{
	return desk->parent != 0 &&
	       desk->elements[desk->parent - 1].role == role;
}

const struct look *galley_speak(struct desk *desk, const char *language)
{
	const struct look *before = desk->look;
	const char *now = before->styles[USE_TEXT].language;
	struct look *look;

	if (language == NULL || (now != NULL && text_equal(language, now)))
		return before;
	look = arena_alloc(desk->arena, 1, sizeof(*look));
	*look = *before;
	look->rtl = language_rtl(language);
	for (int use = 0; use < USE_COUNT; use++)
		look->styles[use].language = language;
	desk->look = look;
	if (desk->parent != 0)
		desk->elements[desk->parent - 1].language = language;
	return before;
}

void galley_set_item(struct desk *desk, const struct item *item)
{
	desk->at = item->at;
	desk->images = item->in_text;
}

struct rich galley_parse(const struct desk *desk, const char *markdown)
{
	const struct text_source source = {desk->arena, desk->typesetter,
		desk->images, desk->shared, desk->errors};

	return rich_text(&source, markdown);
}

void galley_report_missing(struct desk *desk, uint32_t missing)
{
	char letter[5] = "";

	if (missing == 0)
		return;
	letter[utf8_put(missing, letter)] = '\0';
	error_at(desk->errors, desk->at, "no font has the letter %s (U+%04X)",
		letter, (unsigned)missing);
}

static void report_wide(struct desk *desk, const char *formula)
{
	if (formula == NULL)
		return;
	error_at(desk->errors, place_of_text(desk->at, formula),
		"the formula %s is too wide for its place", formula);
	error_hint(desk->errors, "divide it, or put "
				 "\\begin{aligned}…\\end{aligned} around "
				 "its lines");
}

void galley_report_lines(struct desk *desk, const struct lines *lines)
{
	galley_report_missing(desk, lines->missing);
	report_wide(desk, lines->wide);
}

bool galley_report_long(struct desk *desk, int pages)
{
	return error_at(desk->errors, desk->at,
		"expected a form of at most %d pages, found more up to here",
		pages);
}

struct row *galley_row(struct frame frame, mpt above, mpt height, enum cut cut)
{
	struct galley *galley = frame.galley;
	struct row *row;

	galley->rows = arena_grow(frame.desk->arena, galley->rows,
		galley->count, &galley->room, sizeof(*galley->rows));
	row = &galley->rows[galley->count++];
	*row = (struct row){.above = above, .height = height, .cut = cut};
	return row;
}

void galley_go_on(struct galley *galley, size_t row)
{
	if (row < galley->count && galley->rows[row].cut != CUT_NEVER)
		galley->rows[row].goes_on = true;
}

void galley_hold(struct galley *galley, size_t row)
{
	if (row < galley->count)
		galley->rows[row].cut = CUT_NEVER;
}

struct row *galley_last(struct galley *galley)
{
	return galley->count == 0 ? NULL : &galley->rows[galley->count - 1];
}

mpt galley_height(const struct galley *galley, size_t first)
{
	int64_t height = 0;

	for (size_t i = first; i < galley->count; i++) {
		height += galley->rows[i].height;
		if (i > first)
			height += galley->rows[i].above;
	}
	return height < HEIGHT_MAX ? (mpt)height : HEIGHT_MAX;
}

void galley_row_rule(struct frame frame, struct row *row, struct mark rule)
{
	row->marks = arena_grow(frame.desk->arena, row->marks, row->count,
		&row->room, sizeof(*row->marks));
	row->marks[row->count++] = rule;
}

static void mirror_marks(struct row *row, size_t first, struct breadth all)
{
	for (size_t i = first; i < row->count; i++)
		page_mirror_mark(&row->marks[i], 2 * all.x + all.width);
}

void galley_row_seen(
	struct frame frame, struct row *row, size_t first, struct breadth all)
{
	if (frame.desk->look != NULL && frame.desk->look->rtl)
		mirror_marks(row, first, all);
}

static void mirror_row(struct row *row, struct breadth all)
{
	if (row == NULL || row->mirrored)
		return;
	mirror_marks(row, 0, all);
	row->mirrored = true;
	mirror_row(row->over, all);
	mirror_row(row->under, all);
}

void galley_turn(struct frame frame, size_t first, const struct look *before)
{
	const bool turned = frame.desk->look->rtl != before->rtl;

	for (size_t i = first; turned && i < frame.galley->count; i++)
		mirror_row(&frame.galley->rows[i],
			(struct breadth){frame.x, frame.measure});
}

void galley_row_line(struct frame frame, struct row *row,
	const struct line *line, struct spot spot)
{
	const size_t first = row->count;

	row_boxes_add(frame, row, line, spot);
	galley_row_seen(
		frame, row, first, (struct breadth){spot.x, line->width});
}

void galley_row_lower(struct row *row, mpt by)
{
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += by;
	row->drop += by;
	row->height += by;
}

/* Make a row of text height tall enough for a line. */
static void make_room(
	struct row *row, const struct line *line, mpt rise, mpt size)
{
	const mpt above = line->above + size * CLEARANCE / 100;
	mpt least;

	if (line->above > rise && above > rise + row->drop) {
		galley_row_lower(row, above - rise - row->drop);
		row->give = 0;
	}
	least = rise + row->drop + line->below;
	if (line->below > 0 && row->height < least) {
		row->height = least;
		row->give = 0;
	}
}

struct line galley_set_line(struct frame frame, const char *text, enum use use)
{
	const struct desk *desk = frame.desk;

	return set_line(desk->typesetter, text, &desk->look->styles[use]);
}

void galley_row_text(struct frame frame, struct row *row,
	const struct line *line, struct spot spot, mpt size)
{
	make_room(row, line, spot.y, size);
	row->text = true;
	spot.y += row->drop;
	galley_row_line(frame, row, line, spot);
}

void galley_put(struct frame frame, struct row *row, const struct line *line,
	enum use use, uint32_t element)
{
	const struct look *look = frame.desk->look;

	galley_row_text(frame, row, line,
		(struct spot){frame.x, look->rise[use], element},
		look->styles[use].size);
}

void galley_put_first(struct frame frame, struct row *row,
	const struct line *line, enum use use, uint32_t element)
{
	const struct look *look = frame.desk->look;
	struct row first;

	make_room(row, line, look->rise[use], look->styles[use].size);
	first = *row;
	first.marks = NULL;
	first.count = first.room = 0;
	galley_put(frame, &first, line, use, element);
	for (size_t i = 0; i < row->count; i++)
		galley_row_rule(frame, &first, row->marks[i]);
	*row = first;
}
