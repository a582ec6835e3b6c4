/*
 * variation: an item whose numbers vary, and its variants.
 *
 * A variant is an item like any other, with the same id and name, read from the
 * item's text with the values of one combination filled in.  One of its
 * variants represents the item in its bank, so code that counts, filters or
 * checks items need not know about variants.
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

/* The result of trying a combination. */
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
	size_t condition;        /* of VARIATION_UNMET: the first unmet */
	const char *values;      /* of VARIATION_WRONG: "a = 3, b = 4" */
	struct where at;         /* of VARIATION_WRONG, as the next two */
	const char *what, *hint; /* hint may be NULL */
	/* Of VARIATION_WRONG: all mistakes of the item that was made; NULL if
	 * none was made. */
	const struct errors *mistakes;
	const struct item *item; /* of VARIATION_GOOD */
};

/*
 * Read an item as one of its variants, if it varies.
 *
 * False if it does not vary and has to be read as it is.  Mistakes are
 * reported.
 */
bool variation_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item);

/* Does combination i meet the conditions?  If not, *try says why. */
bool variation_meets(
	struct combination *combination, uint64_t i, struct variation_try *try);

/* Make the variant of the chosen combination, which must meet the conditions.
 */
struct variation_try variation_of(
	struct combination *combination, const struct item *item);

/* Make the variant of combination i, in the arena. */
struct variation_try variation_make(
	struct arena *arena, const struct item *item, uint64_t i);

/* Make the variant that has a record's values of the variables; false, with
 * *unknown the name of a variable that cannot have its value. */
bool variation_of_values(struct arena *arena, const struct item *item,
	struct item_values values, struct variation_try *try,
	const char **unknown);

#endif
