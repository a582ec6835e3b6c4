#include "type/line/set_key.h"

#include "text/formula.h"

#include <string.h>

/* The key begins with what the text is set for. */
enum purpose {
	FOR_LINES,
	FOR_LINE,
	FOR_WORD,
	FOR_RICH
};

/* Put the numbers of a key: all of a style but its families and language, which
 * are put separately. */
static void put_numbers(
	struct buffer *key, const int64_t *numbers, size_t count)
{
	buffer_add(key, numbers, count * sizeof(*numbers));
}

static void begin(struct buffer *key, enum purpose purpose,
	const struct text_style *style, mpt measure)
{
	const int64_t numbers[] = {purpose, measure, style->size, style->strong,
		style->emphasis, style->gray, style->letter_space,
		style->word_space, style->note_size, style->tallest,
		style->straight, style->hyphenate};

	key->length = 0;
	put_numbers(key, numbers, LENGTH(numbers));
	buffer_add(key, &style->family, sizeof(style->family));
	buffer_add(key, &style->mono, sizeof(style->mono));
	buffer_add(key, &style->formulas, sizeof(style->formulas));
	if (style->language != NULL)
		buffer_puts(key, style->language);
	buffer_putc(key, '\0');
}

/* A picture or formula in a text, with everything a line needs of it. */
static void put_inset(struct buffer *key, const struct inset *inset)
{
	const int64_t numbers[] = {inset->width, inset->height,
		inset->own_width, inset->own_height};

	if (inset->formula != NULL)
		buffer_puts(key, inset->formula->typed);
	put_numbers(key, numbers, LENGTH(numbers));
	buffer_add(key, &inset->image, sizeof(inset->image));
	buffer_add(key, &inset->picture, sizeof(inset->picture));
	buffer_add(key, inset->alt, strlen(inset->alt) + 1);
}

static void put_spans(struct buffer *key, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];
		const int64_t numbers[] = {span->flags, (int64_t)span->length};

		put_numbers(key, numbers, LENGTH(numbers));
		buffer_add(key, span->text, span->length);
		buffer_puts(key, span_reading(span));
		buffer_putc(key, '\0');
		if (span->inset != NULL)
			put_inset(key, span->inset);
	}
}

void set_key_lines(struct buffer *key, struct spans spans,
	const struct text_style *style, mpt measure)
{
	begin(key, FOR_LINES, style, measure);
	put_spans(key, spans);
}

void set_key_word(
	struct buffer *key, struct spans spans, const struct text_style *style)
{
	begin(key, FOR_WORD, style, 0);
	put_spans(key, spans);
}

void set_key_line(
	struct buffer *key, struct span span, const struct text_style *style)
{
	begin(key, FOR_LINE, style, 0);
	buffer_add(key, span.text, span.length);
}

void set_key_rich(struct buffer *key, const char *text)
{
	const int64_t purpose = FOR_RICH;

	key->length = 0;
	put_numbers(key, &purpose, 1);
	buffer_puts(key, text);
}
