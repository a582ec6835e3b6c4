/*
 * A look into the fonts for each letter is cheap but too strict: HarfBuzz
 * composes and decomposes what a font lacks.  So a scalar in which that look
 * finds something is set, and what setting misses counts.
 */
#include "type/font/coverage.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <hb.h>

enum {
	MEASURE = 1000 * MPT /* any will do */
};

struct search {
	struct typesetter *typesetter;
	const struct text_style *style;
	struct errors *errors;
};

static bool has(const struct family *family, uint32_t letter)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(
		family->faces[0]->hb_font, letter, &glyph);
}

static bool anyone_has(const struct family *family, uint32_t letter)
{
	if (has(family, letter))
		return true;
	for (size_t i = 0; i < family->fallback_count; i++)
		if (has(family->fallback[i], letter))
			return true;
	return false;
}

static bool suspicious(const struct search *search, const char *text)
{
	const size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		const uint32_t letter = utf8_next(text, length, &at);

		if (letter > '~' && !anyone_has(search->style->family, letter))
			return true;
	}
	return false;
}

static void check_scalar(const struct search *search, const struct node *node)
{
	struct arena *arena;
	struct rich rich;
	char letter[5] = "";
	uint32_t missing;

	if (!suspicious(search, node->text))
		return;
	arena = arena_new();
	rich = rich_plain(arena, node->text);
	missing = set_spans(search->typesetter, rich.blocks[0].spans,
		search->style, MEASURE)
			  .missing;
	typesetter_tidy(search->typesetter);
	letter[utf8_put(missing, letter)] = '\0';
	if (missing != 0)
		error_at(search->errors, node->at,
			"no font has the letter %s (U+%04X)", letter,
			(unsigned)missing);
	arena_free(arena);
}

/* Nodes are at most as deep as node_read() allows. */
static void check_node(const struct search *search, const struct node *node)
{
	switch (node->type) {
	case NODE_SCALAR:
		check_scalar(search, node);
		break;
	case NODE_SEQUENCE:
		for (size_t i = 0; i < node->count; i++)
			check_node(search, node->items[i]);
		break;
	case NODE_MAPPING:
		for (size_t i = 0; i < node->count; i++)
			check_node(search, node->pairs[i].value);
		break;
	}
}

void coverage_check(struct typesetter *typesetter, const struct node *root,
	const struct text_style *style, struct errors *errors)
{
	const struct search search = {typesetter, style, errors};

	check_node(&search, root);
}
