#include "layout/guide/band.h"

enum {
	GRAY = 64,
	PAD = 18, /* above and below the line, per cent of the size */
	INSET = 50,
	PERCENT = 100
};

static mpt part_of_size(struct frame frame, int percent)
{
	return mpt_scaled(
		frame.desk->look->styles[USE_TEXT].size, percent, PERCENT);
}

void band_set(struct frame frame, const char *text, mpt above)
{
	const struct look *look = frame.desk->look;
	const mpt pad = part_of_size(frame, PAD);
	const struct line line = galley_set_line(frame, text, USE_STAMP);
	struct row *row = galley_row(
		frame, above, look->leading[USE_STAMP] + 2 * pad, CUT_FREE);

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = frame.measure,
			.height = row->height,
			.gray = GRAY});
	galley_row_line(frame, row, &line,
		(struct spot){frame.x + part_of_size(frame, INSET),
			pad + look->rise[USE_STAMP],
			galley_add_element(frame.desk, ROLE_HEADING)});
}
