/*
 * page_dump: print pages as text, for tests.
 */
#ifndef LAYOUT_PAGE_DUMP_H
#define LAYOUT_PAGE_DUMP_H

#include "base/buffer.h"
#include "layout/page.h"

/* Write a line for each mark, with lengths in points. */
void page_dump_document(const struct document *document, struct buffer *out);

#endif
