#include "layout/look.h"

enum {
	LEADING = 136, /* per cent of the size */
	LEADING_LARGE = 146,
	LEADING_WIDE = 160,
	LETTER_SPACE = 120,    /* for wide spacing, thousandths of an em */
	WORD_SPACE = 160,      /* both as in WCAG 1.4.12 */
	RULED = 22677,         /* 8 mm: comfortable for handwriting */
	RULED_LARGE = 34016,   /* 12 mm */
	RULED_LEAST = 19843,   /* 7 mm, where that saves paper */
	LEADING_GIVE = 50,     /* per mille of it */
	RULED_PER_SIZE = 160,  /* at least this much of the size, per cent */
	GUIDED = 45354,        /* 16 mm: 11 mm between the guides */
	GUIDED_PER_SIZE = 250, /* and 5 mm for tails and the next line's dots */
	GUIDE_PART = 69,       /* per cent of the pitch */
	PEN = 500,
	PEN_LARGE = 900,
	PEN_GRAY = 120,
	PEN_GRAY_LARGE = 60,
	SQUARE = 14173,       /* 5 mm */
	SQUARE_LARGE = 22677, /* 8 mm */
	FOOT = 180,           /* per cent of the folio's leading */
	PICTURE_PART = 2,     /* of a page's height, for a picture in a line */
	PERCENT = 100
};

static const struct {
	int size, large; /* per cent of the text's size; in large print */
	bool strong, emphasis;
	uint8_t gray;
	bool hyphenate; /* where the page does */
} uses[USE_COUNT] = {
	[USE_TEXT] = {100, 100, false, false, 0, true},
	[USE_ENTRY] = {100, 100, false, false, 0, false},
	[USE_STRONG] = {100, 100, true, false, 0, false},
	[USE_EMPHASIS] = {100, 100, false, true, 0, true},
	[USE_SMALL] = {82, 89, false, false, 70, true},
	[USE_TITLE] = {170, 128, true, false, 0, false},
	[USE_HEADING] = {124, 112, true, false, 0, false},
	[USE_STAMP] = {110, 100, true, false, 255, false},
};

static mpt percent(mpt length, int part)
{
	return mpt_scaled(length, part, PERCENT);
}

/* Centre the letters, b to p, in the leading. */
static mpt rise_of(const struct text_style *style, mpt leading)
{
	const struct face *face = style->family->faces[0];
	const int64_t span = face->ascent + face->descent;

	return (mpt)((leading + style->size * span / 1000) / 2);
}

static int leading_of(const struct page_setup *page)
{
	return page->spacing == SPACING_WIDE ? LEADING_WIDE
	       : page->large_print           ? LEADING_LARGE
					     : LEADING;
}

static void set_style(struct look *look, enum use use, struct text_style style)
{
	const struct page_setup *page = &look->page;
	const int size = page->large_print ? uses[use].large : uses[use].size;

	style.size = percent(page_setup_size(page), size);
	style.strong = uses[use].strong;
	style.emphasis = uses[use].emphasis;
	style.gray = uses[use].gray;
	style.hyphenate = uses[use].hyphenate && page_setup_hyphenates(page);
	if (page->large_print) {
		style.formulas = style.family->plain;
		style.note_size = uses[USE_SMALL].large;
	}
	if (page->spacing == SPACING_WIDE) {
		style.letter_space = LETTER_SPACE;
		style.word_space = WORD_SPACE;
	}
	look->styles[use] = style;
	look->leading[use] = percent(style.size, leading_of(page));
	look->rise[use] = rise_of(&style, look->leading[use]);
}

static mpt at_least(mpt length, mpt least)
{
	return length > least ? length : least;
}

/* Distance from one answer line to the next. */
static mpt pitch_of(const struct page_setup *page)
{
	const mpt size = page_setup_size(page);

	if (page->lines == GUIDES_PRIMARY)
		return at_least(percent(size, GUIDED_PER_SIZE), GUIDED);
	return at_least(percent(size, RULED_PER_SIZE),
		page->large_print ? RULED_LARGE : RULED);
}

/* How much closer answer lines may be.  In large print and with guides they
 * keep their distance. */
static mpt pitch_give(const struct page_setup *page)
{
	const mpt least = at_least(
		percent(page_setup_size(page), RULED_PER_SIZE), RULED_LEAST);

	if (page->lines == GUIDES_PRIMARY || page->large_print)
		return 0;
	return at_least(pitch_of(page) - least, 0);
}

static struct ruling ruling_of(const struct page_setup *page)
{
	static const struct ruling normal = {0, PEN, PEN_GRAY, SQUARE};
	static const struct ruling large = {
		0, PEN_LARGE, PEN_GRAY_LARGE, SQUARE_LARGE};
	struct ruling ruling = page->large_print ? large : normal;

	if (page->lines == GUIDES_PRIMARY)
		ruling.guide = percent(pitch_of(page), GUIDE_PART);
	return ruling;
}

struct look look_new(const struct page_setup *given, const struct family *text,
	const struct family *mono, const struct wording *wording)
{
	struct look look = {.given = *given,
		.page = page_setup_printed(given),
		.wording = *wording,
		.rtl = wording->rtl};
	const struct page_setup *page = &look.page;
	const mpt size = page_setup_size(page);

	for (int use = 0; use < USE_COUNT; use++)
		set_style(&look, (enum use)use,
			(struct text_style){.family = text,
				.mono = mono,
				.language = wording->tag,
				.straight = wording->straight});
	look.wording.apart = true;
	look.width = page->width - 2 * page->margin;
	look.gutter = page_setup_gutter(page);
	look.column = page_setup_column(page);
	look.gap = size / 2;
	look.item_gap = percent(size, 130);
	look.ruled = pitch_of(page);
	look.ruled_give = pitch_give(page);
	look.leading_give = leading_of(page) == LEADING ? LEADING_GIVE : 0;
	look.ruling = ruling_of(page);
	look.foot = percent(look.leading[USE_SMALL], FOOT);
	look.body = page->height - 2 * page->margin - look.foot;
	for (int use = 0; use < USE_COUNT; use++)
		look.styles[use].tallest = look.body / PICTURE_PART;
	return look;
}

mpt look_body(const struct look *look, mpt foot)
{
	return look->page.height - 2 * look->page.margin - look->foot +
	       look->leading[USE_SMALL] - foot;
}

struct look look_with(const struct look *like, const struct page_setup *page)
{
	const struct text_style *text = &like->styles[USE_TEXT];

	return look_new(page, text->family, text->mono, &like->wording);
}

struct look look_of_answers(const struct look *sheet)
{
	struct page_setup page = sheet->given;

	page.large_print = false;
	page.spacing = SPACING_NORMAL;
	page.lines = GUIDES_RULED;
	page.tint = 0;
	page.smaller = false;
	return look_with(sheet, &page);
}

struct look look_of_key(const struct look *sheet)
{
	const struct look answers = look_of_answers(sheet);
	struct page_setup page = answers.given;

	page.up = 1;
	page.booklet = false;
	return look_with(sheet, &page);
}

struct look look_large_print(const struct look *look)
{
	struct page_setup page = look->given;

	if (page.large_print)
		return *look;
	page.large_print = true;
	/* The number of pages was asked of the usual copies. */
	if (page.fit.manner == FIT_PAGES && page.fit.large_pages == 0)
		page.fit.manner = FIT_PAPER;
	page.fit.pages = page.fit.large_pages;
	return look_with(look, &page);
}
