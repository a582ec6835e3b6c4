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
	const char *printed;       /* its number on paper; NULL for `number` */
	struct dealt dealt;        /* what is printed of its lists */
	struct text_list words;    /* of its tier's word bank, in printed order
				    */
	const struct drawn *parts; /* of an item with parts, (a) first, all with
				      its number */
	size_t part_count;
};

struct form_section {
	const struct section *section;
	const struct drawn *items; /* in printed order */
	size_t count;
	twelfths points; /* that a student can earn here, without bonus */
	twelfths bonus;  /* beyond them */
	struct text_list words; /* of its word bank, in printed order */
};

struct form {
	const struct worksheet *worksheet;
	uint64_t seed;
	uint32_t index; /* 0 for the first */
	enum tier tier;
	const char *name; /* "A" */
	const char *code; /* the sheet code, "K7MQR-N"; a draft has the word
			     "DRAFT" instead */
	const struct form_section *sections;
	size_t section_count; /* as many as the worksheet's */
	size_t item_count;
	size_t numbers;  /* the highest number on any tier; where tiers share
			    numbers, one that prints fewer items skips some */
	twelfths points; /* of all sections */
	twelfths bonus;
	bool large_print; /* a student gets it in large print, and a source has
			     named lines */
	int pages;        /* of its sheet, if it was printed before; else 0 */
	bool solved;      /* drawn by a solver, from a blueprint */
	struct outcome outcome; /* if solved, of all tiers together */
};

/*
 * Draw one form for a tier: a pure function of worksheet, seed, index and
 * tier, in the arena.
 *
 * The form is drawn, ordered and numbered for all tiers together, and then the
 * tier leaves out the items it does not print.  So the items of one tier are
 * also on any tier that prints more, with the same numbers where tiers share
 * them.
 *
 * NULL if the worksheet's draws cannot be satisfied: *why then has a line for
 * each fault, with the section, the constraint, how many items it asks for and
 * how many there are.  A form holds no item twice, no two enemies and no
 * avoided item.  index must be below the worksheet's form_count.
 */
const struct form *form_draw(struct arena *arena, const struct form_plan *plan,
	uint32_t index, enum tier tier, const char **why);

/* The sheet code of a form whose other fields are set, in the arena.  A draft
 * has the word "DRAFT" instead. */
const char *form_code(struct arena *arena, const struct form *form);

/* Why ranks can draw no form of a worksheet, with any seed; NULL if they
 * can. */
const char *form_why_not(
	struct arena *arena, const struct worksheet *worksheet);

/* The number of a question as it is printed, "3", "C" or "iii". */
const char *form_number(struct arena *arena, const struct drawn *drawn);

/* Add up the points of a section that has its items. */
void form_sum_points(struct form_section *section);

/* Do an item's words go into its section's word bank, so that nothing of it is
 * dealt?  A part keeps its own words. */
bool form_pools_words(const struct section *section, const struct item *item);

/* The words that the items of a section give to its word bank, one list each;
 * *count lists, in the arena. */
const struct text_list *form_pooled_words(
	struct arena *arena, const struct form_section *section, size_t *count);

/* Whether a form must name its tier, because it is not the only one. */
bool form_is_tiered(const struct form *form);

#endif
