/*
 * ink: can the letters of a font be seen?
 *
 * A damaged or unfinished font may have glyphs that draw nothing, which look
 * like spaces on the sheet.
 */
#ifndef TYPE_INK_H
#define TYPE_INK_H

#include "type/font/fonts.h"

struct arena;
struct hb_draw_funcs_t;

/* Results for a family's letters. */
struct ink {
	const struct family *family;
	struct hb_draw_funcs_t *functions;
	struct arena *arena;
	uint8_t *known; /* by code point; NULL before the first lookup */
};

/* Begin and end; results are kept in between. */
void ink_begin(struct ink *ink, const struct family *family);
void ink_end(struct ink *ink);

/* Does a letter draw nothing, although the family or a fallback has it and it
 * is neither a space nor a mark? */
bool ink_lacks(struct ink *ink, uint32_t letter);

/* Callbacks that count the contours of a glyph, and the count for one. */
struct hb_draw_funcs_t *ink_functions(void);
unsigned ink_contours(struct hb_font_t *font, struct hb_draw_funcs_t *functions,
	uint32_t glyph);

#endif
