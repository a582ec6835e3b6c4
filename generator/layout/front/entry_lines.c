#include "layout/front/entry_lines.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/say.h"

enum {
	RULE_GRAY = 60,
	NAME_SHARE = 60, /* of the width, per cent, for a name alone */
	PERCENT = 100,
	RULE_LEAST = 4, /* in ems */
	OWN_WEIGHT = 3, /* of a line with a label of its own */
	OWN_LEAST = 6,
	ROW_MAX = 8 /* lines on a row, at most */
};

static const struct {
	enum word label;
	int weight; /* share of a row's width */
	int least;  /* writing space in ems */
} fills[] = {
	{WORD_NAME, 6, 12},
	{WORD_DATE, 3, 6},
	{WORD_PERIOD, 2, 4},
	{WORD_CLASS, 3, 6},
	{WORD_SCORE, 2, 4},
};

/* A field: its label, the text after the rule, and their widths. */
struct part {
	enum word word;
	int weight;
	struct line label, tail;
	mpt width; /* without the rule */
	mpt least; /* of the rule */
};

struct fill_row {
	struct part parts[ROW_MAX];
	size_t count;
	mpt used; /* with rules of minimum width */
	int weight;
};

static mpt em(struct frame frame)
{
	return frame.desk->look->styles[USE_TEXT].size;
}

static const char *label_of(struct frame frame, const struct block *field)
{
	return field->label != NULL ? say_apart(frame.desk, field->label)
				    : say_word(frame.desk, field->word);
}

/* The share of a line in its row, and its least width. */
static void weigh(
	struct frame frame, const struct block *field, struct part *part)
{
	part->weight = OWN_WEIGHT;
	part->least = OWN_LEAST * em(frame);
	for (size_t i = 0; i < LENGTH(fills); i++)
		if (fills[i].label == field->word) {
			part->weight = fills[i].weight;
			part->least = fills[i].least * em(frame);
		}
	if (field->width > 0) {
		part->weight = 0;
		part->least = field->width;
	}
}

static struct part part_new(struct frame frame, const struct block *field)
{
	struct part part = {.word = field->word};

	weigh(frame, field, &part);
	part.label = galley_set_line(frame, label_of(frame, field), USE_TEXT);
	part.width = part.label.width + em(frame) / 3;
	if (field->word == WORD_SCORE && field->points + field->bonus > 0) {
		part.tail = galley_set_line(frame,
			say(frame.desk, WORD_OUT_OF,
				&(struct gaps){
					.points = say_total(frame.desk,
						field->points, field->bonus)}),
			USE_TEXT);
		part.width += part.tail.width + em(frame) / 3;
	}
	return part;
}

/* Draw the rule below the label's line, or guides, unless a name is printed
 * there. */
static void put_rule(
	struct frame frame, struct row *row, mpt from, mpt to, bool named)
{
	const struct ruling *ruling = &frame.desk->look->ruling;

	if (ruling->guide > 0) {
		answer_space_rule(frame, row, from, to);
		return;
	}
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = from,
			.y = row->height - em(frame) / 12,
			.width = to - from,
			.height = ruling->pen,
			.element = named ? 0
					 : galley_add_described(frame.desk,
						   ROLE_BLANK,
						   say_word(frame.desk,
							   WORD_SAID_BLANK)),
			.gray = RULE_GRAY});
}

/* Set one field at x.  Returns its end. */
static mpt part_put(struct frame frame, struct row *row,
	const struct part *part, mpt x, mpt rule)
{
	const mpt baseline = row->height - em(frame) / 4;
	const uint32_t outer = galley_enter(frame.desk, ROLE_PARAGRAPH);
	const uint32_t element = frame.desk->parent;
	const mpt from = x + part->label.width + em(frame) / 3;
	const mpt end = x + part->width + rule;
	const bool named = part->word == WORD_NAME && frame.desk->named;

	galley_row_line(
		frame, row, &part->label, (struct spot){x, baseline, element});
	put_rule(frame, row, from, from + rule, named);
	if (named)
		galley_row_rule(frame, row,
			(struct mark){.type = MARK_NAME,
				.x = from + em(frame) / 4,
				.y = baseline,
				.width = rule - em(frame) / 4,
				.element = element});
	galley_row_line(frame, row, &part->tail,
		(struct spot){end - part->tail.width, baseline, element});
	galley_leave(frame.desk, outer);
	return end;
}

/* Distribute the spare width to the rules by weight; the last takes the
 * remainder. */
static void row_put(struct frame frame, const struct fill_row *fill)
{
	const mpt over = frame.measure - fill->used;
	struct row *row = galley_row(
		frame, em(frame) / 3, frame.desk->look->ruled, CUT_NEVER);
	const mpt right = frame.x + frame.measure;
	mpt x = frame.x;

	for (size_t i = 0; i < fill->count; i++) {
		const struct part *part = &fill->parts[i];
		mpt rule = part->least;

		if (part->weight > 0)
			rule += over / fill->weight * part->weight;
		if (i + 1 == fill->count && part->weight > 0)
			rule = right - x - part->width;
		x = part_put(frame, row, part, x, rule) + em(frame);
	}
}

/* Does a label leave no room to write after it? */
static bool is_long(struct frame frame, const struct part *part)
{
	return part->width + RULE_LEAST * em(frame) > frame.measure;
}

/* Set such a label above its rule. */
static void put_label_above(
	struct frame frame, const struct block *field, struct part *part)
{
	say_set(frame, label_of(frame, field), USE_TEXT, em(frame) / 3);
	part->label = (struct line){0};
}

static void end_row(struct frame frame, struct fill_row *fill)
{
	if (fill->count > 0)
		row_put(frame, fill);
	*fill = (struct fill_row){.count = 0};
}

static void put_field(
	struct frame frame, struct fill_row *fill, const struct block *field)
{
	struct part part = part_new(frame, field);
	const bool above = is_long(frame, &part);
	const bool alone = above || (field->flags & BLOCK_ROW);
	mpt used;

	if (above)
		part.width -= part.label.width;
	if (part.least > frame.measure - part.width)
		part.least = frame.measure - part.width;
	used = part.width + part.least;
	if (alone || fill->count == ROW_MAX ||
		fill->used + em(frame) + used > frame.measure)
		end_row(frame, fill);
	if (above)
		put_label_above(frame, field, &part);
	fill->used += used + (fill->count > 0 ? em(frame) : 0);
	fill->parts[fill->count++] = part;
	fill->weight += part.weight;
	if (field->flags & BLOCK_ROW)
		end_row(frame, fill);
}

static bool has_name(const struct block *field)
{
	while (field != NULL && field->word != WORD_NAME)
		field = block_next(field);
	return field != NULL;
}

void entry_lines_set(struct frame frame, const struct block *head)
{
	const struct block name = {.role = BLOCK_LABELLED, .word = WORD_NAME};
	const struct block *field = block_child(head, BLOCK_LABELLED);
	struct fill_row fill = {.count = 0};

	if (frame.desk->named && !has_name(field))
		put_field(frame, &fill, &name);
	for (; field != NULL; field = block_next(field))
		put_field(frame, &fill, field);
	end_row(frame, &fill);
}

void entry_lines_name(struct frame frame)
{
	const struct block name = {.role = BLOCK_LABELLED, .word = WORD_NAME};
	const mpt measure = frame.measure;
	struct fill_row fill = {.count = 0};

	frame.measure = mpt_scaled(measure, NAME_SHARE, PERCENT);
	frame.x += measure - frame.measure;
	put_field(frame, &fill, &name);
	end_row(frame, &fill);
	galley_row(frame, 0, frame.desk->look->item_gap, CUT_NEVER);
}
