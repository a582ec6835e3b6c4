/*
 * item_class: the items that a blueprint chooses from, sorted into classes.
 *
 * Items of a class differ in nothing that any demand or section sees, have no
 * enemies and need no others: they are interchangeable.  So a model needs only
 * those of lowest rank of each class, as many as can be drawn; and since it
 * sees only their costs, each is equally likely to be drawn.
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

struct item_classed {
	const struct item *item;
	uint32_t index; /* in the pool; wished items follow its own */
	uint32_t class;
};

struct item_class {
	size_t first, size; /* its items, which are adjacent */
	size_t limit;       /* the most that fit on one form */
};

struct item_classes {
	const struct pool *pool;
	struct demands demands;
	const bool *enabled; /* for each demand; NULL for all */
	struct item_classed *items;
	size_t item_count;
	struct item_class *classes;
	size_t class_count;
	const uint32_t *found; /* for each item of the pool, its index here, or
				  ITEM_CLASS_NONE */
	const int64_t *pinned; /* for each demand, the sum of the pins */
	const int *pin_counts; /* and the number of pins it covers */
	bool counted;          /* every section has a count */
	bool with_named;       /* an item needs those that it names */
};

#define ITEM_CLASS_NONE UINT32_MAX

/* Sort the items that a question may draw; balanced: by all likenesses too. */
struct item_classes item_class_sort(
	struct arena *arena, const struct question *question, bool balanced);

/* Whether a section may draw an item. */
bool item_class_in_section(
	const struct item_classes *stock, size_t item, size_t section);

/* Whether a demand must be met and is about amounts. */
bool item_class_is_demanded(const struct item_classes *stock, size_t demand);

/* The enabled demand of a type; NULL for none. */
const struct demand *item_class_find_demand(
	const struct item_classes *stock, enum constraint_type type);

/* The amount an item of a section adds to a likeness. */
int item_class_likeness(const struct section *section, const struct item *item,
	enum likeness likeness);

#endif
