/*
 * The first and the last page stand beside each other, then the second and the
 * last but one on their back, and so on to the middle.  Each mark keeps the
 * number of its page, because an element that goes on from page to page is read
 * in their order.
 */
#include "layout/paper/booklet.h"

#include "base/arena.h"
#include "words/language.h"

enum {
	BOOKLET_PAGES = 4 /* on a sheet of paper */
};

/* A sheet, and the width of the paper for its booklet. */
struct folding {
	struct arena *arena;
	const struct document *sheet;
	mpt width;
};

/* The number of marks on a page; 0 for a blank one behind the last. */
static size_t marks_of(const struct document *sheet, size_t number)
{
	return number > sheet->page_count ? 0 : sheet->pages[number - 1].count;
}

/* Copy a page's marks to the middle of the left or right half of the paper. */
static size_t add_half(const struct folding *folding, size_t number, bool right,
	struct mark *into)
{
	const struct document *sheet = folding->sheet;
	const mpt half = folding->width / 2;
	const size_t count = marks_of(sheet, number);

	for (size_t i = 0; i < count; i++) {
		into[i] = sheet->pages[number - 1].marks[i];
		into[i].x += (right ? half : 0) + (half - sheet->width) / 2;
		into[i].leaf = (uint32_t)number;
	}
	return count;
}

/* The i-th side of the paper, from 0, on which two of `count` pages are. */
static struct page lay_side(
	const struct folding *folding, size_t i, size_t count)
{
	const struct document *sheet = folding->sheet;
	const bool rtl =
		sheet->language != NULL && language_rtl(sheet->language);
	const size_t early = i + 1, late = count - i;
	const bool right = (i % 2 == 0) != rtl; /* the early page */
	struct mark *marks = arena_alloc(folding->arena,
		marks_of(sheet, early) + marks_of(sheet, late), sizeof(*marks));
	struct page page = {marks, 0};

	page.count = add_half(folding, early, right, marks);
	page.count += add_half(folding, late, !right, &marks[page.count]);
	return page;
}

static struct document *lay(const struct folding *folding)
{
	const struct document *sheet = folding->sheet;
	struct arena *arena = folding->arena;
	struct document *laid = arena_alloc(arena, 1, sizeof(*laid));
	const size_t papers =
		(sheet->page_count + BOOKLET_PAGES - 1) / BOOKLET_PAGES;
	const size_t sides = 2 * papers;
	struct page *pages = arena_alloc(arena, sides, sizeof(*pages));

	for (size_t i = 0; i < sides; i++)
		pages[i] = lay_side(folding, i, BOOKLET_PAGES * papers);
	*laid = *sheet;
	laid->width = folding->width;
	laid->duplex = true;
	laid->pages = pages;
	laid->page_count = sides;
	return laid;
}

const struct document **booklet_lay(
	struct arena *arena, const struct booklet *booklet)
{
	const struct document *const *sheets = booklet->sheets;
	const struct document **laid =
		arena_alloc(arena, booklet->count, sizeof(*laid));

	for (size_t i = 0; i < booklet->count; i++) {
		struct folding folding = {arena, sheets[i], booklet->width};
		struct document *document = lay(&folding);
		size_t k = 0;

		folding.sheet = sheets[i]->under;
		while (k < i && sheets[k]->under != folding.sheet)
			k++;
		if (folding.sheet != NULL)
			document->under =
				k < i ? laid[k]->under : lay(&folding);
		laid[i] = document;
	}
	return laid;
}
