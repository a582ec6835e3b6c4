#include "exchange/text/markdown_plain.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/text/markdown.h"

#include <string.h>

static void end_line(struct buffer *out)
{
	while (out->length > 0 && out->at[out->length - 1] == ' ')
		out->at[--out->length] = '\0';
}

/* Put the gap between two lines that are not empty. */
static void put_gap(struct buffer *out, size_t lines)
{
	if (out->length > 0 && lines == 1)
		buffer_putc(out, MARKDOWN_BREAK);
	else if (out->length > 0 && lines > 1)
		buffer_puts(out, "\n\n");
}

const char *markdown_plain(struct arena *arena, const char *text)
{
	struct buffer coded = {.arena = arena};
	size_t lines = 0;

	for (; *text != '\0'; text++) {
		const char byte = *text == '\t' ? ' ' : *text;

		if (byte == '\n') {
			end_line(&coded);
			lines++;
		} else if (byte != ' ' || (lines == 0 && coded.length > 0)) {
			if ((unsigned char)byte < ' ')
				continue;
			put_gap(&coded, lines);
			lines = 0;
			buffer_putc(&coded, byte);
		}
	}
	end_line(&coded);
	return markdown_text(arena, buffer_text(&coded));
}

const char *markdown_plain_trimmed(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	text += strspn(text, "\n");
	while (*text != '\0') {
		const size_t length = strcspn(text, "\n");
		size_t end = length;

		while (end > 0 && strchr(" \t", text[end - 1]) != NULL)
			end--;
		buffer_add(&out, text, end);
		if (length - end >= 2 && end > 0 && text[length] == '\n' &&
			text[length + 1] != '\n')
			buffer_putc(&out, '\\');
		buffer_putc(&out, '\n');
		text += length + (text[length] == '\n');
	}
	while (out.length > 0 && out.at[out.length - 1] == '\n')
		out.at[--out.length] = '\0';
	return buffer_text(&out);
}
