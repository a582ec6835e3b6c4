#include "layout/guide/tint.h"

#include "base/arena.h"

#include <string.h>

enum {
	LAP = MPT /* of a ground into the next row */
};

void tint_marks_first(struct desk *desk, struct row *row, size_t from)
{
	const size_t moved = row->count - from;
	struct mark *marks =
		arena_alloc(desk->arena, row->count, sizeof(*marks));

	if (row->count == 0)
		return;
	memcpy(marks, row->marks + from, moved * sizeof(*marks));
	memcpy(marks + moved, row->marks, from * sizeof(*marks));
	memcpy(row->marks, marks, row->count * sizeof(*marks));
}

/* A part of a row's height. */
struct band {
	mpt from, to;
};

/* Between two rows, the upper one's ground reaches a little into the lower: a
 * rule on their border is not covered. */
static void fill_row(
	struct frame frame, struct row *row, struct band band, uint8_t gray)
{
	const size_t others = row->count;

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = band.from,
			.width = frame.measure,
			.height = band.to - band.from,
			.gray = gray});
	tint_marks_first(frame.desk, row, others);
}

/* The space between rows becomes part of the lower one, so that the ground has
 * no gaps. */
void tint_rows(struct frame frame, size_t first, mpt pad, uint8_t gray)
{
	const size_t count = frame.galley->count;

	for (size_t i = first; i < count; i++) {
		struct row *row = &frame.galley->rows[i];
		const mpt more = i == first ? pad : row->above;

		row->above = i == first ? row->above : 0;
		row->give = 0;
		galley_row_lower(row, more);
		if (i + 1 == count)
			row->height += pad;
		fill_row(frame, row,
			(struct band){i == first ? 0 : LAP,
				row->height + (i + 1 == count ? 0 : LAP)},
			gray);
	}
}
