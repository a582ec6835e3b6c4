/*
 * office_docx: the reference document that gives pandoc the styles of our DOCX.
 *
 * A teacher who edits a style in Word changes all questions, choices or answer
 * lines at once.
 */
#ifndef EXCHANGE_OFFICE_DOCX_H
#define EXCHANGE_OFFICE_DOCX_H

#include "base/buffer.h"
#include "exchange/form/office_page.h"

/* Write the document. */
void office_docx(struct buffer *out, const struct office_page *page);

#endif
