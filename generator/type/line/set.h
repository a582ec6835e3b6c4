/*
 * set: spans of text set into lines of boxes: glyph runs, and more.
 *
 * A paragraph is ordered by FriBidi (UAX #9), cut into runs of one font,
 * direction and script, shaped by HarfBuzz, and broken at ICU's line break
 * opportunities (UAX #14).  It knows no pages and no PDF.
 */
#ifndef TYPE_SET_H
#define TYPE_SET_H

#include "base/common.h"
#include "text/rich.h"
#include "type/font/fonts.h"

struct arena;

struct glyph {
	uint32_t id;      /* in the face */
	uint32_t cluster; /* byte of the run's text where its letters begin */
	mpt advance;
	mpt dx, dy; /* moves of this glyph alone, y upwards */
};

/* Glyphs of one face and size on one baseline, left to right as printed. */
struct run {
	const struct face *face; /* NULL for a blank: a line to write on */
	mpt size;
	mpt rise; /* above the baseline: a superscript */
	mpt width;
	const struct glyph *glyphs;
	size_t count;
	const char *text; /* the letters, in logical order */
	size_t length;    /* bytes of text */
	bool rtl;         /* clusters run from high to low */
	uint8_t gray;     /* 0 is black, 255 white */
	int letter_space; /* behind each letter, thousandths of an em; it is
			     part of the advances */
	size_t key; /* unlike that of any other run of its typesetter; 0 for
		       what passes: typesetter_pass() */
};

enum box_type {
	BOX_RUN,  /* text */
	BOX_RULE, /* a filled rectangle, as large as the box */
	BOX_PICTURE,
	BOX_GROUP /* boxes placed anywhere in it: a fraction, a root */
};

/*
 * What takes room in a line.  It stands on a baseline of its own, reaching
 * `height` above that and `depth` below it.
 */
struct box {
	enum box_type type;
	uint8_t gray; /* of a rule */
	/* Where its baseline begins, from the left edge and the baseline of
	 * the line or group that holds it; y upwards. */
	mpt x, y;
	mpt width, height, depth;
	union {
		const struct run *run;
		const struct inset *inset; /* of a picture */
		const struct box *boxes;   /* of a group, in reading order */
	};
	size_t count; /* of a group's boxes */
};

struct line {
	const struct box *boxes; /* left to right */
	size_t count;
	mpt width;           /* without the spaces at its end */
	mpt ascent, descent; /* of its largest box, both positive */
	/* What its boxes other than text need above and below the baseline;
	 * 0 for plain text, which has the room of its leading. */
	mpt above, below;
	bool last; /* ends the paragraph or precedes a hard break */
};

struct lines {
	const struct line *at;
	size_t count;
	mpt width;        /* of the widest */
	uint32_t missing; /* the first letter no font has, 0 for none */
};

struct text_style {
	const struct family *family;
	const struct family *mono; /* for code */
	mpt size;
	bool strong, emphasis; /* added to the spans' own */
	uint8_t gray;
	const char *language; /* BCP 47 */
	/* Added behind each letter, and to each space besides, in thousandths
	 * of an em.  Letters set apart form no ligatures; scripts whose letters
	 * join keep them joined and have their words alone set apart. */
	int letter_space, word_space;
	int note_size; /* of a SPAN_NOTE, per cent; 0: as usual */
	mpt tallest;   /* of a picture in the text, 0 for any height */
};

enum {
	NOTE_GRAY = 70 /* of a SPAN_NOTE */
};

/* What setting needs while it works; one for each thread. */
struct typesetter;

struct typesetter *typesetter_new(void);
void typesetter_free(struct typesetter *typesetter); /* NULL is allowed */

/*
 * Between two documents: give back what was set for them where that is too
 * much to keep.  Answers whether it did; lines set before are then gone.
 */
bool typesetter_tidy(struct typesetter *typesetter);

/*
 * Say that what is set from now on passes, since no other document has it, as
 * a folio with its form's name, or, for false, that it may come again.  So
 * what is kept does not grow with the number of documents.
 *
 * Answers what held before.
 */
bool typesetter_pass(struct typesetter *typesetter, bool passes);

/*
 * Set spans into lines no wider than measure, flush left (flush right where
 * the text runs from right to left: boxes' x are then moved).
 *
 * A word wider than the measure is broken between letters.  Spaces at a
 * line's end are dropped.  Empty spans give no lines.  Lines and their text
 * are the typesetter's, which keeps what it has set and gives it out again.
 * measure must be positive.
 */
struct lines set_spans(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style, mpt measure);

/* How wide the widest word of the spans is: in a measure as wide, no word is
 * broken.  A blank counts as a short one, for it shrinks to fit. */
mpt set_widest_word(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style);

/* Set plain text on one line, however long. */
struct line set_line(struct typesetter *typesetter, const char *text,
	const struct text_style *style);

/* Take a Markdown text apart; the result is the typesetter's, likewise. */
struct rich set_rich(struct typesetter *typesetter, const char *text);

/* Two lines that the typesetter has set as one, which passes, the second behind
 * the first. */
struct line set_joined(struct typesetter *typesetter, const struct line *first,
	const struct line *second);

#endif
