/*
 * document_line: lines of documents, freed of the marks of their format.
 */
#ifndef EXCHANGE_DOCUMENT_LINE_H
#define EXCHANGE_DOCUMENT_LINE_H

#include <stdbool.h>

struct arena;

/* Does a line begin with a word, in any case?  The word is in small letters. */
bool document_line_begins(const char *line, const char *word);

/* A choice without the marks that make it the right one; sets *right. */
const char *document_line_unmarked(
	struct arena *arena, const char *text, bool *right);

/* A line of a paragraph without the backslash that breaks it, and with a number
 * as it was typed, "1." for "1\.". */
const char *document_line_bare(struct arena *arena, const char *line);

#endif
