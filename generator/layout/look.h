/*
 * look: the measures and styles of a sheet, from its page set-up.
 */
#ifndef LAYOUT_LOOK_H
#define LAYOUT_LOOK_H

#include "type/set.h"
#include "worksheet/page_setup.h"

/* The uses of type on a page; sizes are relative to the text's. */
enum use {
	USE_TEXT,
	USE_STRONG,
	USE_EMPHASIS,
	USE_SMALL, /* points, notes, the folio */
	USE_TITLE,
	USE_HEADING,
	USE_STAMP, /* KEY, on every page of one */
	USE_COUNT
};

struct look {
	struct page_setup page;
	struct text_style styles[USE_COUNT];
	mpt leading[USE_COUNT]; /* from baseline to baseline */
	mpt rise[USE_COUNT];    /* from a row's top to its baseline */
	mpt width;              /* between the side margins */
	mpt column;             /* of one column */
	mpt gutter;             /* between columns */
	mpt gap;                /* between paragraphs */
	mpt item_gap;           /* between items */
	mpt ruled;              /* from one answer line to the next */
	mpt foot;               /* height of the folio and space above it */
	mpt body;               /* between the top margin and the foot */
};

/*
 * The look of a page set-up, in this family.  The families must outlive it.
 */
struct look look_new(const struct page_setup *page, const struct family *text,
	const struct family *mono, const char *language);

#endif
