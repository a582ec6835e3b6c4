#include "layout/page_dump.h"

static void dump_length(struct buffer *out, mpt length)
{
	const char *sign = length < 0 ? "-" : "";
	const mpt size = length < 0 ? -length : length;

	buffer_printf(
		out, " %s%d.%03d", sign, (int)(size / MPT), (int)(size % MPT));
}

static void dump_run(const struct mark *mark, struct buffer *out)
{
	const struct run *run = mark->run;

	buffer_puts(out, "  text");
	dump_length(out, mark->x);
	dump_length(out, mark->y - run->rise);
	dump_length(out, run->width);
	dump_length(out, run->size);
	buffer_printf(out, " %s \"%.*s\"%s\n",
		run->face == NULL ? "blank" : run->face->name, (int)run->length,
		run->text, mark->answer ? " answer" : "");
}

static void dump_mark(const struct mark *mark, struct buffer *out)
{
	static const char *const names[] = {
		[MARK_RULE] = "  rule",
		[MARK_BOX] = "  box",
		[MARK_PICTURE] = "  picture",
		[MARK_STROKE] = "  stroke",
		[MARK_MODULES] = "  code",
		[MARK_NAME] = "  name",
		[MARK_ROOM] = "  room",
	};

	if (mark->type == MARK_RUN) {
		dump_run(mark, out);
		return;
	}
	buffer_puts(out, names[mark->type]);
	dump_length(out, mark->x);
	dump_length(out, mark->y);
	dump_length(out, mark->width);
	dump_length(out, mark->height);
	if (mark->dash > 0)
		buffer_puts(out, " dashed");
	if (mark->answer)
		buffer_puts(out, " answer");
	buffer_putc(out, '\n');
}

void page_dump_document(const struct document *document, struct buffer *out)
{
	for (size_t i = 0; i < document->page_count; i++) {
		const struct page *page = &document->pages[i];

		buffer_printf(out, "page %zu of %s\n", i + 1, document->title);
		for (size_t k = 0; k < page->count; k++)
			dump_mark(&page->marks[k], out);
	}
}
