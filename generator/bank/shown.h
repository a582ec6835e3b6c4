/*
 * shown: the pictures of an item that stand around its stem.
 */
#ifndef BANK_SHOWN_H
#define BANK_SHOWN_H

#include "bank/image.h"

struct item;

enum shown_place {
	SHOWN_BELOW, /* the stem */
	SHOWN_ABOVE,
	SHOWN_LEFT,
	SHOWN_RIGHT,
	SHOWN_PLACES
};

struct shown {
	struct where at;
	const char *name, *alt;
	const char *caption;       /* NULL where not given */
	mpt width;                 /* 0 where not given */
	int place;                 /* of enum shown_place */
	const struct image *image; /* NULL until shown_find() */
};

/* The most that one item may have. */
enum {
	SHOWN_MAX = 8
};

struct shown_list {
	const struct shown *at;
	size_t count;
};

/* struct shown_list */
field_reader read_shown;

/* The image that an entry of a shown_list names, with its size; false if the
 * mapping is no such entry. */
struct inline_image;
bool shown_image(const struct node *mapping, struct inline_image *image);

/* Give each picture the image that is loaded for it. */
void shown_find(struct arena *arena, struct item *item);

/* The values that its readers accept. */
extern const struct schema_part shown_schema;

#endif
