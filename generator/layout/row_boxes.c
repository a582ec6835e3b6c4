#include "layout/row_boxes.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "layout/picture_marks.h"

static void row_box(struct frame frame, struct row *row, const struct box *box,
	struct spot spot);

/* Open an element inside the text of another, or none if there is no text. */
static uint32_t within(
	struct desk *desk, uint32_t text, enum role role, const char *alt)
{
	const uint32_t outer = desk->parent;
	uint32_t number;

	if (text == 0)
		return 0;
	desk->parent = text;
	number = galley_add_described(desk, role, alt);
	desk->parent = outer;
	return number;
}

/* A blank has alternative text, unless the key writes on it or a formula that
 * it is part of has some. */
static void row_run(struct frame frame, struct row *row, const struct box *box,
	struct spot spot)
{
	if (box->run->face == NULL && frame.desk->replies == NULL &&
		frame.desk->formula.reading == NULL)
		spot.element = within(frame.desk, spot.element, ROLE_BLANK,
			wording_get(
				&frame.desk->look->wording, WORD_SAID_BLANK));
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RUN,
			.x = spot.x,
			.y = spot.y + box->run->rise,
			.run = box->run,
			.reading = frame.desk->formula.reading,
			.element = spot.element});
}

static void row_rectangle(struct frame frame, struct row *row,
	const struct box *box, struct spot spot)
{
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = spot.x,
			.y = spot.y - box->height,
			.width = box->width,
			.height = box->height + box->depth,
			.gray = box->gray,
			.reading = frame.desk->formula.reading,
			.element = frame.desk->formula.reading != NULL
					   ? spot.element
					   : 0});
}

static void row_stroke(struct frame frame, struct row *row,
	const struct box *box, struct spot spot)
{
	const mpt height = box->height + box->depth;

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_STROKE,
			.x = spot.x,
			.y = box->rising ? spot.y + box->depth
					 : spot.y - box->height,
			.width = box->width,
			.height = box->rising ? -height : height,
			.stroke = box->stroke,
			.gray = box->gray,
			.reading = frame.desk->formula.reading,
			.element = spot.element});
}

static void row_picture(struct frame frame, struct row *row,
	const struct box *box, struct spot spot)
{
	const struct inset *inset = box->inset;
	const struct picture_place place = {
		.picture = inset->picture,
		.image = inset->image,
		.x = spot.x,
		.y = spot.y - box->height,
		.width = box->width,
		.height = box->height + box->depth,
		.element = within(
			frame.desk, spot.element, ROLE_FIGURE, inset->alt),
	};

	if (inset->picture != NULL)
		picture_marks(frame, row, &place);
}

static void row_group(struct frame frame, struct row *row,
	const struct box *box, struct spot spot)
{
	for (size_t i = 0; i < box->count; i++)
		row_box(frame, row, &box->boxes[i], spot);
}

/* The parts of one formula belong to one element. */
static void row_formula(struct frame frame, struct row *row,
	const struct box *box, struct spot spot)
{
	struct desk *desk = frame.desk;

	if (box->part == 0 || desk->formula.said != box->said ||
		desk->formula.element == 0) {
		desk->formula.said = box->said;
		desk->formula.element = within(
			desk, spot.element, ROLE_FORMULA, box->said->alt);
		if (desk->formula.element != 0)
			desk->elements[desk->formula.element - 1].mathml =
				box->said->mathml;
	}
	spot.element = desk->formula.element;
	desk->formula.reading = desk->formula.joined != NULL
					? desk->formula.joined
					: box->said->lines[box->part];
	row_group(frame, row, box, spot);
	desk->formula.reading = NULL;
}

/* Characters and, in the last box, their reading. */
static void row_ruby(struct frame frame, struct row *row, const struct box *box,
	struct spot spot)
{
	const uint32_t ruby = within(frame.desk, spot.element, ROLE_RUBY, NULL);

	spot.element = within(frame.desk, ruby, ROLE_RUBY_BASE, NULL);
	for (size_t i = 0; i < box->count; i++) {
		if (i + 1 == box->count)
			spot.element =
				within(frame.desk, ruby, ROLE_RUBY_TEXT, NULL);
		row_box(frame, row, &box->boxes[i], spot);
	}
}

/* Add a box's marks to the element at the spot. */
static void row_box(struct frame frame, struct row *row, const struct box *box,
	struct spot spot)
{
	static void (*const put[])(
		struct frame, struct row *, const struct box *, struct spot) = {
		[BOX_RUN] = row_run,
		[BOX_RULE] = row_rectangle,
		[BOX_PICTURE] = row_picture,
		[BOX_GROUP] = row_group,
		[BOX_RUBY] = row_ruby,
		[BOX_STROKE] = row_stroke,
		[BOX_FORMULA] = row_formula,
	};

	spot.x += box->x;
	spot.y -= box->y;
	put[box->type](frame, row, box, spot);
}

/* How many boxes from number i on are parts of one formula; 0 for none. */
static size_t parts_at(const struct line *line, size_t i)
{
	const struct box *first = &line->boxes[i];
	size_t count = 0;

	while (i + count < line->count && first->type == BOX_FORMULA &&
		first[count].type == BOX_FORMULA &&
		first[count].said == first->said)
		count++;
	return count;
}

/* The text that the parts of a formula on one line stand for together. */
static const char *joined_reading(
	struct arena *arena, const struct box *parts, size_t count)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		buffer_puts(&out, parts[i].said->lines[parts[i].part]);
	return buffer_text(&out);
}

void row_boxes_add(struct frame frame, struct row *row, const struct line *line,
	struct spot spot)
{
	size_t joined = 0; /* boxes of a formula from here on */

	for (size_t i = 0; i < line->count; i++) {
		if (joined == 0 && (joined = parts_at(line, i)) > 1)
			frame.desk->formula.joined = joined_reading(
				frame.desk->arena, &line->boxes[i], joined);
		row_box(frame, row, &line->boxes[i], spot);
		if (joined > 0 && --joined == 0)
			frame.desk->formula.joined = NULL;
	}
}
