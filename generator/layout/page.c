#include "layout/page.h"

#include "base/arena.h"
#include "picture/picture_kept.h"
#include "words/language.h"

#include <string.h>

enum {
	LETTER_TOP = 72, /* above the baseline, per cent of the size */
	LETTER_END = 20, /* below it, per cent of the size */
	PERCENT = 100,
	RGB = 3
};

/* The area that a mark's ink covers. */
struct extent {
	mpt left, top, right, bottom;
};

/* A turned run begins and ends at the same x. */
void page_mirror_mark(struct mark *mark, mpt width)
{
	if (mark->type != MARK_RUN)
		mark->x = width - mark->x - mark->width;
	else if (mark->turn == 0)
		mark->x = width - mark->x - mark->run->width;
	else
		mark->x = width - mark->x;
}

void page_mirror(struct arena *arena, struct document *document)
{
	struct page *pages;

	if (document->language == NULL || !language_rtl(document->language))
		return;
	pages = arena_alloc(arena, document->page_count, sizeof(*pages));
	for (size_t i = 0; i < document->page_count; i++) {
		const size_t count = document->pages[i].count;
		struct mark *marks = arena_alloc(arena, count, sizeof(*marks));

		for (size_t k = 0; k < count; k++) {
			marks[k] = document->pages[i].marks[k];
			page_mirror_mark(&marks[k], document->width);
		}
		pages[i] = (struct page){marks, count};
	}
	document->pages = pages;
}

static const char *keep_text(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy(arena, text, strlen(text));
}

static const struct modules *keep_modules(
	struct arena *arena, const struct modules *modules)
{
	const size_t count = (size_t)modules->side * (size_t)modules->side;
	struct modules *kept = arena_alloc(arena, 1, sizeof(*kept));
	uint8_t *dark = arena_alloc(arena, count, 1);

	memcpy(dark, modules->dark, count);
	*kept = (struct modules){modules->side, dark};
	return kept;
}

static struct page keep_page(struct arena *arena, const struct page *page)
{
	struct mark *marks = arena_alloc(arena, page->count, sizeof(*marks));

	for (size_t i = 0; i < page->count; i++) {
		marks[i] = page->marks[i];
		/* All marks of a formula share one text. */
		if (i > 0 && marks[i].reading == page->marks[i - 1].reading)
			marks[i].reading = marks[i - 1].reading;
		else
			marks[i].reading = keep_text(arena, marks[i].reading);
		if (marks[i].modules != NULL)
			marks[i].modules =
				keep_modules(arena, marks[i].modules);
		/* The colour may belong to a word of a drawing. */
		if (marks[i].rgb != NULL)
			marks[i].rgb = (const uint8_t *)arena_copy(
				arena, (const char *)marks[i].rgb, RGB);
		marks[i].picture = picture_kept(arena, marks[i].picture);
		marks[i].small = NULL;
	}
	return (struct page){marks, page->count};
}

const struct document *page_keep_document(
	struct arena *arena, const struct document *document)
{
	struct document *kept = arena_alloc(arena, 1, sizeof(*kept));
	struct page *pages =
		arena_alloc(arena, document->page_count, sizeof(*pages));
	struct element *elements =
		arena_alloc(arena, document->element_count, sizeof(*elements));

	for (size_t i = 0; i < document->page_count; i++)
		pages[i] = keep_page(arena, &document->pages[i]);
	for (size_t i = 0; i < document->element_count; i++) {
		elements[i] = document->elements[i];
		elements[i].alt = keep_text(arena, document->elements[i].alt);
		elements[i].mathml =
			keep_text(arena, document->elements[i].mathml);
	}
	*kept = *document;
	kept->title = keep_text(arena, document->title);
	kept->pages = pages;
	kept->elements = elements;
	return kept;
}

static struct extent extent_of_run(const struct mark *mark)
{
	const struct run *run = mark->run;
	const mpt top = run->size * LETTER_TOP / PERCENT + run->rise;
	const mpt end = run->size * LETTER_END / PERCENT - run->rise;
	const struct extent turned[] = {
		{mark->x, mark->y - top, mark->x + run->width, mark->y + end},
		{mark->x - top, mark->y - run->width, mark->x + end, mark->y},
		{mark->x - run->width, mark->y - end, mark->x, mark->y + top},
		{mark->x - end, mark->y, mark->x + top, mark->y + run->width},
	};

	return turned[mark->turn % (int)LENGTH(turned)];
}

static struct extent extent_of(const struct mark *mark)
{
	const mpt pen = mark->type == MARK_BOX ? mark->stroke / 2 : 0;

	if (mark->type == MARK_RUN)
		return extent_of_run(mark);
	return (struct extent){mark->x - pen, mark->y - pen,
		mark->x + mark->width + pen, mark->y + mark->height + pen};
}

static bool is_inside(const struct document *document, const struct mark *mark)
{
	const struct extent extent = extent_of(mark);

	return mark->type == MARK_NAME || mark->type == MARK_ROOM ||
	       (extent.left >= 0 && extent.top >= 0 &&
		       extent.right <= document->width &&
		       extent.bottom <= document->height);
}

const struct mark *page_document_outside(const struct document *document)
{
	for (size_t i = 0; i < document->page_count; i++)
		for (size_t k = 0; k < document->pages[i].count; k++)
			if (!is_inside(document, &document->pages[i].marks[k]))
				return &document->pages[i].marks[k];
	return document->under == NULL ? NULL
				       : page_document_outside(document->under);
}
