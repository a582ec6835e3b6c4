/*
 * math: a formula as a tree.
 *
 * Teachers write formulas in LaTeX.  The parser turns them into this tree once;
 * the layout, the text for screen readers and the reading in one line all
 * start from it.  A tree knows no font and no size.
 */
#ifndef TEXT_MATH_H
#define TEXT_MATH_H

#include "base/common.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* TeX's classes, which decide the space around a part of a formula. */
enum math_class {
	MATH_ORDINARY,
	MATH_LARGE, /* a large operator or the name of a function */
	MATH_BINARY,
	MATH_RELATION,
	MATH_OPEN,
	MATH_CLOSE,
	MATH_PUNCT,
	MATH_INNER, /* a fraction, or a \left … \right group */
	MATH_CLASSES
};

enum math_kind {
	MATH_ROW,       /* body: its parts, linked by next */
	MATH_SYMBOL,    /* a code point, in an alphabet */
	MATH_NAME,      /* text: a function's name, in upright letters */
	MATH_TEXT,      /* text, in the face of the text around */
	MATH_SPACE,     /* of a width */
	MATH_FRACTION,  /* over and under; without a rule: \binom */
	MATH_SCRIPTS,   /* body with under and over; either may be NULL */
	MATH_ROOT,      /* body, and over: its degree */
	MATH_FENCED,    /* body between code and close, as high as it */
	MATH_DELIMITER, /* a bracket of a fixed size, 1 to 4 */
	MATH_MIDDLE,    /* a bracket as high as the fence around it */
	MATH_ACCENT,    /* code above body; MATH_STRETCHES: as wide as it */
	MATH_BRACE,     /* a brace or bracket over or under body */
	MATH_LINE,      /* a rule over or under body */
	MATH_STACK,     /* over above body, under below it */
	MATH_ARROW,     /* code, with over above and under below it */
	MATH_TABLE,     /* of rows and columns */
	MATH_STYLE,     /* body in another size */
	MATH_CANCEL,    /* body struck through */
	MATH_FRAME,     /* body with rules around it, of math_frame */
	MATH_PHANTOM,   /* the room that body would take */
	MATH_SMASH,     /* body, as if it had no height: \smash, \mathrlap */
	MATH_RULE,      /* black, as wide as body and as high as over, which
			   are spaces */
	MATH_RAISED,    /* body, raised by the length of over, a space */
	MATH_TAG,       /* body: the number of an equation, at its right */
	MATH_DIVISION,  /* body below the sign of long division */
	MATH_BLANK,     /* room to write */
	MATH_ANSWER,    /* body, which was a blank */
	MATH_KINDS
};

/* How letters are shaped. */
enum math_alphabet {
	MATH_DEFAULT, /* letters italic, digits and capital Greek upright */
	MATH_ROMAN,
	MATH_BOLD,
	MATH_ITALIC,
	MATH_BOLD_ITALIC,
	MATH_BLACKBOARD,
	MATH_SCRIPT,
	MATH_FRAKTUR,
	MATH_SANS,
	MATH_MONO,
	MATH_ALPHABETS
};

enum math_flag {
	MATH_LIMITS = 1,     /* scripts go below and above in a display */
	MATH_LIMITS_SET = 2, /* \limits or \nolimits was given */
	MATH_GREEK = 4,      /* italic unless an alphabet says otherwise */
	MATH_UPRIGHT = 8,    /* never italic by itself */
	MATH_STRETCHES = 16, /* an arrow or accent that can be as wide as its
				body */
	MATH_DELIMITER_SIGN = 32, /* may stand behind \left */
	MATH_INTEGRAL = 64,
	MATH_WORD = 128,      /* the name of a function */
	MATH_UNDER = 256,     /* a rule, brace or accent below, not above */
	MATH_NO_RULE = 512,   /* of a fraction */
	MATH_SMALL = 1024,    /* a table in the size of scripts */
	MATH_NO_WIDTH = 4096, /* of a phantom or smash */
	MATH_NO_HEIGHT = 8192,
	MATH_WRITTEN = 16384,  /* a blank as wide as its `size` in em/1000 */
	MATH_CHEMICAL = 32768, /* set by \ce */
	MATH_DECIMAL = 65536   /* a comma between digits: the decimal sign in
				  some languages */
};

/* TeX's styles: the size of a MATH_STYLE, and of any part while it is set. */
enum math_size {
	MATH_DISPLAY_SIZE,
	MATH_TEXT_SIZE,
	MATH_SCRIPT_SIZE,
	MATH_SMALL_SIZE,
	MATH_SIZES,
	MATH_SAME_SIZE = MATH_SIZES
};

/* The strokes of a MATH_CANCEL and the rules of a MATH_FRAME. */
enum math_stroke {
	MATH_RISING = 1,
	MATH_FALLING = 2,
	MATH_ACROSS = 4,
	MATH_TOP = 8,
	MATH_BOTTOM = 16,
	MATH_LEFT = 32,
	MATH_RIGHT = 64,
	MATH_AROUND = MATH_TOP | MATH_BOTTOM | MATH_LEFT | MATH_RIGHT
};

enum math_align {
	MATH_CENTRED,
	MATH_TO_LEFT,
	MATH_TO_RIGHT
};

struct math_column {
	enum math_align align;
	bool tight; /* no room before it: the right side of an alignment */
	int rules;  /* before it */
};

/* A rule across these columns. */
struct math_rule {
	int count; /* 2 for a double one, 0 for none */
	size_t first, last;
};

struct math_table {
	size_t rows, columns;
	const struct math **cells; /* rows * columns; NULL for an empty one */
	const struct math_column *column; /* one more than columns, for the
					     rules behind the last */
	const struct math_rule *rules; /* above each row, and below the last */
	const int *skips;              /* extra room below each row, em/1000 */
	bool displayed;                /* cells are set in display size */
	bool spaced;                   /* rows stand a little farther apart */
};

struct math {
	enum math_kind kind;
	enum math_class class;
	enum math_alphabet alphabet;
	enum math_size style; /* of MATH_STYLE and of fractions */
	unsigned flags;       /* of enum math_flag */
	unsigned strokes;     /* of enum math_stroke */
	uint32_t code;        /* a symbol, bracket, accent or arrow; 0: none */
	uint32_t close;       /* the right bracket; 0: none */
	int size; /* a width in em/1000 (mu are em/18), or a bracket's size */
	const char *text;
	const char *said; /* what a screen reader says instead */
	const struct math *body, *over, *under;
	const struct math *next; /* in its row */
	const struct math_table *table;
};

/* A mistake in a formula. */
struct math_fault {
	size_t at;                  /* byte of its text */
	const char *message, *hint; /* in the arena; a hint may be NULL */
};

enum {
	MATH_DEPTH = 60,  /* of nested braces, brackets and commands */
	MATH_BYTES = 4096 /* of a formula, at most */
};

/*
 * Parse the text of a formula, without the dollars around it.
 *
 * Returns its row, or NULL with the fault.  A U+FDEE in it is a blank, two
 * U+FDEF enclose an answer.  The time is linear in the length.
 */
const struct math *math_parse(struct arena *arena, const char *text,
	size_t length, struct math_fault *fault);

#endif
