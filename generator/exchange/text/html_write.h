/*
 * html_write: write the paragraphs, lists, tables and styles of HTML as coded
 * text.
 *
 * Marks wait for the next letter.  So an empty paragraph or style leaves
 * nothing, and spaces at a style's edges move out of it.
 */
#ifndef EXCHANGE_HTML_WRITE_H
#define EXCHANGE_HTML_WRITE_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	HTML_STYLES = 16,
	HTML_LISTS = 8
};

/* The gap before the next letter. */
enum html_gap {
	GAP_NONE,
	GAP_SPACE,
	GAP_BREAK,
	GAP_LINE, /* an item of a list */
	GAP_PARAGRAPH
};

struct html_style {
	const char *begin, *end;
	bool begun;
};

struct html_list {
	bool ordered;
	int number;    /* of its last item */
	bool lettered; /* its items count a), b), c) */
	bool begun;    /* an item was written */
};

struct html_cell {
	const char *text;
	size_t row;
};

struct html_writer {
	struct arena *arena;
	struct buffer text, cell;
	struct buffer *out; /* points to text, or within a table to cell */
	enum html_gap gap;
	struct html_style styles[HTML_STYLES];
	size_t style_count;
	struct html_list lists[HTML_LISTS];
	size_t list_count;
	int quotes;
	bool marker; /* the next letter begins an item */
	struct html_cell *cells;
	size_t cell_count, cell_room, rows;
	bool in_table, in_cell;
};

/* Begin, in an arena.  `writer` must not move afterwards. */
void html_write_begin(struct html_writer *writer, struct arena *arena);

/* Put a letter's bytes, white space, or text that is copied as it is. */
void html_write_letter(
	struct html_writer *writer, const char *bytes, size_t length);
void html_write_space(struct html_writer *writer);
void html_write_raw(struct html_writer *writer, const char *text);

/* Ask for a gap before the next letter.  The widest counts, and two breaks are
 * a paragraph. */
void html_write_gap(struct html_writer *writer, enum html_gap gap);

/* Begin and end a style with these marks.  A style within the same style does
 * nothing. */
void html_write_style(
	struct html_writer *writer, const char *begin, const char *end);
void html_write_style_end(struct html_writer *writer, const char *begin);

void html_write_list(struct html_writer *writer, struct html_list list);
void html_write_list_end(struct html_writer *writer);
void html_write_item(struct html_writer *writer);

void html_write_table(struct html_writer *writer);
void html_write_row(struct html_writer *writer);
void html_write_cell(struct html_writer *writer);
void html_write_cell_end(struct html_writer *writer);
void html_write_table_end(struct html_writer *writer);

/* The text written, with all marks closed. */
const char *html_write_end(struct html_writer *writer);

#endif
