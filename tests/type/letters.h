/*
 * letters: a text as the paragraph that the steps of setting work on.
 */
#ifndef TESTS_TYPE_LETTERS_H
#define TESTS_TYPE_LETTERS_H

#include "base/arena.h"
#include "type/line/paragraph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A paragraph of one span in a style, taken apart; all is the arena's. */
static inline struct paragraph *letters_of(
	struct arena *arena, const char *text, const struct text_style *style)
{
	struct paragraph *paragraph = arena_alloc(arena, 1, sizeof(*paragraph));
	const struct span span = {.text = text, .length = strlen(text)};

	paragraph->style = style;
	paragraph->language = style->language;
	paragraph_begin(paragraph, arena, arena, (struct spans){&span, 1});
	return paragraph;
}

#endif
