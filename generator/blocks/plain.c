#include "blocks/plain.h"

static void put_blanks(struct buffer *out, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_puts(out, i > 0 ? " ____" : "____");
}

static void put_spans(struct buffer *out, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		if ((spans.at[i].flags & SPAN_BREAK) != 0)
			buffer_putc(out, ' ');
		if (spans.at[i].flags & SPAN_FILL)
			put_blanks(out, spans.at[i].length);
		else if (spans.at[i].inset != NULL)
			buffer_puts(out, spans.at[i].inset->alt);
		else
			buffer_add(out, spans.at[i].text, spans.at[i].length);
	}
}

static void put_table(struct buffer *out, const struct rich_table *table)
{
	const size_t count = table->rows * table->columns;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_puts(out, i % table->columns == 0 ? " " : " · ");
		put_spans(out, table->cells[i]);
	}
}

void plain_put(struct buffer *out, struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++) {
		if (rich.blocks[i].rule)
			continue;
		if (i > 0)
			buffer_putc(out, ' ');
		if (rich.blocks[i].table != NULL)
			put_table(out, rich.blocks[i].table);
		else
			put_spans(out, rich.blocks[i].spans);
	}
}
