/*
 * assemble: galleys put onto pages, with what stands on every page.
 */
#ifndef LAYOUT_ASSEMBLE_H
#define LAYOUT_ASSEMBLE_H

#include "layout/block/foot.h"
#include "layout/pages/fold.h"
#include "record/record.h"

enum {
	PAGES_MAX = RECORD_PAGES_MAX /* of one side of a form */
};

struct assembly {
	struct desk *desk;
	const struct galley *head; /* over all columns of the first page */
	const struct galley *galleys;
	size_t galley_count;
	/* A row over the columns of every page, such as a table's heading;
	 * NULL for none. */
	const struct row *running;
	struct foot foot;
	const char *stamp;        /* at the top of every page, NULL for none */
	struct item_pages *pages; /* by item number, from 1; may be NULL */
	const struct fold *fold;  /* answers for each page's foot, or NULL;
				     where there are, pages are asked for */
};

/* Fill in the pages of a document; more than PAGES_MAX are a mistake. */
void assemble(const struct assembly *assembly, struct document *document);

#endif
