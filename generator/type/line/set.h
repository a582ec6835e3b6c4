/*
 * set: set spans of text into lines of boxes, such as glyph runs.
 *
 * A paragraph is ordered by FriBidi (UAX #9), cut into runs of one font,
 * direction and script, shaped by HarfBuzz, and broken at ICU's line break
 * opportunities (UAX #14).  Pages and PDF are unknown here.
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
	mpt dx, dy; /* offset of this glyph alone, y upwards */
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
	int letter_space; /* thousandths of an em, part of the advances */
	size_t key; /* unlike that of any other run of its typesetter; 0 for
		       what passes: set_typesetter_pass() */
};

enum box_type {
	BOX_RUN,  /* text */
	BOX_RULE, /* a filled rectangle, as large as the box */
	BOX_PICTURE,
	BOX_GROUP, /* freely placed boxes: a fraction, a root */
	BOX_RUBY   /* a group whose last box is the reading of the others */
};

/*
 * Anything that takes room in a line.  It has a baseline of its own and reaches
 * `height` above and `depth` below it.
 */
struct box {
	enum box_type type;
	uint8_t gray; /* of a rule */
	/* The start of its baseline, relative to the left edge and the baseline
	 * of the line or group that holds it; y upwards. */
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
	const struct box *boxes; /* in reading order */
	size_t count;
	bool rtl;            /* its paragraph runs from right to left */
	mpt width;           /* without the spaces at its end */
	mpt ascent, descent; /* of its largest box, both positive */
	/* Room that boxes other than text need above and below the baseline.  0
	 * for plain text, which fits its leading. */
	mpt above, below;
	bool last;   /* ends the paragraph or precedes a hard break */
	bool hyphen; /* ends within a word, in a hyphen */
	/* The number of code points of the paragraph before the next line,
	 * without that of a hard break. */
	size_t end;
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
	bool straight;        /* typed quotation marks stay as they are */
	bool hyphenate;       /* words are broken where they need not be */
	/* Extra space after each letter, and more at each space, in thousandths
	 * of an em.  Spaced letters form no ligatures.  Scripts with joined
	 * letters stay joined; only their words are spaced. */
	int letter_space, word_space;
	int note_size; /* of a SPAN_NOTE, in per cent; 0: the default */
	mpt tallest;   /* of a picture in the text, 0 for any height */
};

enum {
	NOTE_GRAY = 70 /* of a SPAN_NOTE */
};

/* The working data of setting; one for each thread. */
struct typesetter;

struct typesetter *set_typesetter_new(void);
void set_typesetter_free(struct typesetter *typesetter); /* NULL is allowed */

/*
 * Between two documents: free the lines set so far if they take too much
 * memory.  Returns whether it did; then all of them are invalid.
 */
bool set_typesetter_tidy(struct typesetter *typesetter);

/*
 * Mark text set from now on as transient (true) or as likely to recur (false).
 * Transient text, such as a folio with its form's name, occurs in one document
 * only.  It is not kept, so the cache does not grow with the number of
 * documents.
 *
 * Returns the previous setting.
 */
bool set_typesetter_pass(struct typesetter *typesetter, bool passes);

/*
 * Set spans into lines no wider than measure, each from 0 to its width.
 *
 * A word wider than the measure is broken as its language breaks it, or between
 * letters.  Spaces at a line's end are dropped.  Empty spans give no lines.
 * Lines and their text belong to the typesetter, which caches them.  measure
 * must be positive.
 */
struct lines set_spans(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style, mpt measure);

/* How wide the widest word of the spans is, or where the style has words broken
 * the widest part of one: in a measure as wide, no other place is needed.  A
 * blank counts as a short one, for it shrinks to fit. */
mpt set_widest_word(struct typesetter *typesetter, struct spans spans,
	const struct text_style *style);

/* Set plain text on one line, however long. */
struct line set_line(struct typesetter *typesetter, const char *text,
	const struct text_style *style);

/* Parse a Markdown text.  The result belongs to the typesetter, which caches
 * it. */
struct rich set_rich(struct typesetter *typesetter, const char *text);

/* Join two lines that the typesetter has set, the second after the first.  The
 * result is transient. */
struct line set_joined(struct typesetter *typesetter, const struct line *first,
	const struct line *second);

#endif
