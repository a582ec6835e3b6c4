#include "layout/question/choice_pictures.h"

#include "bank/kind.h"
#include "base/arena.h"
#include "layout/block/prose.h"

enum {
	COLUMNS = 4,
	SHRUNK = 60,  /* least of a picture's own width, to have more columns */
	HIGH = 20,    /* of a page's height, at most */
	BELOW = 30,   /* above the text, of its size */
	CAPITAL = 72, /* height of a letter */
	PERCENT = 100
};

static mpt of_size(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

bool choice_pictures_any(const struct choice_pictures *pictures)
{
	for (size_t i = 0; i < pictures->count; i++)
		if (pictures->at[i]->image != NULL)
			return true;
	return false;
}

static struct figure_size limit(struct frame frame, mpt width)
{
	return (struct figure_size){
		width, frame.desk->look->body / PERCENT * HIGH};
}

/* Does no picture get much smaller, and no text too narrow? */
static bool fits(
	const struct choice_pictures *pictures, struct frame frame, mpt width)
{
	for (size_t i = 0; i < pictures->count; i++) {
		const struct block *choice = pictures->at[i];
		const struct image *image = choice->image;

		if (image == NULL) {
			if (prose_widest(frame, choice->texts) > width)
				return false;
		} else if (figure_fit(frame, image, limit(frame, frame.measure))
					   .width /
				   PERCENT * SHRUNK >
			   width) {
			return false;
		}
	}
	return true;
}

/* Rows are full, or one choice short of it. */
static bool is_even(size_t count, size_t columns)
{
	return count <= columns || count % columns == 0 ||
	       count % columns + 1 == columns;
}

static void find_box(
	struct choice_pictures *pictures, struct frame frame, mpt width)
{
	pictures->box = (struct figure_size){width, 0};
	for (size_t i = 0; i < pictures->count; i++) {
		const struct image *image = pictures->at[i]->image;
		struct figure_size size;

		if (image == NULL)
			continue;
		size = figure_fit(frame, image, limit(frame, width));
		if (size.height > pictures->box.height)
			pictures->box.height = size.height;
	}
}

struct grid choice_pictures_grid(
	struct choice_pictures *pictures, struct frame frame)
{
	struct grid grid = {.frame = frame,
		.columns = COLUMNS,
		.gutter = of_size(frame, PERCENT)};

	if (pictures->count < COLUMNS)
		grid.columns = pictures->count;
	while (grid.columns > 1 &&
		(!is_even(pictures->count, grid.columns) ||
			!fits(pictures, frame,
				grid_column(&grid) - pictures->hang)))
		grid.columns--;
	find_box(pictures, frame, grid_column(&grid) - pictures->hang);
	return grid;
}

/* As large as the box lets it be, so that all look alike. */
static struct figure_size boxed(
	struct desk *desk, const struct image *image, struct figure_size box)
{
	const struct picture *picture = figure_picture(desk, image);
	struct figure_size size = {box.width, 0};

	if (picture == NULL)
		return size;
	size.height = mpt_scaled(picture->height, box.width, picture->width);
	if (size.height > box.height) {
		size.height = box.height;
		size.width =
			mpt_scaled(picture->width, box.height, picture->height);
	}
	if (size.width < 1)
		size.width = 1;
	if (size.height < 1)
		size.height = 1;
	return size;
}

mpt choice_pictures_width(
	struct frame frame, mpt hang, const struct image *image)
{
	const struct image_choices *choices = image->choices;
	const size_t count =
		choices->count < KIND_LETTERS ? choices->count : KIND_LETTERS;
	struct arena *arena = frame.desk->arena;
	struct block *blocks = arena_alloc(arena, count, sizeof(*blocks));
	const struct block **at = arena_alloc(arena, count, sizeof(*at));
	struct choice_pictures pictures = {at, count, hang, {0, 0}};

	for (size_t i = 0; i < count; i++) {
		const struct image *one = i < choices->picture_count
						  ? choices->pictures[i]
						  : NULL;

		if (one != NULL && picture_of(one) != NULL)
			blocks[i].image = one;
		at[i] = &blocks[i];
	}
	choice_pictures_grid(&pictures, frame);
	return boxed(frame.desk, image, pictures.box).width;
}

void choice_pictures_set(const struct choice_pictures *pictures,
	struct frame frame, const struct block *choice, const char *label)
{
	const struct frame inset = galley_inset(frame, pictures->hang);
	const struct line line = galley_set_line(frame, label, USE_TEXT);
	const uint32_t outer = galley_enter(frame.desk, ROLE_ITEM);
	const uint32_t element = galley_add_element(frame.desk, ROLE_LABEL);
	const size_t first = frame.galley->count;
	const mpt top =
		frame.desk->look->rise[USE_TEXT] - of_size(frame, CAPITAL);
	struct figure_place place = {.x = inset.x, .y = top};

	galley_enter(frame.desk, ROLE_BODY);
	place.size = boxed(frame.desk, choice->image, pictures->box);
	figure_put(inset,
		galley_row(frame, 0, top + pictures->box.height, CUT_NEVER),
		choice->image, &place);
	if (choice->brief.count > 0)
		prose_set_rich(inset, choice->brief.at[0], USE_TEXT,
			of_size(frame, BELOW));
	galley_put_first(
		frame, &frame.galley->rows[first], &line, USE_TEXT, element);
	galley_leave(frame.desk, outer);
}
