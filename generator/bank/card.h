/*
 * card: the two sides of a flash card.
 */
#ifndef BANK_CARD_H
#define BANK_CARD_H

#include "base/common.h"

struct image;

/* A numbered place on a picture, from its upper left, in thousandths of a per
 * cent of its sides. */
struct card_spot {
	int x, y;
	const char *number;
};

struct card_picture {
	const struct image *image;
	const char *caption; /* Markdown, or NULL */
	const struct card_spot *spots;
	size_t spot_count;
};

/* A side from top to bottom, as Markdown.  NULL and empty lists add nothing. */
struct card_side {
	const char *head;      /* strong: the question or answer itself */
	struct text_list body; /* a paragraph each */
	const struct card_picture *pictures;
	size_t picture_count;
	struct text_list labels, list; /* "A." and the choice after it */
	struct text_list notes;        /* small, a paragraph each */
};

struct card {
	struct card_side front, back;
};

struct card_list {
	const struct card *at;
	size_t count;
};

#endif
