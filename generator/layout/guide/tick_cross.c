#include "layout/guide/tick_cross.h"

#include "layout/block/say.h"
#include "layout/guide/guide_look.h"
#include "layout/guide/tint.h"

enum {
	SIDE = 56,  /* of a sign, per cent of the size */
	WIDTH = 95, /* with the space behind it */
	PEN = 13,
	DOWN = 42, /* where a tick turns, per cent of its side */
	PERCENT = 100
};

/* From, and by how much, in per cent of the side. */
struct stroke {
	int x, y, across, down;
};

static const struct stroke strokes[][2] = {
	[SIGN_CROSS] = {{5, 5, 90, 90}, {5, 95, 90, -90}},
	[SIGN_TICK] = {{0, 55, DOWN, 45}, {DOWN, 100, 100 - DOWN, -100}},
};

static const enum word words[] = {
	[SIGN_CROSS] = WORD_FALSE,
	[SIGN_TICK] = WORD_TRUE,
};

mpt tick_cross_width(struct frame frame)
{
	return guide_look_part(frame.desk->look, WIDTH);
}

uint32_t tick_cross_element(struct desk *desk, enum sign sign)
{
	return galley_add_described(
		desk, ROLE_FIGURE, say_word(desk, words[sign]));
}

void tick_cross_put(struct frame frame, struct signed_row at)
{
	struct row *row = &frame.galley->rows[at.row];
	const mpt side = guide_look_part(frame.desk->look, SIDE);
	const mpt top = row->drop + frame.desk->look->rise[USE_TEXT] - side;
	const size_t others = row->count;

	for (size_t i = 0; i < LENGTH(strokes[at.sign]); i++) {
		const struct stroke *stroke = &strokes[at.sign][i];

		galley_row_rule(frame, row,
			(struct mark){.type = MARK_STROKE,
				.x = frame.x +
				     mpt_scaled(side, stroke->x, PERCENT),
				.y = top + mpt_scaled(side, stroke->y, PERCENT),
				.width = mpt_scaled(
					side, stroke->across, PERCENT),
				.height =
					mpt_scaled(side, stroke->down, PERCENT),
				.stroke =
					guide_look_part(frame.desk->look, PEN),
				.element = at.element});
	}
	galley_row_seen(frame, row, others, (struct breadth){frame.x, side});
	tint_marks_first(frame.desk, row, others);
}
