#include "layout/guide/guide_head.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/guide/band.h"
#include "layout/guide/guide_look.h"
#include "layout/guide/tint.h"
#include "layout/timeline/flags.h"

enum {
	TITLE_SIZE = 24, /* in half points: its type, and that of the strip */
	TITLE_LEAST = 18,
	TITLE_EMS = 2,  /* around and between title and label */
	TITLE_PAD = 28, /* above and below the title, per cent of the size */
	TITLE_INSET = 70,
	TITLE_GRAY = 40,
	WHITE = 255,
	STRIP_SIZE = 18,
	STRIP_LEAST = 16,
	STRIP_LARGEST = 24,
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
static const struct strip_try strip_large[] = {
	{GUIDE_LOOK_LARGE, GUIDE_LOOK_LARGE, 42}};

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
static bool title_fits(struct guide_sheet *sheet, const struct look *look)
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
static struct look title_look(
	struct guide_sheet *sheet, const struct look *given)
{
	const int most =
		given->given.large_print ? GUIDE_LOOK_LARGE : TITLE_SIZE;
	const int least =
		given->given.large_print ? GUIDE_LOOK_LARGE : TITLE_LEAST;
	int size = most;
	struct look look = guide_look(given, size, 1);

	while (size > least && !title_fits(sheet, &look))
		look = guide_look(given, --size, 1);
	if (!title_fits(sheet, &look))
		look = guide_look(given, most, 1);
	look.styles[USE_TITLE].gray = WHITE;
	look.styles[USE_STRONG].gray = WHITE;
	return look;
}

/* A strip in this size of type, in its own look. */
static struct strip strip_in(struct frame frame, const struct look *given,
	const struct block *block, int size)
{
	struct look *look = arena_alloc(frame.desk->arena, 1, sizeof(*look));

	*look = guide_look(given, size, 1);
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

	band_set(frame, say_word(frame.desk, WORD_GUIDE_TIME),
		frame.desk->look->gap / 2);
	if (way.part > 0 && set_strip_in(frame, given, pieces->strip, &way))
		return way;
	if (way.size == 0) {
		way = set_terms(frame, given, pieces);
		if (way.size > 0)
			return way;
	}
	way = (struct strip_way){
		given->given.large_print ? GUIDE_LOOK_LARGE : STRIP_SIZE, 0, 0};
	numbers = strip_in(frame, given, pieces->strip, way.size);
	flags_set(&numbers);
	return way;
}

void guide_head_set(struct guide_sheet *sheet, const struct composer *composer,
	const struct pieces *pieces)
{
	const int size =
		sheet->way.size > STRIP_SIZE ? sheet->way.size : STRIP_SIZE;
	const struct look title = title_look(sheet, composer->look);
	const struct look band = guide_look(composer->look, size, 1);
	const struct frame frame = {.desk = &sheet->desk,
		.galley = &sheet->head,
		.measure = title.width};

	sheet->desk.look = &title;
	set_title(frame, sheet->guide->worksheet->title, composer->label);
	sheet->desk.look = &band;
	if (pieces->strip != NULL)
		sheet->strip_way = set_strip(frame, composer->look, pieces);
	sheet->desk.look = sheet->look;
	sheet->desk.hang = 0;
	sheet->head_height = galley_height(&sheet->head, 0) + band.item_gap;
}
