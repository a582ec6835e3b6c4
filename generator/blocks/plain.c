#include "blocks/plain.h"

#include "base/common.h"
#include "base/utf8.h"

#include <string.h>

static void put_blanks(struct buffer *out, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_puts(out, i > 0 ? " ____" : "____");
}

/* The superscript or subscript of a text's first letter, which has *length
 * bytes; NULL if Unicode has none. */
static const char *moved(const char *text, bool raised, size_t *length)
{
	static const struct {
		const char *letter, *raised, *lowered;
	} letters[] = {
		{"0", "⁰", "₀"},
		{"1", "¹", "₁"},
		{"2", "²", "₂"},
		{"3", "³", "₃"},
		{"4", "⁴", "₄"},
		{"5", "⁵", "₅"},
		{"6", "⁶", "₆"},
		{"7", "⁷", "₇"},
		{"8", "⁸", "₈"},
		{"9", "⁹", "₉"},
		{"+", "⁺", "₊"},
		{"-", "⁻", "₋"},
		{"−", "⁻", "₋"},
		{"n", "ⁿ", "ₙ"},
	};

	for (size_t i = 0; i < LENGTH(letters); i++) {
		*length = strlen(letters[i].letter);
		if (strncmp(text, letters[i].letter, *length) == 0)
			return raised ? letters[i].raised : letters[i].lowered;
	}
	return NULL;
}

/* Add raised or lowered letters, "x²"; as "x^(ab)" if Unicode lacks one of
 * them. */
static void put_moved(struct buffer *out, const struct span *span)
{
	const bool raised = (span->flags & SPAN_SUP) != 0;
	const size_t before = out->length;
	const char *letter;
	size_t at = 0, length;

	while (at < span->length &&
		(letter = moved(span->text + at, raised, &length)) != NULL) {
		buffer_puts(out, letter);
		at += length;
	}
	if (at == span->length)
		return;
	out->length = before;
	buffer_puts(out, raised ? "^(" : "_(");
	buffer_add(out, span->text, span->length);
	buffer_putc(out, ')');
}

static void put_spans(
	struct buffer *out, struct spans spans, const char *line_end)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (span->flags & SPAN_BREAK && i + 1 < spans.count)
			buffer_puts(out, line_end != NULL ? line_end : " ");
		if (span->flags & SPAN_FILL)
			put_blanks(out, span->length);
		else if (span->inset != NULL)
			buffer_puts(out, span->inset->alt);
		else if (span->flags & (SPAN_SUP | SPAN_SUB))
			put_moved(out, span);
		else
			buffer_add(out, span->text, span->length);
	}
}

/* Add the cells of a table, with `line_end` between rows. */
static void put_table(struct buffer *out, const struct rich_table *table,
	const char *line_end)
{
	const size_t count = table->rows * table->columns;

	for (size_t i = 0; i < count; i++) {
		if (i > 0 && i % table->columns == 0)
			buffer_puts(out, line_end != NULL ? line_end : " ");
		else if (i > 0)
			buffer_puts(out, " · ");
		put_spans(out, table->cells[i], line_end);
	}
}

/* Is the block no more than a blank and its unit, "____ km"? */
static bool is_room(const struct rich_block *block)
{
	return block->spans.count > 0 && block->spans.count <= 2 &&
	       block->spans.at[0].flags & (SPAN_FILL | SPAN_BLANK);
}

/* Add the blocks on one line, or each on its own line if there is a `line_end`.
 */
static void put(struct buffer *out, struct rich rich, const char *line_end)
{
	bool any = false;

	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];

		if (block->rule)
			continue;
		if (any)
			buffer_puts(out, line_end == NULL || is_room(block)
						 ? " "
						 : line_end);
		any = true;
		if (line_end != NULL && block->marker != NULL) {
			buffer_puts(out, block->marker);
			buffer_putc(out, ' ');
		}
		if (block->table != NULL)
			put_table(out, block->table, line_end);
		else
			put_spans(out, block->spans, line_end);
	}
}

void plain_put(struct buffer *out, struct rich rich)
{
	put(out, rich, NULL);
}

void plain_put_lines(struct buffer *out, struct rich rich, const char *line_end)
{
	put(out, rich, line_end);
}
