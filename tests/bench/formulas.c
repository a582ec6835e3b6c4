#include "formulas.h"

#include "base/arena.h"
#include "type/font/fonts.h"
#include "type/line/set.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	LINE = 4096,
	SIZE = 10 * MPT,
	WIDE = 400 * MPT
};

/* A typesetter remembers what it set, so each list has a new one. */
static void set_list(
	const struct formulas *list, const struct text_style *style)
{
	struct typesetter *typesetter = set_typesetter_new();
	FILE *file = fopen(list->path, "r");
	char line[LINE], text[LINE + 4];

	if (file == NULL)
		exit(1);
	for (int i = 0; i < list->count && fgets(line, LINE, file) != NULL;
		i++) {
		struct rich rich;

		line[strcspn(line, "\n")] = '\0';
		snprintf(text, sizeof(text), "$%s$", line);
		rich = set_rich(typesetter, text);
		set_spans(typesetter, rich.blocks[0].spans, style, WIDE);
	}
	fclose(file);
	set_typesetter_free(typesetter);
}

void formulas_set(const void *formulas)
{
	static const struct source source = {"formulas", "", 0};
	const struct formulas *list = formulas;
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	struct fonts *fonts = fonts_open(&reading, getenv("PENSUM_FONTS"));
	const struct where at = {&source, 0, 0};
	struct text_style style = {.size = SIZE, .language = "en"};

	if (fonts == NULL)
		exit(1);
	style.family = fonts_family(fonts, "serif", at, reading.errors);
	style.mono = fonts_family(fonts, "mono", at, reading.errors);
	for (int i = 0; i < list->times; i++)
		set_list(list, &style);
	fonts_close(fonts);
	arena_free(arena);
}
