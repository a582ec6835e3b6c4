#include "layout/block/staves.h"

#include "base/arena.h"
#include "layout/block/reply.h"
#include "layout/block/say.h"

enum {
	LINES = 5,
	/* In units of the distance between two lines. */
	STAFF = LINES - 1,
	LEAST = 6, /* height of a staff with the room around it */
	USUAL = 9,
	ABOVE = 40, /* of that room, per cent above the staff */
	PERCENT = 100
};

/* The distance between two lines: 2 mm, more in large print. */
static mpt pitch_of(const struct look *look)
{
	return look->ruling.square * 2 / 5;
}

/* The height of each staff with the room around it. */
static mpt height_of(const struct look *look, const struct space *space)
{
	const mpt pitch = pitch_of(look);
	const mpt asked = space->height > 0 ? space->height / space->staves
					    : USUAL * pitch;

	return asked < LEAST * pitch ? LEAST * pitch : asked;
}

static void add_staff(struct frame frame, struct row *row, uint32_t element)
{
	const struct look *look = frame.desk->look;
	const mpt pitch = pitch_of(look);
	const mpt around = row->height - STAFF * pitch;
	const mpt top = around * ABOVE / PERCENT;
	const mpt below = around - top;

	for (int i = 0; i < LINES; i++)
		galley_row_rule(frame, row,
			(struct mark){.type = MARK_RULE,
				.x = frame.x,
				.y = top + i * pitch,
				.width = frame.measure,
				.height = look->ruling.pen,
				.element = element,
				.gray = look->ruling.gray});
	reply_room(frame, row,
		(struct mark){.x = frame.x,
			.y = row->height - below / 4,
			.width = frame.measure,
			.height = below * 3 / 4});
}

void staves_set(struct frame frame, const struct space *space)
{
	struct desk *desk = frame.desk;
	const mpt height = height_of(desk->look, space);
	const char *alt = say(desk, WORD_SAID_LINES,
		&(struct gaps){
			.n = arena_printf(desk->arena, "%d", space->staves)});
	const uint32_t element =
		desk->replies == NULL
			? galley_add_described(desk, ROLE_PARAGRAPH, alt)
			: 0;

	for (int i = 0; i < space->staves; i++)
		add_staff(frame,
			galley_row(frame, i == 0 ? desk->look->gap : 0, height,
				i == 0 ? CUT_NEVER : CUT_POOR),
			element);
}
