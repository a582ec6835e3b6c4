#include "layout/question/pictures.h"

#include "layout/block/figure.h"
#include "layout/block/grid.h"
#include "layout/block/prose.h"
#include "layout/block/span_list.h"

enum {
	SEVERAL = 4,        /* in a row, at most */
	SHRUNK = 60,        /* least of its own width, to have more in a row */
	ROW_HEIGHT = 30,    /* of a page's, at most, where there are several */
	BESIDE_WIDTH = 45,  /* of the frame's, at most */
	BESIDE_HEIGHT = 40, /* of a page's, at most, with captions */
	TEXT_LEAST = 1200,  /* beside them, of the text's size */
	GUTTER = 150,       /* of the text's size */
	CAPTION = 30,       /* above a caption */
	PERCENT = 100
};

static const unsigned SIDES = 1U << ITEM_IMAGE_LEFT | 1U << ITEM_IMAGE_RIGHT;
static const unsigned ALL = (1U << ITEM_IMAGE_PLACES) - 1;

static mpt of_size(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

static bool is_placed(const struct block *figure, unsigned places)
{
	const unsigned place = figure->shown == NULL
				       ? ITEM_IMAGE_BELOW
				       : (unsigned)figure->shown->place;

	return figure->role == BLOCK_FIGURE && figure->image != NULL &&
	       (places & 1U << place) != 0;
}

static const struct block *next_placed(
	const struct block *figure, unsigned places)
{
	while (figure != NULL && !is_placed(figure, places))
		figure = figure->next;
	return figure;
}

/* "(a) A leaf", below a picture, on its page. */
static void set_caption(struct frame frame, const struct block *figure)
{
	struct span_list list = {.arena = frame.desk->arena};
	const mpt above = of_size(frame, CAPTION);
	const size_t first = frame.galley->count;

	if (figure->label == NULL && figure->texts.count == 0)
		return;
	if (figure->label != NULL)
		span_list_put(&list, figure->label);
	if (figure->label != NULL && figure->texts.count > 0)
		span_list_put(&list, " ");
	if (figure->texts.count > 0)
		span_list_rich(&list, figure->texts.at[0], 0);
	prose_set_rich(frame, span_list_text(&list), USE_SMALL, above);
	if (frame.galley->count > first)
		frame.galley->rows[first].cut = CUT_NEVER;
}

/* Pictures in a row of the same height. */
struct several {
	const struct block *at[ITEM_IMAGES_MAX + 1];
	size_t count;
	struct figure_size most;
	mpt height; /* of the row being set */
	bool late;  /* other pictures may be above: a page may begin here */
};

static struct several collect(const struct block *question, unsigned places)
{
	struct several several = {.count = 0};
	const struct block *figure = next_placed(question->children, places);

	for (; figure != NULL && several.count <= ITEM_IMAGES_MAX;
		figure = next_placed(figure->next, places))
		several.at[several.count++] = figure;
	return several;
}

static void set_one(struct frame cell, const void *of, size_t i)
{
	const struct several *several = of;
	const struct image *image = several->at[i]->image;
	struct figure_place place = {
		.x = cell.x, .size = figure_fit(cell, image, several->most)};
	struct row *row = galley_row(cell, 0, several->height, CUT_NEVER);

	place.y = several->height - place.size.height;
	figure_put(cell, row, image, &place);
	set_caption(cell, several->at[i]);
}

/* Does none get much smaller in columns of this width? */
static bool fits(const struct several *several, struct frame frame, mpt width)
{
	const struct figure_size most = figure_most(frame, false);

	for (size_t i = 0; i < several->count; i++) {
		const struct figure_size own =
			figure_fit(frame, several->at[i]->image, most);

		if (own.width / PERCENT * SHRUNK > width)
			return false;
	}
	return true;
}

static struct grid columns_for(
	const struct several *several, struct frame frame)
{
	struct grid grid = {.frame = frame, .gutter = of_size(frame, GUTTER)};

	grid.columns = several->count < SEVERAL ? several->count : SEVERAL;
	while (grid.columns > 1 && (!fits(several, frame, grid_column(&grid)) ||
					   several->count % grid.columns == 1))
		grid.columns--;
	return grid;
}

static void set_row(struct several *several, const struct grid *grid,
	size_t first, size_t end)
{
	const mpt gap = grid->frame.desk->look->gap;
	const bool held = first == 0 && !several->late;
	const struct grid_row row = {
		first, end, gap, held ? CUT_NEVER : CUT_BAD};

	several->height = 0;
	for (size_t i = first; i < end; i++) {
		const struct figure_size size = figure_fit(
			grid->frame, several->at[i]->image, several->most);

		if (size.height > several->height)
			several->height = size.height;
	}
	grid_add(grid, &row, set_one, several);
}

static void set_single(const struct setting *setting, const struct several *one)
{
	struct galley *galley = setting->frame.galley;
	const size_t first = galley->count;

	figure_set(setting->frame, one->at[0]->image, setting->key);
	set_caption(setting->frame, one->at[0]);
	if (one->late && first > 0 && galley->count > first)
		galley->rows[first].cut = CUT_BAD;
}

static void set_placed(const struct setting *setting, unsigned places)
{
	struct several several = collect(setting->question, places);
	const struct frame frame = setting->frame;
	struct grid grid;

	if (several.count == 0)
		return;
	several.late =
		setting->question->label != NULL ||
		next_placed(setting->question->children,
			ALL & ~places & ~(1U << ITEM_IMAGE_BELOW)) != NULL;
	if (several.count == 1) {
		set_single(setting, &several);
		return;
	}
	grid = columns_for(&several, frame);
	several.most = (struct figure_size){grid_column(&grid),
		frame.desk->look->body / PERCENT * ROW_HEIGHT};
	for (size_t i = 0; i < several.count; i += grid.columns) {
		const size_t end = i + grid.columns;

		set_row(&several, &grid, i,
			end < several.count ? end : several.count);
	}
}

void pictures_above(const struct setting *setting)
{
	set_placed(setting, 1U << ITEM_IMAGE_ABOVE);
}

/* In a list, and where there is no room beside the stem, all are below. */
void pictures_below(const struct setting *setting)
{
	unsigned places = 1U << ITEM_IMAGE_BELOW;

	if (!setting->beside)
		places |= SIDES;
	if (setting->key)
		places = ALL;
	set_placed(setting, places);
}

bool pictures_any_above(const struct block *question)
{
	return next_placed(question->children, 1U << ITEM_IMAGE_ABOVE) != NULL;
}

static struct figure_size beside_most(struct frame frame, size_t count)
{
	struct figure_size most = figure_most(frame, false);

	most.width = frame.measure * BESIDE_WIDTH / PERCENT;
	most.height = frame.desk->look->body / PERCENT * BESIDE_HEIGHT;
	if (count > 1)
		most.height /= (mpt)count;
	return most;
}

/* The pictures below each other, with their captions. */
static void stack(struct frame frame, const struct several *several)
{
	const mpt gap = frame.desk->look->gap;

	for (size_t i = 0; i < several->count; i++) {
		const struct image *image = several->at[i]->image;
		struct figure_place place = {.x = frame.x,
			.size = figure_fit(frame, image, several->most)};

		figure_put(frame,
			galley_row(frame, i == 0 ? 0 : gap, place.size.height,
				CUT_NEVER),
			image, &place);
		set_caption(frame, several->at[i]);
	}
}

static mpt widest(struct frame frame, const struct several *several)
{
	mpt most = 0;

	for (size_t i = 0; i < several->count; i++) {
		const mpt width =
			figure_fit(frame, several->at[i]->image, several->most)
				.width;

		if (width > most)
			most = width;
	}
	return most;
}

/* Is there enough room beside the pictures, and below them on a page? */
static bool has_room(const struct pictures_beside *beside, mpt gutter)
{
	const struct frame frame = beside->full;
	const mpt text = frame.measure - beside->width - gutter;

	return text >= of_size(frame, TEXT_LEAST) &&
	       beside->height <=
		       frame.desk->look->body / PERCENT * BESIDE_HEIGHT +
			       2 * frame.desk->look->leading[USE_TEXT];
}

struct pictures_beside pictures_begin(struct setting *setting)
{
	struct several several = collect(setting->question, SIDES);
	struct frame *frame = &setting->frame;
	struct desk *desk = frame->desk;
	const size_t elements = desk->element_count;
	const mpt gutter = of_size(*frame, GUTTER);
	struct pictures_beside beside = {
		.full = *frame, .first = frame->galley->count};
	bool left;

	if (several.count == 0 || setting->key)
		return beside;
	several.most = beside_most(*frame, several.count);
	beside.width = widest(*frame, &several);
	left = several.at[0]->shown->place == ITEM_IMAGE_LEFT;
	stack(galley_part(*frame, left ? 0 : frame->measure - beside.width,
		      beside.width, &beside.own),
		&several);
	beside.height = galley_height(&beside.own, 0);
	if (!has_room(&beside, gutter)) {
		desk->element_count = elements;
		beside.width = beside.height = 0;
		return beside;
	}
	setting->beside = true;
	if (left)
		*frame = galley_inset(*frame, beside.width + gutter);
	else
		frame->measure -= beside.width + gutter;
	return beside;
}

void pictures_put(const struct pictures_beside *beside)
{
	const struct frame full = beside->full;
	mpt down = 0;

	for (size_t i = 0; beside->width > 0 && i < beside->own.count; i++) {
		const struct row *own = &beside->own.rows[i];

		down += i > 0 ? own->above : 0;
		for (size_t k = 0; k < own->count; k++) {
			struct mark mark = own->marks[k];

			mark.y += down;
			galley_row_rule(
				full, &full.galley->rows[beside->first], mark);
		}
		down += own->height;
	}
}

/* Gaps do not count: they may be squeezed. */
static mpt height_of(const struct pictures_beside *beside, size_t count)
{
	const struct galley *galley = beside->full.galley;
	mpt height = 0;

	for (size_t i = beside->first; i < count; i++)
		height += galley->rows[i].height;
	return height;
}

bool pictures_passed(const struct pictures_beside *beside)
{
	return height_of(beside, beside->full.galley->count) >= beside->height;
}

/* The height of a row with what no cut may part from it. */
static mpt joined_height(const struct galley *galley, size_t i)
{
	mpt height = 0;

	do
		height += galley->rows[i].above + galley->rows[i].height;
	while (++i < galley->count && galley->rows[i].cut == CUT_NEVER);
	return height;
}

/* Join the rows beside the pictures to the first.  Where no page can hold the
 * next one, too, white space takes its place.  Returns the first row that is
 * below the pictures. */
static size_t join(const struct pictures_beside *beside)
{
	struct galley *galley = beside->full.galley;
	struct row *rows = galley->rows;
	mpt joined = rows[beside->first].height;
	size_t i = beside->first + 1;

	for (; i < galley->count && height_of(beside, i) < beside->height;
		i++) {
		if (rows[i].cut != CUT_NEVER &&
			joined + joined_height(galley, i) >
				beside->full.desk->look->body) {
			rows[i - 1].height +=
				beside->height - height_of(beside, i);
			return i;
		}
		joined += rows[i].above + rows[i].height;
		rows[i].cut = CUT_NEVER;
	}
	return i;
}

void pictures_end(const struct pictures_beside *beside)
{
	struct galley *galley = beside->full.galley;
	const mpt height = height_of(beside, galley->count);
	size_t i, below;

	if (beside->width == 0)
		return;
	if (height < beside->height)
		galley_row(beside->full, 0, beside->height - height, CUT_NEVER);
	i = join(beside);
	below = height < beside->height ? 0 : galley->count - i;
	if (galley->lines > below)
		galley->lines = below;
}
