#include "layout/guide/badge.h"

#include "layout/block/say.h"
#include "layout/guide/guide_look.h"
#include "layout/guide/tint.h"

enum {
	PAD = 22,  /* at each side of a number, per cent of the size */
	GAP = 45,  /* behind it */
	DROP = 24, /* of its lower edge, below the baseline */
	RISE = 84, /* of its upper edge */
	GRAY = 64,
	WHITE = 255
};

/* "12", white and strong. */
static struct line badge_line(struct frame frame, const char *printed)
{
	struct text_style style = frame.desk->look->styles[USE_SMALL];

	style.strong = true;
	style.gray = WHITE;
	return set_line(frame.desk->typesetter,
		say_printed(frame.desk, printed), &style);
}

mpt badge_width(struct frame frame, const char *printed)
{
	return badge_line(frame, printed).width +
	       2 * guide_look_part(frame.desk->look, PAD) +
	       guide_look_part(frame.desk->look, GAP);
}

void badge_put(struct frame frame, struct badge badge)
{
	struct row *row = &frame.galley->rows[badge.row];
	const struct line line = badge_line(frame, badge.printed);
	const mpt base = row->drop + frame.desk->look->rise[USE_TEXT];
	const mpt width = badge.width - guide_look_part(frame.desk->look, GAP);
	const size_t others = row->count;

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = base - guide_look_part(frame.desk->look, RISE),
			.width = width,
			.height =
				guide_look_part(frame.desk->look, RISE + DROP),
			.gray = GRAY});
	galley_row_line(frame, row, &line,
		(struct spot){frame.x + (width - line.width) / 2, base,
			badge.element});
	tint_marks_first(frame.desk, row, others);
}
