#include "layout/block/stamp.h"

enum {
	PADDING = 4 * MPT
};

void stamp_put(struct frame frame, struct row *page, const char *text, mpt top,
	mpt most)
{
	const struct desk *desk = frame.desk;
	const struct look *look = desk->look;
	const mpt leading = look->leading[USE_STAMP];
	const mpt height = most < leading ? most : leading;
	struct text_style style = look->styles[USE_STAMP];
	const bool before = typesetter_pass(desk->typesetter, true);
	const mpt room = frame.measure - 2 * PADDING;
	struct line line;
	mpt width;

	style.size = (mpt)((int64_t)style.size * height / leading);
	line = set_line(desk->typesetter, text, &style);
	if (line.width > room) {
		style.size = (mpt)((int64_t)style.size * room / line.width);
		line = set_line(desk->typesetter, text, &style);
	}
	typesetter_pass(desk->typesetter, before);
	width = line.width + 2 * PADDING;
	frame.x += (frame.measure - width) / 2;
	row_rule(frame, page,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = top,
			.width = width,
			.height = height});
	row_line(frame, page, &line,
		(struct spot){frame.x + PADDING,
			top + (mpt)((int64_t)look->rise[USE_STAMP] * height /
				      leading),
			0});
}
