/*
 * ink: whether letters that a font has can be seen.
 *
 * A damaged or unfinished font may have a glyph that draws nothing, which a
 * reader of the sheet takes for a space.
 */
#ifndef TYPE_INK_H
#define TYPE_INK_H

#include "type/font/fonts.h"

struct arena;
struct hb_draw_funcs_t;

/* What is known of a family's letters. */
struct ink {
	const struct family *family;
	struct hb_draw_funcs_t *functions;
	struct arena *arena;
	uint8_t *known; /* of each letter; NULL before the first */
};

/* Begin and end; what is known is kept in between. */
void ink_begin(struct ink *ink, const struct family *family);
void ink_end(struct ink *ink);

/* Does a letter draw nothing, though the family or a fallback has it, and it is
 * neither a space nor a mark? */
bool ink_lacks(struct ink *ink, uint32_t letter);

/* Functions that count the contours of a glyph, and the count. */
struct hb_draw_funcs_t *ink_functions(void);
unsigned ink_contours(struct hb_font_t *font, struct hb_draw_funcs_t *functions,
	uint32_t glyph);

#endif
