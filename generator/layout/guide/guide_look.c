#include "layout/guide/guide_look.h"

enum {
	MARGIN = 30 * MPT,
	GUTTER = 150, /* per cent of the size */
	SMALL = 92,   /* of small type, per cent of the size */
	SMALL_GRAY = 60,
	TITLE_LARGE = 128, /* in large print, per cent of the size */
	LEADING = 122,     /* per cent of the size */
	PERCENT = 100
};

/* Lines stand closer than where nobody is to write, and what is small is not
 * much smaller than the rest, which is small enough. */
static void draw_close(struct look *look)
{
	if (look->given.large_print) {
		look->styles[USE_SMALL].size = look->styles[USE_TEXT].size;
		look->styles[USE_SMALL].gray = 0;
		look->styles[USE_TITLE].size = mpt_scaled(
			look->styles[USE_TEXT].size, TITLE_LARGE, PERCENT);
	} else {
		look->styles[USE_SMALL].size =
			mpt_scaled(look->styles[USE_TEXT].size, SMALL, PERCENT);
		look->styles[USE_SMALL].gray = SMALL_GRAY;
	}
	for (int use = 0; use < USE_COUNT; use++) {
		const mpt leading =
			mpt_scaled(look->styles[use].size, LEADING, PERCENT);

		look->rise[use] -= (look->leading[use] - leading) / 2;
		look->leading[use] = leading;
		look->leading_give = 0;
	}
}

struct look guide_look(const struct look *given, int size, int columns)
{
	struct page_setup page = given->given;
	struct look look;

	page.size = (size + 1) / 2;
	page.smaller = size % 2 != 0;
	page.margin = MARGIN;
	page.columns = columns;
	page.up = 1;
	page.duplex = false;
	page.large_print = false;
	look = look_with(given, &page);
	look.given.large_print = given->given.large_print;
	draw_close(&look);
	look.gutter = mpt_scaled(look.styles[USE_TEXT].size, GUTTER, PERCENT);
	look.column = (look.width - (columns - 1) * look.gutter) / columns;
	return look;
}
