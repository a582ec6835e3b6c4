#include "layout/guide/band.h"

#include "layout/guide/guide_look.h"

enum {
	GRAY = 64,
	PAD = 18, /* above and below the line, per cent of the size */
	INSET = 50
};

void band_set(struct frame frame, const char *text, mpt above)
{
	const struct look *look = frame.desk->look;
	const mpt pad = guide_look_part(frame.desk->look, PAD);
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
		(struct spot){
			frame.x + guide_look_part(frame.desk->look, INSET),
			pad + look->rise[USE_STAMP],
			galley_add_element(frame.desk, ROLE_HEADING)});
}
