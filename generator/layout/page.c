#include "layout/page.h"

#include "base/arena.h"

#include <string.h>

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
		if (marks[i].modules != NULL)
			marks[i].modules =
				keep_modules(arena, marks[i].modules);
	}
	return (struct page){marks, page->count};
}

const struct document *document_keep(
	struct arena *arena, const struct document *document)
{
	struct document *kept = arena_alloc(arena, 1, sizeof(*kept));
	struct page *pages =
		arena_alloc(arena, document->page_count, sizeof(*pages));
	struct element *elements =
		arena_alloc(arena, document->element_count, sizeof(*elements));

	for (size_t i = 0; i < document->page_count; i++)
		pages[i] = keep_page(arena, &document->pages[i]);
	for (size_t i = 0; i < document->element_count; i++)
		elements[i] = (struct element){document->elements[i].role,
			keep_text(arena, document->elements[i].alt),
			document->elements[i].language,
			document->elements[i].parent};
	*kept = *document;
	kept->title = keep_text(arena, document->title);
	kept->pages = pages;
	kept->elements = elements;
	return kept;
}
