/*
 * office_page: the page setup of a document for word processors.
 */
#ifndef EXCHANGE_OFFICE_PAGE_H
#define EXCHANGE_OFFICE_PAGE_H

#include <stdbool.h>

/* The sheet of paper and the text on it, in points. */
struct office_page {
	int width, height, margin, size;
	bool rtl; /* its lines begin at the right */
};

#endif
