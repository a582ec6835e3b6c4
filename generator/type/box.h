/*
 * box: glyphs, and the boxes and lines that they are placed in.
 */
#ifndef TYPE_BOX_H
#define TYPE_BOX_H

#include "base/common.h"
#include "text/rich.h"

struct face;

struct glyph {
	uint32_t id;      /* in the face */
	uint32_t cluster; /* byte of the run's text where its letters begin */
	mpt advance;
	mpt dx, dy; /* offset of this glyph alone, y upwards */
};

/* Where a right-to-left run stands. */
enum run_turn {
	TURN_BEFORE = 1, /* the run before it, if any, is left-to-right */
	TURN_AFTER = 2,  /* the run behind it is left-to-right */
	TURN_AGAINST = 4 /* the paragraph is left-to-right */
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
	uint8_t turns;    /* of enum run_turn, if rtl */
	uint8_t gray;     /* 0 is black, 255 white */
	int letter_space; /* thousandths of an em, part of the advances */
	size_t key;       /* unique within its typesetter; 0 if transient: see
			     set_typesetter_pass() */
};

enum box_type {
	BOX_RUN,  /* text */
	BOX_RULE, /* a filled rectangle, as large as the box */
	BOX_PICTURE,
	BOX_GROUP,  /* freely placed boxes: a fraction, a root */
	BOX_RUBY,   /* a group whose last box is the reading of the others */
	BOX_STROKE, /* a straight line from corner to corner of the box */
	BOX_FORMULA /* a group that is a formula or a part of one */
};

/* A formula for screen readers.  Its parts on several lines share it. */
struct spoken {
	const char *alt;    /* in words */
	const char *mathml; /* NULL: none */
	bool display;       /* it stands on a line of its own */
	mpt tag;            /* width of its number, its last box, with the room
			       before it; 0: it has none */
	/* The text of each part, in one line. */
	const char *const *lines;
};

/*
 * Anything that takes room in a line.  It has a baseline of its own and reaches
 * `height` above and `depth` below it.
 */
struct box {
	enum box_type type;
	uint8_t gray; /* of a rule or stroke */
	bool rising;  /* of a stroke: from its lower left to its upper right */
	/* The start of its baseline, relative to the left edge and the baseline
	 * of the line or group that holds it; y upwards. */
	mpt x, y;
	mpt width, height, depth;
	union {
		const struct run *run;
		const struct inset *inset; /* of a picture */
		const struct box *boxes;   /* of a group, in reading order */
		mpt stroke;                /* the width of a stroke */
	};
	size_t count;              /* of a group's boxes */
	const struct spoken *said; /* of a formula */
	size_t part;               /* of the formula, from 0 */
	bool joined;               /* no line breaks before this part */
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

#endif
