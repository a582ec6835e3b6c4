/*
 * office_odt: the reference document that gives pandoc the styles of our ODT,
 * those of office_style.
 */
#ifndef EXCHANGE_OFFICE_ODT_H
#define EXCHANGE_OFFICE_ODT_H

#include "base/buffer.h"
#include "exchange/form/office_page.h"

/* Write the document. */
void office_odt(struct buffer *out, const struct office_page *page);

#endif
