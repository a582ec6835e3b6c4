/*
 * variation: an item whose numbers vary, and its variants.
 *
 * A variant is an item like any other, with the same id and name, read from
 * the item's text with the values of one combination in it.  In a bank such an
 * item is represented by one of its variants, so that whoever counts, filters
 * or checks items need not know of any.
 */
#ifndef BANK_VARIATION_H
#define BANK_VARIATION_H

#include "bank/item.h"
#include "bank/vary/template_fill.h"
#include "yaml/fields.h"

struct variation {
	const struct vary *vary;
	const struct template *template;
	const struct item *defaults;
	const char *language;
	/* The numbers of all combinations that meet the conditions, if they are
	 * rare; else NULL. */
	const uint64_t *rare;
	size_t rare_count;
};

/* How a combination does. */
enum variation_fate {
	VARIATION_GOOD,
	VARIATION_UNMET, /* a condition is not met */
	VARIATION_ZERO,  /* something is divided by zero */
	VARIATION_ALIKE, /* choices print alike */
	VARIATION_WRONG, /* a text cannot be printed, or makes no item */
	VARIATION_FATES
};

struct variation_try {
	enum variation_fate fate;
	size_t condition;        /* of VARIATION_UNMET: the first */
	const char *values;      /* of VARIATION_WRONG: "a = 3, b = 4" */
	struct where at;         /* of VARIATION_WRONG, as are the next */
	const char *what, *hint; /* hint may be NULL */
	/* Of VARIATION_WRONG: all mistakes of the item that was made; NULL if
	 * none could be. */
	const struct errors *mistakes;
	const struct item *item; /* of VARIATION_GOOD */
};

/*
 * Read an item as one of its variants, if it varies.
 *
 * False if it does not and has to be read as it is.  Mistakes are reported.
 */
bool variation_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item);

/* Does combination number i meet the conditions?  Nothing else is tried. */
bool variation_meets(
	struct combination *combination, uint64_t i, struct variation_try *try);

/* Make the variant of the combination that was chosen, and meets the
 * conditions. */
struct variation_try variation_of(
	struct combination *combination, const struct item *item);

/* Make the variant of combination number i, in the arena. */
struct variation_try variation_make(
	struct arena *arena, const struct item *item, uint64_t i);

/* The same for the values that a record has of its variables; false, with
 * *wrong the name of one that has no such value. */
bool variation_of_values(struct arena *arena, const struct item *item,
	struct item_values values, struct variation_try *try,
	const char **wrong);

#endif
