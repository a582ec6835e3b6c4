/*
 * paragraph: a text as letters, with the properties of each.
 *
 * Each step of setting fills in its part.  All arrays keep their room from one
 * paragraph to the next.
 */
#ifndef TYPE_PARAGRAPH_H
#define TYPE_PARAGRAPH_H

#include "type/line/set.h"

#include <hb.h>

/* A code point of the text. */
struct letter {
	const struct face *face;
	int64_t edge; /* distance from the paragraph's start, in mpt */
	hb_script_t script;
	uint32_t at;    /* its first byte in the text */
	uint16_t look;  /* of enum span_flag, but SPAN_ADDED */
	uint8_t level;  /* of embedding, odd for right to left (UAX #9) */
	bool added;     /* a SPAN_ADDED or SPAN_NOTE */
	bool joined;    /* no line begins here: in a short formula */
	bool apart;     /* always begins a piece */
	bool may_break; /* a line may begin here */
	bool safe;      /* its glyphs do not depend on letters before it */
};

/* One of Unicode's isolates as typed, before this letter. */
struct control {
	size_t letter;
	uint32_t code;
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
	const struct box *box;      /* a picture's, else NULL */
	size_t glyphs, glyph_count; /* in the paragraph's glyphs */
};

struct paragraph {
	const struct text_style *style;
	const char *language; /* the style's, never NULL */
	mpt measure;
	bool one_line;    /* hard breaks are spaces */
	const char *text; /* in the caller's arena */
	uint32_t *codes;
	struct letter *letters; /* one more than count, where the text ends */
	size_t count, code_room, letter_room;
	struct control *controls; /* in logical order */
	size_t control_count, control_room;
	struct box **boxes; /* of SPAN_INSET's letters, in logical order */
	size_t box_count, box_room;
	struct piece *pieces; /* in logical order */
	size_t piece_count, piece_room;
	struct glyph *glyphs; /* cluster is a letter's index for now */
	size_t glyph_count, glyph_room;
	bool rtl;         /* its main direction is right to left */
	uint32_t missing; /* the first letter no font has, 0 for none */
};

/*
 * Begin a paragraph with the spans' letters and looks and the pictures' boxes.
 * The style, the language, the measure and one_line must be set.
 *
 * Tabs and other control characters become spaces.  Hard breaks, and characters
 * that Unicode treats as such, become "\n".  Isolates stand beside the letters,
 * for they do not print.  The text and the boxes are in arena; everything else
 * is in scratch.
 */
void paragraph_begin(struct paragraph *paragraph, struct arena *scratch,
	struct arena *arena, struct spans spans);

/* May the letter be dropped at a line's end? */
bool paragraph_space(uint32_t code);

/* Does the face have a glyph for the code point? */
bool paragraph_covers(const struct face *face, uint32_t code);

/* Is it invisible, like a joiner?  Such letters are dropped if the font has no
 * glyph for them. */
bool paragraph_hidden(uint32_t code);

#endif
