/*
 * template: an item as written, with its "@{…}" and "= …" parsed, from which
 * each combination is made as a tree of nodes.
 *
 * What is made is read as if a teacher had written it, so every rule for items
 * holds for each combination.  Readers of fields that know about variables were
 * rejected, because every kind would need them.
 */
#ifndef BANK_TEMPLATE_H
#define BANK_TEMPLATE_H

#include "bank/vary/combination.h"
#include "bank/vary/figures.h"

/* A stretch of a text: as it is, or a formula's value. */
struct piece {
	const char *text; /* NULL: the formula */
	size_t length;
	const struct formula *formula;
	struct figures figures;
	bool in_formula; /* of TeX */
	bool written;    /* as an expression has it, in brackets */
	size_t at;       /* its "@" in the text, or its first letter */
};

struct template
{
	const struct node *node;
	const struct piece *pieces;          /* of a scalar that varies */
	const struct template *const *parts; /* of what holds one: NULL where
						nothing varies */
	const struct formula *computed;      /* of a scalar "= a + b" */
	size_t count;
};

/* Which scalars of an item may be formulas, "= a + b", by the mapping they
 * stand in and their field: the answers of some kinds. */
typedef bool template_computes(
	const struct node *item, const struct node *owner, const char *field);

/*
 * Parse an item's texts.
 *
 * NULL, with mistakes reported, if one is wrong.  *varies says whether there is
 * any formula in them.
 */
const struct template *template_read(struct reading *reading,
	const struct vary *vary, const struct node *item,
	template_computes *computes, bool *varies);

struct placeholder;

/* Is a placeholder an expression, or meant as one, and no reference? */
bool template_takes(const struct placeholder *placeholder);

#endif
