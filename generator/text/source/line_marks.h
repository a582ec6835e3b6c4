/*
 * line_marks: the marks that open a line of Markdown source.
 *
 * A teacher often means a mark literally where Markdown would see a list, a
 * heading or a quote: "> 5" is a comparison, "1978.  War" a sentence.
 */
#ifndef TEXT_LINE_MARKS_H
#define TEXT_LINE_MARKS_H

#include "text/source/notes.h"

#include <stdbool.h>
#include <stddef.h>

/* A fenced code block while its lines are scanned; begin with {0}. */
struct fence {
	char mark;     /* of the fence that is open; 0: none */
	size_t length; /* of that fence */
	bool quoted;   /* inside a block quote, which also ends it */
};

/* Does the line belong to a code block, fences included? */
bool line_marks_in_fence(struct fence *fence, const char *line);

/* The line's text after the marks of quotes and of a list. */
const char *line_marks_skip_prefix(const char *line);

/* The length of the run of one mark that begins here. */
size_t line_marks_run(const char *at);

/* The mark after a number that would begin a list here, "1."  or "1)", or
 * NULL. */
const char *line_marks_number(const char *at);

/* Does the text have only one line, apart from white space after it? */
bool line_marks_single_line(const char *text);

/* Is it a rule, "---", or the rule below a table's heading, "|-|:-:|"? */
bool line_marks_is_rule(const char *line);
bool line_marks_is_table_rule(const char *line);

/*
 * The mark that would make the line a list, heading, quote or rule but is meant
 * literally, or NULL.  `alone`: the text has no other line.
 */
const char *line_marks_find(const char *text, const char *line, bool alone);

/* Note the lines that other Markdown programs would set differently and that
 * are printed as typed: underlines of headings, rules of stars, meanings below
 * terms and boxes to tick. */
void line_marks_note(struct notes *notes, const char *text);

#endif
