/*
 * markdown: turn coded text into the Markdown of a bank.
 *
 * Readers write a text with its marks as codes, control characters that no text
 * contains.  markdown_text() replaces the codes by marks, and escapes letters
 * that would be read as marks.  Whether "**" can begin or end strong text
 * depends on the letters around it, which are known only then.
 */
#ifndef EXCHANGE_MARKDOWN_H
#define EXCHANGE_MARKDOWN_H

struct arena;

enum markdown_code {
	MARKDOWN_STRONG = 1,
	MARKDOWN_STRONG_END,
	MARKDOWN_EMPHASIS,
	MARKDOWN_EMPHASIS_END,
	MARKDOWN_SUP,
	MARKDOWN_SUP_END,
	MARKDOWN_SUB,
	MARKDOWN_SUB_END = 0x0b, /* tab and line feed are text */
	MARKDOWN_CODE,
	MARKDOWN_CODE_END = 0x0e,
	MARKDOWN_BREAK, /* of a line, within a paragraph */
	MARKDOWN_RAW,   /* text that is copied as it is */
	MARKDOWN_RAW_END,
	MARKDOWN_CELL, /* text in a cell of a table */
	MARKDOWN_CELL_END,
	MARKDOWN_STRIKE,
	MARKDOWN_STRIKE_END
};

/* Coded text as Markdown, in the arena. */
const char *markdown_text(struct arena *arena, const char *coded);

#endif
