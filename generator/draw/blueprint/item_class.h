/*
 * item_class: the items that a blueprint chooses from, sorted into classes.
 *
 * Items of a class differ in nothing that any demand or section sees, and have
 * no enemies: they are interchangeable.  So a model needs only those of lowest
 * rank of each class, as many as can be drawn; and since it sees only their
 * costs, each is equally likely to be drawn.
 */
#ifndef DRAW_ITEM_CLASS_H
#define DRAW_ITEM_CLASS_H

#include "draw/blueprint/assembly.h"

/* The properties in which forms are made alike, in this order. */
enum likeness {
	LIKE_COUNT,      /* items, if only points limit them */
	LIKE_DIFFICULTY, /* their sum */
	LIKE_POINTS,     /* twelfths */
	LIKE_MINUTES,    /* seconds */
	LIKENESSES
};

struct stock_item {
	const struct item *item;
	uint32_t index; /* in the pool; wished items follow its own */
	uint32_t class;
};

struct stock_class {
	size_t first, size; /* its items, which are adjacent */
	size_t limit;       /* the most that fit on one form */
};

struct stock {
	const struct pool *pool;
	struct demands demands;
	const bool *enabled; /* for each demand; NULL for all */
	struct stock_item *items;
	size_t item_count;
	struct stock_class *classes;
	size_t class_count;
	const uint32_t *found; /* for each item of the pool, its index here, or
				  STOCK_NONE */
	const int64_t *pinned; /* for each demand, the sum of the pins */
	const int *pin_counts; /* and the number of pins it covers */
	bool counted;          /* every section has a count */
};

#define STOCK_NONE UINT32_MAX

/* Sort the items that a question may draw; balanced: by all likenesses too. */
struct stock stock_new(
	struct arena *arena, const struct question *question, bool balanced);

/* Whether a section may draw an item. */
bool stock_in_section(const struct stock *stock, size_t item, size_t section);

/* Whether a demand must be met and is about amounts. */
bool stock_demands(const struct stock *stock, size_t demand);

/* The enabled demand of a type; NULL for none. */
const struct demand *stock_find(
	const struct stock *stock, enum constraint_type type);

/* The amount an item adds to a likeness. */
int stock_likeness(const struct item *item, enum likeness likeness);

#endif
