#include "type/font/ink.h"

#include "base/arena.h"
#include "text/letter.h"

#include <hb.h>

enum {
	LETTERS = 0x110000,
	DRAWS = 1,
	LACKS = 2,
	BRAILLE_BLANK = 0x2800
};

static void count_contour(hb_draw_funcs_t *functions, void *count,
	hb_draw_state_t *state, void *data)
{
	(void)functions;
	(void)state;
	(void)data;
	++*(unsigned *)count;
}

struct hb_draw_funcs_t *ink_functions(void)
{
	hb_draw_funcs_t *functions = hb_draw_funcs_create();

	hb_draw_funcs_set_close_path_func(functions, count_contour, NULL, NULL);
	return functions;
}

unsigned ink_contours(struct hb_font_t *font, struct hb_draw_funcs_t *functions,
	uint32_t glyph)
{
	unsigned count = 0;

	hb_font_get_glyph_shape(font, glyph, functions, &count);
	return count;
}

static void drop_functions(void *functions)
{
	hb_draw_funcs_destroy(functions);
}

void ink_begin(struct ink *ink, const struct family *family)
{
	struct arena *arena = arena_new();

	*ink = (struct ink){family, ink_functions(), arena, NULL};
	arena_at_end(arena, drop_functions, ink->functions);
}

void ink_end(struct ink *ink)
{
	arena_free(ink->arena);
}

/* Must it be visible?  Letters, digits, punctuation and symbols must; marks of
 * some scripts need not. */
static bool is_seen(uint32_t letter)
{
	const hb_unicode_general_category_t is = hb_unicode_general_category(
		hb_unicode_funcs_get_default(), letter);

	return letter != BRAILLE_BLANK &&
	       is >= HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER &&
	       is <= HB_UNICODE_GENERAL_CATEGORY_OTHER_SYMBOL &&
	       is != HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK &&
	       is != HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK &&
	       is != HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

/* The number of contours after shaping: a font may replace the nominal glyph by
 * others. */
static unsigned shaped(
	const struct ink *ink, const struct face *face, uint32_t letter)
{
	hb_buffer_t *buffer = hb_buffer_create();
	hb_glyph_info_t *glyphs;
	unsigned count = 0, contours = 0;

	hb_buffer_add_codepoints(buffer, &letter, 1, 0, 1);
	hb_buffer_guess_segment_properties(buffer);
	hb_shape(face->hb_font, buffer, NULL, 0);
	glyphs = hb_buffer_get_glyph_infos(buffer, &count);
	for (unsigned i = 0; i < count; i++)
		contours += ink_contours(
			face->hb_font, ink->functions, glyphs[i].codepoint);
	hb_buffer_destroy(buffer);
	return contours;
}

/* Does a face have the letter but draw nothing for it? */
static bool is_empty(
	const struct ink *ink, const struct face *face, uint32_t letter)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(face->hb_font, letter, &glyph) &&
	       ink_contours(face->hb_font, ink->functions, glyph) == 0 &&
	       shaped(ink, face, letter) == 0;
}

static bool has(const struct family *family, uint32_t letter)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(
		family->faces[0]->hb_font, letter, &glyph);
}

static bool look(const struct ink *ink, uint32_t letter)
{
	const struct family *family = ink->family;

	for (size_t i = 0; !has(family, letter); i++) {
		if (i == ink->family->fallback_count)
			return false;
		family = ink->family->fallback[i];
	}
	for (size_t i = 0; i < FACES; i++)
		if ((i == 0 || family->faces[i] != family->faces[0]) &&
			is_empty(ink, family->faces[i], letter))
			return true;
	return false;
}

bool ink_lacks(struct ink *ink, uint32_t letter)
{
	if (letter <= ' ' || letter >= LETTERS)
		return false;
	if (ink->known == NULL)
		ink->known =
			arena_alloc(ink->arena, LETTERS, sizeof(*ink->known));
	if (ink->known[letter] == 0)
		ink->known[letter] =
			is_seen(letter) && !letter_is_hidden(letter) &&
					look(ink, letter)
				? LACKS
				: DRAWS;
	return ink->known[letter] == LACKS;
}
