#include "layout/guide/guide_look.h"

enum {
	MARGIN = 30 * MPT,
	GUTTER = 150, /* per cent of the size */
	SMALL = 92,   /* of small type, per cent of the size */
	SMALL_LEAST = 7700,
	SMALL_GRAY = 60,
	TITLE_LARGE = 128, /* in large print, per cent of the size */
	LEADING = 122,     /* per cent of the size */
	PERCENT = 100
};

/* Lines stand closer, because nobody writes between them.  Small type is only a
 * little smaller than the text, which is small already. */
static void draw_close(struct look *look)
{
	const mpt text = look->styles[USE_TEXT].size;
	struct text_style *small = &look->styles[USE_SMALL];

	small->size = mpt_scaled(text, SMALL, PERCENT);
	small->gray = SMALL_GRAY;
	if (small->size < SMALL_LEAST)
		small->size = text < SMALL_LEAST ? text : SMALL_LEAST;
	if (look->given.large_print) {
		small->size = text;
		small->gray = 0;
		look->styles[USE_TITLE].size =
			mpt_scaled(text, TITLE_LARGE, PERCENT);
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

mpt guide_look_part(const struct look *look, int percent)
{
	return mpt_scaled(look->styles[USE_TEXT].size, percent, PERCENT);
}
