/*
 * line: read files line by line, and the labels of questions and choices.
 */
#ifndef EXCHANGE_LINE_H
#define EXCHANGE_LINE_H

#include "base/common.h"

struct arena;

struct lines_of_file {
	const char *at;
	uint32_t number; /* of the line read last */
};

/* The next line without white space around it; NULL at the end. */
const char *line_next(struct arena *arena, struct lines_of_file *file);

/* The next line with its indent but no white space at its end; NULL at the
 * end. */
const char *line_next_indented(struct arena *arena, struct lines_of_file *file);

/* The text of a choice, behind "A.", "b)" or "(c)"; *letter is 0 for A.  NULL
 * if the line is no choice. */
const char *line_choice(const char *line, size_t *letter);

/* The text of a question, behind "1." or "1)"; NULL if the line is none. */
const char *line_question(const char *line, size_t *number);

#endif
