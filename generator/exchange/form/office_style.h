/*
 * office_style: the styles of our documents for word processors, one table for
 * DOCX and ODT.
 */
#ifndef EXCHANGE_OFFICE_STYLE_H
#define EXCHANGE_OFFICE_STYLE_H

#include "base/buffer.h"
#include "base/common.h"
#include "exchange/source/zip_write.h"

enum {
	OFFICE_STYLES = 13
};

/* A style of paragraphs, with lengths in points.  Pandoc gives the first ones
 * to HTML's own elements; our pages name the others. */
struct office_style {
	const char *name, *id, *base;
	int larger;              /* than text, in points */
	bool bold, next;         /* next: keep with the next paragraph */
	int before, after, line; /* line: height, 0: as needed */
	int border;              /* index of a grey; 0: no border */
	const char *align;       /* or NULL */
	int outline;             /* level of a heading */
	int left;
};

extern const struct office_style office_style_table[OFFICE_STYLES];

/* The colours of borders. */
extern const char *const office_style_greys[];

/* The declaration of a file of XML. */
extern const char office_style_head[];

/* Add a file to the document. */
void office_style_add(
	struct zip_writer *zip, const char *name, const struct buffer *text);

#endif
