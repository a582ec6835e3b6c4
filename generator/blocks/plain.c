#include "blocks/plain.h"

static void put_blanks(struct buffer *out, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_puts(out, i > 0 ? " ____" : "____");
}

/* The mark around raised or lowered letters in Markdown, "" for others. */
static const char *mark_of(const struct span *span, bool marked)
{
	return !marked                  ? ""
	       : span->flags & SPAN_SUP ? "^"
	       : span->flags & SPAN_SUB ? "~"
					: "";
}

static void put_spans(struct buffer *out, struct spans spans, bool marked)
{
	for (size_t i = 0; i < spans.count; i++) {
		const char *mark = mark_of(&spans.at[i], marked);

		buffer_puts(out, mark);
		if ((spans.at[i].flags & SPAN_BREAK) != 0)
			buffer_putc(out, ' ');
		if (spans.at[i].flags & SPAN_FILL)
			put_blanks(out, spans.at[i].length);
		else if (spans.at[i].inset != NULL)
			buffer_puts(out, spans.at[i].inset->alt);
		else
			buffer_add(out, spans.at[i].text, spans.at[i].length);
		buffer_puts(out, mark);
	}
}

static void put_table(
	struct buffer *out, const struct rich_table *table, bool marked)
{
	const size_t count = table->rows * table->columns;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_puts(out, i % table->columns == 0 ? " " : " · ");
		put_spans(out, table->cells[i], marked);
	}
}

static void put(struct buffer *out, struct rich rich, bool marked)
{
	for (size_t i = 0; i < rich.count; i++) {
		if (rich.blocks[i].rule)
			continue;
		if (i > 0)
			buffer_putc(out, ' ');
		if (rich.blocks[i].table != NULL)
			put_table(out, rich.blocks[i].table, marked);
		else
			put_spans(out, rich.blocks[i].spans, marked);
	}
}

void plain_put(struct buffer *out, struct rich rich)
{
	put(out, rich, false);
}

void plain_put_marked(struct buffer *out, struct rich rich)
{
	put(out, rich, true);
}
