#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "layout/block/reply.h"

enum {
	BOX_PART = 88, /* of an answer line's pitch, per cent */
	PERCENT = 100,
	HALF_CAP = 34, /* half a digit's height, per cent of the size */
	STROKE = 600,
	STROKE_GRAY = 60
};

/* The side of the box for a handwritten number. */
static mpt box_side(const struct look *look)
{
	return look->ruling.guide > 0 ? look->ruling.guide
				      : look->ruled * BOX_PART / PERCENT;
}

mpt rank_box_width(const struct setting *setting)
{
	const struct look *look = setting->frame.desk->look;

	return (setting->key ? setting->box : box_side(look)) + look->gap;
}

mpt rank_box_widest(struct frame frame, const struct block *section)
{
	const struct block *question = block_child(section, BLOCK_QUESTION);
	mpt width = 0;

	for (; question != NULL; question = block_next(question)) {
		const struct block *blank = block_child(question, BLOCK_BLANK);
		struct line line;

		if (blank == NULL)
			continue;
		line = galley_set_line(frame, blank->key, USE_STRONG);
		if (line.width > width)
			width = line.width;
	}
	return width + frame.desk->look->styles[USE_TEXT].size / 2;
}

/* Make a row higher, and move down the marks below this point. */
static void lower(struct row *row, mpt by, mpt down)
{
	row->height += by;
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += down;
}

/* Add the box beside the row's text, below a part that makes its line tall. */
static void add_box(struct frame frame, struct row *row, mpt width, mpt height,
	uint32_t element)
{
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_BOX,
			.x = frame.x + STROKE / 2,
			.y = row->drop + STROKE / 2,
			.width = width - STROKE,
			.height = height - STROKE,
			.stroke = STROKE,
			.element = element,
			.gray = STROKE_GRAY});
}

/* Make the rows starting at `first`, which stay together, at least as high as
 * the box beside them.  A single row is centred. */
static void keep_beside(struct galley *galley, size_t first, mpt side)
{
	const mpt drop = galley->rows[first].drop;
	const mpt over = side + drop - galley_height(galley, first);

	for (size_t i = first + 1; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
	if (over > 0 && galley->count == first + 1)
		lower(&galley->rows[first], over, over / 2);
	else if (over > 0)
		galley_last(galley)->height += over;
}

void rank_box_sheet(const struct setting *setting, const struct block *blank)
{
	const struct frame frame = setting->outer;
	struct galley *galley = frame.galley;
	const struct look *look = frame.desk->look;
	const mpt side = box_side(look);
	const mpt size = look->styles[USE_TEXT].size;
	struct row *row;

	keep_beside(galley, setting->first, side);
	row = &galley->rows[setting->first];
	add_box(frame, row, side, side,
		frame.desk->replies == NULL
			? galley_add_described(frame.desk, ROLE_BLANK,
				  say_word(frame.desk, WORD_SAID_BLANK))
			: 0);
	reply_word(frame.desk, setting->question->number, blank->key);
	reply_room(frame, row,
		(struct mark){.x = frame.x + STROKE,
			.y = row->drop + side / 2 + size * HALF_CAP / PERCENT,
			.width = side - 2 * STROKE,
			.height = side});
	reply_end(frame.desk);
}

void rank_box_key(const struct setting *setting, const struct block *blank)
{
	struct frame frame = setting->outer;
	struct row *row = &frame.galley->rows[setting->first];
	const uint32_t element = galley_add_element(frame.desk, ROLE_PARAGRAPH);
	const struct line rank = galley_set_line(frame, blank->key, USE_STRONG);

	add_box(frame, row, setting->box, row->height - row->drop, 0);
	frame.x += (setting->box - rank.width) / 2;
	galley_put_first(frame, row, &rank, USE_STRONG, element);
}
