#include "layout/look.h"

enum {
	LEADING = 136,        /* per cent of the size */
	RULED = 22677,        /* 8 mm: lines a hand can write on */
	RULED_PER_SIZE = 160, /* at least so much of the size, per cent */
	FOOT = 180,           /* per cent of the folio's leading */
	PERCENT = 100
};

static const struct {
	int size; /* per cent of the text's */
	bool strong, emphasis;
	uint8_t gray;
} uses[USE_COUNT] = {
	[USE_TEXT] = {100, false, false, 0},
	[USE_STRONG] = {100, true, false, 0},
	[USE_EMPHASIS] = {100, false, true, 0},
	[USE_SMALL] = {82, false, false, 70},
	[USE_TITLE] = {170, true, false, 0},
	[USE_HEADING] = {124, true, false, 0},
	[USE_STAMP] = {110, true, false, 255},
};

static mpt percent(mpt length, int part)
{
	return (mpt)((int64_t)length * part / PERCENT);
}

/* Centre the letters, b to p, in the leading. */
static mpt rise_of(const struct text_style *style, mpt leading)
{
	const struct face *face = style->family->faces[0];
	const int64_t span = face->ascent + face->descent;

	return (mpt)((leading + style->size * span / 1000) / 2);
}

struct look look_new(const struct page_setup *page, const struct family *text,
	const struct family *mono, const char *language)
{
	const mpt size = page->size * MPT;
	struct look look = {.page = *page};

	for (int use = 0; use < USE_COUNT; use++) {
		struct text_style *style = &look.styles[use];

		*style = (struct text_style){text, mono,
			percent(size, uses[use].size), uses[use].strong,
			uses[use].emphasis, uses[use].gray, language};
		look.leading[use] = percent(style->size, LEADING);
		look.rise[use] = rise_of(style, look.leading[use]);
	}
	look.width = page->width - 2 * page->margin;
	look.gutter = page_setup_gutter(page);
	look.column = page_setup_column(page);
	look.gap = size / 2;
	look.item_gap = percent(size, 130);
	look.ruled = percent(size, RULED_PER_SIZE);
	if (look.ruled < RULED)
		look.ruled = RULED;
	look.foot = percent(look.leading[USE_SMALL], FOOT);
	look.body = page->height - 2 * page->margin - look.foot;
	return look;
}
