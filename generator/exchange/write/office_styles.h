/*
 * office_styles: the styles of our documents for word processors, as the
 * reference documents from which pandoc takes them.
 *
 * One table serves DOCX and ODT.  A teacher who edits a style in Word changes
 * all questions, choices or answer lines at once.
 */
#ifndef EXCHANGE_OFFICE_STYLES_H
#define EXCHANGE_OFFICE_STYLES_H

#include "base/buffer.h"

/* The sheet of paper and the text on it, in points. */
struct office_page {
	int width, height, margin, size;
};

/* Write a reference document. */
void office_styles_docx(struct buffer *out, const struct office_page *page);
void office_styles_odt(struct buffer *out, const struct office_page *page);

#endif
