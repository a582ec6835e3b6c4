/*
 * assemble: put galleys onto pages and add the parts common to every page.
 */
#ifndef LAYOUT_ASSEMBLE_H
#define LAYOUT_ASSEMBLE_H

#include "layout/block/foot.h"
#include "layout/pages/fit.h"
#include "layout/pages/fold.h"
#include "record/record.h"

enum {
	PAGES_MAX = RECORD_PAGES_MAX /* of one side of a form */
};

struct assembly {
	struct desk *desk;
	struct galley *head;     /* above all columns of the first page */
	bool cover;              /* the head has its pages to itself */
	const struct row *later; /* a row above the columns of all pages but the
				    first; NULL for none */
	struct galley *galleys;  /* are squeezed to save paper */
	size_t galley_count;
	/* A row above the columns of every page, such as a table's heading;
	 * NULL for none. */
	const struct row *running;
	struct foot foot;
	const char *stamp;        /* at the top of every page, NULL for none */
	struct item_pages *pages; /* by item number, from 1; may be NULL */
	const struct fold *fold;  /* answers for each page's foot, or NULL;
				     needs `pages` */
	bool loose;               /* do not save paper */
	int wanted; /* pages if paper is saved, to match other forms; 0: the
		       fewest */
	int most;   /* pages; 0: PAGES_MAX */
	struct fit found; /* the fit for `wanted`, if it was searched for
			     before; pages 0: not */
};

/* Fill in the pages of a document.  More than PAGES_MAX are an error.  Returns
 * the height that is too much for `most` pages, or 0. */
int64_t assemble(const struct assembly *assembly, struct document *document);

/* The number of pages that it will fill with paper saved.  The fit is noted in
 * `found`. */
int assemble_pages(struct assembly *assembly);

#endif
