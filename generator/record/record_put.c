#include "record/record_put.h"

void record_pass(struct record_text *text)
{
	text->sink.put(text->sink.to, buffer_text(&text->at), text->at.length);
	text->at.length = 0;
}

void record_put_text(struct buffer *out, const char *field, const char *text)
{
	if (text == NULL)
		return;
	buffer_puts(out, field);
	buffer_puts(out, ": ");
	node_write_text(out, text);
	buffer_putc(out, '\n');
}

void record_put_node(
	struct buffer *out, const char *field, const struct node *node)
{
	if (node == NULL)
		return;
	buffer_printf(out, "%s: ", field);
	node_write(out, node);
	buffer_putc(out, '\n');
}

void record_put_texts(struct buffer *out, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		node_write_text(out, texts.at[i]);
	}
}
