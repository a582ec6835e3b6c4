/*
 * Looking each letter up in the fonts is cheap but too strict, because HarfBuzz
 * composes and decomposes letters that a font lacks.  So if the lookup finds
 * letters missing from a scalar, the scalar is set, and only the letters
 * missing then are reported.
 */
#include "type/line/coverage.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/source/verbatim.h"
#include "type/font/script.h"
#include "type/math/formula_boxes.h"

#include <hb.h>

enum {
	MEASURE = 1000 * MPT, /* any will do */
	LETTERS_MAX = 20,     /* reported for one text */
	SHOWN_MAX = 300       /* bytes of letters shown for a damaged font */
};

static bool has(const struct family *family, uint32_t letter)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(
		family->faces[0]->hb_font, letter, &glyph);
}

static const char *language_of(const struct text_style *style)
{
	return style->language != NULL ? style->language : "";
}

static bool anyone_has(const struct family *family, uint32_t letter)
{
	for (size_t i = 0; i < family->fallback_count; i++)
		if (has(family->fallback[i], letter))
			return true;
	return false;
}

/* Open the fonts for the script of a letter that these families lack; the one
 * for code only if the text has code.  False if one is not installed, which is
 * reported. */
static bool open_fonts(
	const struct coverage *search, const struct node *node, uint32_t letter)
{
	const struct text_style *style = search->style;
	const struct family *const families[] = {style->family,
		strchr(node->text, '`') != NULL ? style->mono : NULL};
	const char *language = language_of(style);
	const uint32_t script = script_of(letter, script_east(language));

	for (size_t i = 0; i < LENGTH(families); i++)
		if (families[i] != NULL && !has(families[i], letter) &&
			!fonts_need(families[i], script, language, node->at,
				search->errors))
			return false;
	return true;
}

/* Does no font have the letter by itself? */
static bool is_lacking(const struct coverage *search, uint32_t letter)
{
	const struct family *family = search->style->family;
	const char *language = language_of(search->style);
	const struct family *special;

	if (has(family, letter))
		return false;
	special = fonts_special(
		family, script_of(letter, script_east(language)), language);
	return (special == NULL || !has(special, letter)) &&
	       !anyone_has(family, letter);
}

/* Open the font for formulas beside a family. */
static bool open_formulas_of(const struct coverage *search,
	const struct family *family, const struct node *node)
{
	return fonts_need(family, FORMULA_BOXES_SCRIPT,
		language_of(search->style), node->at, search->errors);
}

/* Open the fonts for a text's formulas; a sheet in large print may need another
 * one than its key.  False if one is not installed, which is reported. */
static bool open_formulas(
	const struct coverage *search, const struct node *node)
{
	const struct family *family = search->style->family;

	for (const char *at = node->text; (at = strpbrk(at, "$\\")) != NULL;
		at++)
		if (verbatim_formula(at) != NULL)
			return open_formulas_of(search, family, node) &&
			       (!search->large_print || family->plain == NULL ||
				       open_formulas_of(
					       search, family->plain, node));
	return true;
}

/* Might letters be missing?  If a font is missing, which is reported, the
 * answer is no: letters of other scripts need no report then. */
static bool suspicious(const struct coverage *search, const struct node *node)
{
	const size_t length = strlen(node->text);
	bool missing = false;

	for (size_t at = utf8_plain(node->text, length); at < length;
		at += utf8_plain(node->text + at, length - at)) {
		const uint32_t letter = utf8_next(node->text, length, &at);

		if (letter <= '~')
			continue;
		if (!open_fonts(search, node, letter))
			return false;
		missing = missing || is_lacking(search, letter);
	}
	return missing;
}

/* The first letter of a text that no font has, or 0. */
static uint32_t first_missing(const struct coverage *search, const char *text)
{
	struct arena *arena = arena_new();
	const struct rich rich = rich_plain(arena, text);
	const uint32_t missing =
		rich.count == 0
			? 0
			: set_spans(search->typesetter, rich.blocks[0].spans,
				  search->style, MEASURE)
				  .missing;

	set_typesetter_tidy(search->typesetter);
	arena_free(arena);
	return missing;
}

/* Overwrite every occurrence of a letter. */
static void blot_out(char *text, uint32_t letter)
{
	char bytes[5] = "";
	const size_t length = utf8_put(letter, bytes);

	while ((text = strstr(text, bytes)) != NULL) {
		memset(text, '?', length);
		text += length;
	}
}

static void add_letter(struct buffer *letters, uint32_t code)
{
	char letter[5] = "";

	letter[utf8_put(code, letter)] = '\0';
	buffer_printf(letters, "%s%s (U+%04X)", letters->length > 0 ? ", " : "",
		letter, (unsigned)code);
}

/* Report letters that the font has but draws nothing for. */
static void check_ink(struct coverage *search, const struct node *node)
{
	const size_t length = strlen(node->text);
	struct arena *arena = NULL;
	struct buffer letters = {.arena = NULL};

	for (size_t at = 0; at < length;) {
		const uint32_t letter = utf8_next(node->text, length, &at);

		if (!ink_lacks(&search->ink, letter))
			continue;
		if (arena == NULL)
			letters.arena = arena = arena_new();
		if (letters.length < SHOWN_MAX)
			add_letter(&letters, letter);
	}
	if (arena == NULL)
		return;
	error_at(search->errors, node->at,
		"the font \"%s\" is damaged: it draws nothing for %s",
		search->style->family->name, buffer_text(&letters));
	error_hint(search->errors,
		"install the font anew, or take another: page.font");
	arena_free(arena);
}

/* Setting a text reports only the first missing letter, so set it again without
 * that one. */
static void check_scalar(struct coverage *search, const struct node *node)
{
	struct arena *arena;
	struct buffer letters;
	uint32_t missing;
	char *text;
	int count = 0;

	if (!open_formulas(search, node))
		return;
	check_ink(search, node);
	if (!suspicious(search, node))
		return;
	arena = arena_new();
	letters = (struct buffer){.arena = arena};
	text = arena_text(arena, strlen(node->text));
	memcpy(text, node->text, strlen(node->text));
	while (count < LETTERS_MAX &&
		(missing = first_missing(search, text)) != 0) {
		add_letter(&letters, missing);
		blot_out(text, missing);
		count++;
	}
	if (count > 0)
		error_at(search->errors, node->at,
			message_count((uint64_t)count,
				"no font has the letter %s",
				"no font has the letters %s"),
			buffer_text(&letters));
	arena_free(arena);
}

/* Nodes are at most as deep as node_read() allows. */
static void check_node(struct coverage *search, const struct node *node)
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

void coverage_check(struct coverage *coverage, const struct node *root)
{
	check_node(coverage, root);
}
