/*
 * formulas: formulas as Pensum reads and sets them, for the comparison with
 * others.
 *
 *     formulas FONTS <TEXTS
 *
 * Reads texts that are formulas with their dollars, one a line, and prints a
 * line of JSON for each: its fault, or its reading in one line, its width, and
 * the place and size of each of its glyphs and rules, in thousandths of a
 * point, at a size of 10 pt.
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "text/formula.h"
#include "type/font/fonts.h"
#include "type/line/set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	LINE = 8192,
	SIZE = 10 * MPT,
	WIDE = 5000 * MPT
};

static void put_text(struct buffer *out, const char *text, size_t length)
{
	buffer_putc(out, '"');
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == '"' ||
			text[i] == '\\')
			buffer_printf(out, "\\u%04x", (unsigned)text[i]);
		else
			buffer_putc(out, text[i]);
	buffer_putc(out, '"');
}

/* [letters, x, y, size, glyph...] for a run, [null, x, y, width, height] for a
 * rule or stroke. */
static void put_box(struct buffer *out, const struct box *box, mpt x, mpt y)
{
	x += box->x;
	y += box->y;
	if (box->type == BOX_RUN) {
		buffer_puts(out, ",[");
		put_text(out, box->run->text, box->run->length);
		buffer_printf(
			out, ",%d,%d,%d", (int)x, (int)y, (int)box->run->size);
		for (size_t i = 0; i < box->run->count; i++)
			buffer_printf(out, ",%u", box->run->glyphs[i].id);
		buffer_putc(out, ']');
	} else if (box->type == BOX_RULE || box->type == BOX_STROKE) {
		buffer_printf(out, ",[null,%d,%d,%d,%d]", (int)x, (int)y,
			(int)box->width, (int)(box->height + box->depth));
	} else {
		for (size_t i = 0; i < box->count; i++)
			put_box(out, &box->boxes[i], x, y);
	}
}

static void put_set(struct buffer *out, struct typesetter *typesetter,
	const struct text_style *style, const char *text)
{
	const struct rich rich = set_rich(typesetter, text);
	const struct lines lines =
		set_spans(typesetter, rich.blocks[0].spans, style, WIDE);
	mpt left = 0;

	/* A formula of its own stands in the middle. */
	if (lines.count > 0 && lines.at[0].count > 0)
		left = lines.at[0].boxes[0].x;
	buffer_printf(out, ",\"lines\":%zu,\"width\":%d,\"boxes\":[0",
		lines.count, lines.count == 0 ? 0 : (int)lines.at[0].width);
	for (size_t k = 0; lines.count > 0 && k < lines.at[0].count; k++)
		put_box(out, &lines.at[0].boxes[k], -left, 0);
	buffer_putc(out, ']');
}

static void put_formula(struct typesetter *typesetter,
	const struct text_style *style, const char *text)
{
	struct arena *arena = arena_new();
	const struct formula *formula = formula_read(arena, text, strlen(text));
	struct buffer out = {.arena = arena};

	buffer_printf(&out, "{\"at\":%zu,\"fault\":", formula->fault.at);
	if (formula->row == NULL) {
		const char *message = message_text(formula->fault.message);

		put_text(&out, message, strlen(message));
	} else {
		buffer_puts(&out, "null,\"linear\":");
		put_text(&out, formula->linear, strlen(formula->linear));
		put_set(&out, typesetter, style, text);
	}
	buffer_putc(&out, '}');
	puts(buffer_text(&out));
	arena_free(arena);
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	static const struct source source = {"formulas", "", 0};
	const struct where at = {&source, 0, 0};
	struct fonts *fonts = argc == 2 ? fonts_open(&reading, argv[1]) : NULL;
	struct text_style style = {.size = SIZE, .language = "en"};
	struct typesetter *typesetter;
	char line[LINE];

	if (fonts == NULL)
		return EXIT_FAILURE;
	style.family = fonts_family(fonts, "serif", at, reading.errors);
	style.mono = fonts_family(fonts, "mono", at, reading.errors);
	typesetter = set_typesetter_new();
	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		put_formula(typesetter, &style, line);
	}
	set_typesetter_free(typesetter);
	fonts_close(fonts);
	arena_free(arena);
	return EXIT_SUCCESS;
}
