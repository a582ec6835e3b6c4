/*
 * paragraph: a text taken apart into letters, and what is known of each.
 *
 * The steps of setting hand this on: each fills in its part.  All arrays
 * keep their room from one paragraph to the next.
 */
#ifndef TYPE_PARAGRAPH_H
#define TYPE_PARAGRAPH_H

#include "type/line/set.h"

#include <hb.h>

/* A code point of the text. */
struct letter {
	const struct face *face;
	int64_t edge; /* mpt from the paragraph's beginning to it */
	hb_script_t script;
	uint32_t at;    /* its first byte in the text */
	uint16_t look;  /* of enum span_flag */
	uint8_t level;  /* of embedding, odd for right to left (UAX #9) */
	bool apart;     /* begins a piece, whatever it has in common */
	bool may_break; /* a line may begin here */
	bool safe;      /* its glyphs do not depend on what is before */
};

/* Letters of one face, size, script and level, and their glyphs. */
struct piece {
	size_t first, end; /* letters */
	const struct face *face;
	mpt size, rise;
	hb_script_t script;
	uint8_t level;
	uint8_t gray;
	bool blank, underlined, struck;
	const struct box *box;      /* of a picture, else NULL */
	size_t glyphs, glyph_count; /* in the paragraph's glyphs */
};

struct paragraph {
	const struct text_style *style;
	const char *language; /* the style's, never NULL */
	mpt measure;
	bool one_line;    /* hard breaks are spaces */
	const char *text; /* the caller's arena's */
	uint32_t *codes;
	struct letter *letters; /* one more than count, where the text ends */
	size_t count, code_room, letter_room;
	struct box **boxes; /* of SPAN_INSET's letters, in logical order */
	size_t box_count, box_room;
	struct piece *pieces; /* in logical order */
	size_t piece_count, piece_room;
	struct glyph *glyphs; /* cluster is a letter's index for now */
	size_t glyph_count, glyph_room;
	bool rtl;         /* runs from right to left on the whole */
	uint32_t missing; /* the first letter no font has, 0 for none */
};

/*
 * Begin a paragraph: spans' letters and looks, and pictures' boxes.  The style,
 * the language, the measure and one_line are given.
 *
 * Tabs and other control characters become spaces, hard breaks and what
 * Unicode counts as such become "\n".  The text is copied to arena, where the
 * boxes are made too; all else is in scratch.
 */
void paragraph_begin(struct paragraph *paragraph, struct arena *scratch,
	struct arena *arena, struct spans spans);

/* May the letter be dropped at a line's end? */
bool paragraph_space(uint32_t code);

/* Has the face a glyph for it? */
bool paragraph_covers(const struct face *face, uint32_t code);

/* Is it a letter without a look of its own, like a joiner (hidden where the
 * font has nothing for it)? */
bool paragraph_hidden(uint32_t code);

#endif
