/*
 * item_class: the items that a blueprint chooses from, sorted into classes.
 *
 * Items of a class differ in nothing that any demand or section sees, and
 * have no enemies: one may stand for another.  So a model needs only those
 * of lowest rank of each class, as many as can be drawn; and since it sees
 * what they cost and not which they are, each is as likely to be drawn.
 */
#ifndef DRAW_ITEM_CLASS_H
#define DRAW_ITEM_CLASS_H

#include "draw/blueprint/assembly.h"

/* What all forms are made alike in, in this order. */
enum likeness {
	LIKE_COUNT,      /* items, where points say how many */
	LIKE_DIFFICULTY, /* their sum */
	LIKE_POINTS,     /* twelfths */
	LIKE_MINUTES,    /* seconds */
	LIKENESSES
};

struct stock_item {
	const struct item *item;
	uint32_t index; /* in the pool; from its item_count up for wished */
	uint32_t class;
};

struct stock_class {
	size_t first, size; /* its items, one after the other */
	size_t limit;       /* as many can be on one form */
};

struct stock {
	const struct pool *pool;
	struct demands demands;
	const bool *enabled; /* of each demand; NULL for all */
	struct stock_item *items;
	size_t item_count;
	struct stock_class *classes;
	size_t class_count;
	const uint32_t *found; /* of each of the pool's items, its place
				  here; STOCK_NONE for those not here */
	const int64_t *pinned; /* of each demand, what pins add to it */
	const int *pin_counts; /* and how many pins it looks at */
	bool counted;          /* every section has a count */
};

#define STOCK_NONE UINT32_MAX

/* Sort what a question may draw; balanced: by all likenesses too. */
struct stock stock_new(
	struct arena *arena, const struct question *question, bool balanced);

/* Whether a section may draw an item. */
bool stock_in_section(const struct stock *stock, size_t item, size_t section);

/* Whether a demand is to be met, and is about amounts. */
bool stock_demands(const struct stock *stock, size_t demand);

/* The demand of a type that is to be met; NULL for none. */
const struct demand *stock_find(
	const struct stock *stock, enum constraint_type type);

/* What an item adds to a likeness. */
int stock_likeness(const struct item *item, enum likeness likeness);

#endif
