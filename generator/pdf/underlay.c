#include "pdf/underlay.h"

#include "base/arena.h"

/* A page's first content, and its pieces among the tags. */
struct under_page {
	HPDF_Dict stream; /* NULL until then */
	size_t first_tag, tag_count;
	size_t first_element; /* of its document at that time */
};

struct underlay *underlay_of(
	struct underlays *unders, const struct document *copy, bool *added)
{
	const struct document *document = copy->under;
	struct arena *arena = unders->file->arena;
	struct underlay *under;

	*added = false;
	for (size_t i = unders->count; i > 0; i--)
		if (unders->at[i - 1].document == document)
			return &unders->at[i - 1];
	*added = true;
	unders->at = arena_grow(arena, unders->at, unders->count, &unders->room,
		sizeof(*unders->at));
	under = &unders->at[unders->count++];
	under->document = document;
	under->pages =
		arena_alloc(arena, document->page_count, sizeof(*under->pages));
	return under;
}

/* Wrap a page's content in q and Q, so that it leaves no state. */
static void write_page(struct underlays *unders, struct under_page *page,
	const struct tags *tags)
{
	struct buffer *content = &unders->content;

	buffer_puts(content, "Q\n");
	page->stream = object_stream(unders->file, content, "");
	page->first_element = tags->first_element;
	page->tag_count = tags->count - page->first_tag;
}

/* Add the same pieces for another page and document. */
static void repeat_tags(struct tags *tags, const struct under_page *page)
{
	for (size_t i = 0; i < page->tag_count; i++) {
		const struct tag tag = tags->at[page->first_tag + i];

		tags_add(tags, tag.element - page->first_element, tag.leaf);
	}
}

HPDF_Dict underlay_content(struct underlays *unders, struct tags *tags,
	const struct resources *supply, const struct document *copy, size_t k)
{
	bool added;
	const struct underlay *under = underlay_of(unders, copy, &added);
	struct under_page *page = &under->pages[k];

	if (page->stream != NULL) {
		repeat_tags(tags, page);
		return page->stream;
	}
	page->first_tag = tags->count;
	unders->content.length = 0;
	buffer_puts(&unders->content, "q\n");
	content_page(tags, supply, under->document, &under->document->pages[k],
		&unders->content);
	write_page(unders, page, tags);
	return page->stream;
}
