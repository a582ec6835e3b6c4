/*
 * coded: text on its way into a bank.
 *
 * Readers write a text with its marks as codes, control characters that no
 * text contains; coded_text() turns these into the marks of a bank's text, and
 * hides letters that would be read as marks.  Whether "**" can begin or end
 * strong text depends on the letters around it, which are known only then.
 */
#ifndef EXCHANGE_CODED_H
#define EXCHANGE_CODED_H

struct arena;

enum coded {
	CODED_STRONG = 1,
	CODED_STRONG_END,
	CODED_EMPHASIS,
	CODED_EMPHASIS_END,
	CODED_SUP,
	CODED_SUP_END,
	CODED_SUB,
	CODED_SUB_END = 0x0b, /* tab and line feed are text */
	CODED_CODE,
	CODED_CODE_END = 0x0e,
	CODED_BREAK, /* of a line, within a paragraph */
	CODED_RAW,   /* copied as it is, up to its end */
	CODED_RAW_END,
	CODED_CELL, /* text in a cell of a table, up to its end */
	CODED_CELL_END,
	CODED_STRIKE,
	CODED_STRIKE_END
};

/* The text of a bank, in the arena. */
const char *coded_text(struct arena *arena, const char *coded);

#endif
