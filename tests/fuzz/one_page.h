/*
 * one_page: a page of a few marks, written as a PDF.
 */
#ifndef TESTS_FUZZ_ONE_PAGE_H
#define TESTS_FUZZ_ONE_PAGE_H

#include "pdf/pdf.h"

static inline struct pdf_bytes one_page_write(
	struct arena *arena, const struct mark *marks, size_t count)
{
	const struct page page = {marks, count};
	const struct document document = {.title = "A",
		.language = "en",
		.width = 612 * MPT,
		.height = 792 * MPT,
		.pages = &page,
		.page_count = 1};
	const struct document *one = &document;

	return pdf_write(arena, &(struct pdf_job){&one, 1, "A", NULL});
}

#endif
