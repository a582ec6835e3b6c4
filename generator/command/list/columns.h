/*
 * columns: texts in the columns of a table on a terminal.
 */
#ifndef COMMAND_COLUMNS_H
#define COMMAND_COLUMNS_H

#include "base/buffer.h"

enum {
	COLUMNS_GAP = 2 /* between two of them */
};

/* The number of columns that a text takes. */
size_t columns_of(const char *text);

/* Append a text cut to a number of columns, on one line.  Returns the columns
 * used. */
size_t columns_cut(struct buffer *out, const char *text, size_t room);

/* Append a text as a column of this width, with the gap after it. */
void columns_put(struct buffer *out, const char *text, size_t room);

/* Append a text without line breaks or tabs. */
void columns_flat(struct buffer *out, const char *text);

#endif
