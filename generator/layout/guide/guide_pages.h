/*
 * guide_pages: one page or two to learn from and pin up.
 *
 * A time line goes across the first page; what is known of its terms and all
 * else flows through columns of the same height.
 */
#ifndef LAYOUT_GUIDE_PAGES_H
#define LAYOUT_GUIDE_PAGES_H

#include "layout/guide/guide_sheet.h"

/*
 * Compose the pages of a guide, in the largest type in which they hold all
 * lessons.
 *
 * In type smaller than nine points, sections that are BLOCK_SPARE are left out
 * first, lesson by lesson from their end; in the smallest, seven points, other
 * lessons too.  A later lesson stays if it fits where an earlier one does not.
 * *left_out are the names of those left out, in the composer's arena.
 */
const struct document *guide_pages_compose(const struct composer *composer,
	const struct guide *guide, struct text_list *left_out);

#endif
