/*
 * line_marks: what opens a line of a Markdown source.
 *
 * A mark that would make a line a list, a heading or a quote often means only
 * itself to a teacher: "> 5" is a comparison, "1978. War" a sentence.
 */
#ifndef TEXT_LINE_MARKS_H
#define TEXT_LINE_MARKS_H

#include <stdbool.h>
#include <stddef.h>

/* A block of code between fences, while its lines are passed; begin with {0}.
 */
struct fence {
	char mark;     /* of the fence that is open; 0: none */
	size_t length; /* of that fence */
	bool quoted;   /* inside a block quote, with which it ends */
};

/* Whether the line is of a block of code: its fences, or between them. */
bool fence_goes_on(struct fence *fence, const char *line);

/* The line's text behind the marks of quotes and of a list. */
const char *line_past_prefix(const char *line);

/* The mark behind a number that would begin a list here, "1." or "1)"; NULL
 * where there is none. */
const char *line_number(const char *at);

/* Is there one line in the text, and nothing but white space behind? */
bool line_is_alone(const char *text);

/* Is it a rule, "---", or the rule below a table's heading, "|-|:-:|"? */
bool line_is_rule(const char *line);
bool line_is_table_rule(const char *line);

/*
 * The mark of the line, in this text, that would make it a list, heading,
 * quote or rule but shall not; NULL if there is none.
 *
 * `alone` tells that the text has no other line.
 */
const char *line_mark(const char *text, const char *line, bool alone);

#endif
