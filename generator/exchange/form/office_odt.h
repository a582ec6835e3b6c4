/*
 * office_odt: the reference document from which pandoc takes the styles of our
 * ODT.  It has the styles of office_style.
 */
#ifndef EXCHANGE_OFFICE_ODT_H
#define EXCHANGE_OFFICE_ODT_H

#include "base/buffer.h"
#include "exchange/form/office_page.h"

/* Write it. */
void office_odt(struct buffer *out, const struct office_page *page);

#endif
