/*
 * form: one drawn and ordered version of a worksheet.
 */
#ifndef DRAW_FORM_H
#define DRAW_FORM_H

#include "draw/plan.h"

/* An item on a form. */
struct drawn {
	const struct item *item;
	int number; /* as printed, from 1, through all sections; the same on
		       every tier that prints it, unless tiers have their own */
	/* What is printed of its lists, in printed order, as indexes into the
	 * bank's (see struct dealt); NULL where the kind has no such list. */
	const size_t *picked, *choices;
	size_t picked_count, choice_count;
	struct text_list words;    /* of its tier's word bank, in printed order
				    */
	const struct drawn *parts; /* of an item with parts, (a) first, each
				      under the same number */
	size_t part_count;
};

struct form_section {
	const struct section *section;
	const struct drawn *items; /* in printed order */
	size_t count;
	twelfths points;        /* of its items */
	struct text_list words; /* of its word bank, in printed order */
};

struct form {
	const struct worksheet *worksheet;
	uint64_t seed;
	uint32_t index; /* 0 for the first */
	enum tier tier;
	const char *name; /* "A" */
	const char *code; /* the sheet code, "K7MQR-N" */
	const struct form_section *sections;
	size_t section_count; /* as many as the worksheet's */
	size_t item_count;
	size_t numbers;  /* as many as there are on all tiers together, where
			    they share them; then some are left out where a
			    tier prints fewer items */
	twelfths points; /* of all */
	bool solved;     /* a solver drew it, by a blueprint */
	struct outcome outcome; /* then, of all tiers together */
};

/*
 * Draw one form for a tier: a pure function of worksheet, seed, index and
 * tier, in the arena.
 *
 * The form is drawn, put into order and numbered for all tiers together, and
 * then the tier leaves out what it prints fewer of: so one tier's items are
 * among those of another that prints more, under the same numbers where tiers
 * share them.
 *
 * NULL where the worksheet's draws cannot be satisfied: *why then names, a
 * line for each, the section, the constraint, how many were asked for and how
 * many there are.  No item is drawn twice on a form, nor two enemies, nor
 * what is avoided.  index must be below the worksheet's form_count.
 */
const struct form *form_draw(struct arena *arena, const struct form_plan *plan,
	uint32_t index, enum tier tier, const char **why);

/* Why the first form of a worksheet cannot be drawn by ranks, whatever the
 * seed; NULL where it can. */
const char *form_why_not(
	struct arena *arena, const struct worksheet *worksheet);

/* Whether an item's words go into its section's word bank, and nothing of it
 * is dealt; a part keeps its own. */
bool form_pools_words(const struct section *section, const struct item *item);

/* What the items of a section give to its word bank, a list each; as many as
 * *count, in the arena. */
const struct text_list *form_pooled_words(
	struct arena *arena, const struct form_section *section, size_t *count);

/* Whether a form must say which tier it is: it is not the only one. */
bool form_is_tiered(const struct form *form);

#endif
