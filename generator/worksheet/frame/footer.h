/*
 * footer: placeholders in the line at the foot of a page.
 *
 * "@{page} of @{pages}, @{title}": a placeholder stands for something known
 * only on its page.
 */
#ifndef WORKSHEET_FOOTER_H
#define WORKSHEET_FOOTER_H

#include "yaml/fields.h"

enum footer_gap {
	FOOTER_FORM,
	FOOTER_PAGE,
	FOOTER_PAGES,
	FOOTER_TITLE,
	FOOTER_COURSE,
	FOOTER_TEACHER,
	FOOTER_DATE,
	FOOTER_CODE,
	FOOTER_GAPS
};

/* Report placeholders that a footer does not know. */
void footer_check(struct reading *reading, const struct node *node);

/* A footer with these Markdown texts in place of its placeholders, in the
 * arena.  A NULL text is empty. */
const char *footer_fill(struct arena *arena, const char *footer,
	const char *const texts[FOOTER_GAPS]);

#endif
