/*
 * paragraph: a text as letters, with the properties of each.
 *
 * Each step of setting fills in its fields.  All arrays keep their room from
 * one paragraph to the next.
 */
#ifndef TYPE_PARAGRAPH_H
#define TYPE_PARAGRAPH_H

#include "type/font/script.h"
#include "type/line/set.h"
#include "type/math/formula_boxes.h"

#include <hb.h>

/* A code point of the text. */
struct letter {
	const struct face *face;
	int64_t edge; /* distance from the paragraph's start, in mpt */
	hb_script_t script;
	uint32_t at;   /* its first byte in the text */
	uint16_t look; /* of enum span_flag, without SPAN_RUBY and SPAN_ADDED */
	uint8_t level; /* of embedding, odd for right to left (UAX #9) */
	/* Room added before and behind its glyph, negative if removed; and the
	 * part of it that disappears at a line's beginning and end. */
	mpt before, behind, lead, trail;
	uint32_t reading; /* 1 + index of the one above it; 0 for none */
	bool added;       /* a SPAN_ADDED or SPAN_NOTE */
	bool joined;      /* no line begins here: in a short formula */
	bool apart;       /* always begins a piece */
	bool may_break;   /* a line may begin here */
	bool hyphen;      /* and the line before then ends in a hyphen */
	bool begins;      /* a line begins here when lines are first fitted */
	bool safe;        /* its glyphs do not depend on letters before it */
};

/* Emphasis dots, for letters that have no italics. */
enum dots {
	DOTS_NONE,
	DOTS_BELOW,
	DOTS_ABOVE
};

/* A control of Unicode's isolates that was typed before this letter. */
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
	enum dots dots;
	const struct box *box;      /* a picture's, else NULL */
	size_t glyphs, glyph_count; /* in the paragraph's glyphs */
};

/* A line set above letters, which no line break divides; or zhuyin in a column
 * beside one. */
struct reading_above {
	size_t first, end; /* letters */
	struct line line;
	bool beside;
	bool wide;       /* its words need some room between them */
	mpt left, right; /* how far it may reach over its neighbours */
};

struct paragraph {
	const struct text_style *style;
	const char *language; /* the style's, never NULL */
	enum east east;       /* which characters that is written with */
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
	struct formula_boxes formulas;  /* set before the paragraph begins */
	struct reading_above *readings; /* set before the paragraph begins */
	size_t reading_count, reading_room;
	struct piece *pieces; /* in logical order */
	size_t piece_count, piece_room;
	struct glyph *glyphs; /* cluster is a letter's index for now */
	size_t glyph_count, glyph_room;
	bool roomy;       /* some letter has room around it */
	bool rtl;         /* its main direction is right to left */
	uint32_t missing; /* the first letter no font has, 0 for none */
};

/*
 * Begin a paragraph with the spans' letters and looks and the pictures' boxes.
 * The style, the language, the measure, one_line and the lines of the readings
 * must be set.
 *
 * Tabs and other control characters become spaces.  Hard breaks, and characters
 * that Unicode treats as such, become "\n".  Isolates do not print and are kept
 * in `controls`.  The text and the boxes are in arena; everything else is in
 * scratch.
 */
void paragraph_begin(struct paragraph *paragraph, struct arena *scratch,
	struct arena *arena, struct spans spans);

/* May the letter be dropped at a line's end? */
bool paragraph_space(uint32_t code);

/* Does the face have a glyph for the code point? */
bool paragraph_covers(const struct face *face, uint32_t code);

#endif
