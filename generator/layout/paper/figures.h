/*
 * figures: a page of figures with small bars, for a teacher.
 */
#ifndef LAYOUT_FIGURES_H
#define LAYOUT_FIGURES_H

#include "layout/paper/compose.h"

/* A number in large type with its name below. */
struct figure_sum {
	const char *number, *name;
};

/* How often something is there. */
struct figure_row {
	const char *name;
	size_t count;
};

struct figure_group {
	const char *head;
	const struct figure_row *rows; /* at least one that counts something */
	size_t count;
	const char *more; /* below them, "and 3 more"; or NULL */
};

struct figures {
	const char *title;     /* also of the document */
	const char *language;  /* of the title and the names */
	struct text_list lead; /* lines below the title */
	const struct figure_sum *sums;
	size_t sum_count;
	const struct figure_group *groups; /* in two columns */
	size_t group_count;
};

/*
 * Compose the pages.  Names are wrapped where they are long; each number has a
 * bar, the longest of its group as wide as there is room.  The composer's label
 * is the name of the page, "Figures".
 */
const struct document *figures_compose(
	const struct composer *composer, const struct figures *figures);

#endif
