/*
 * template: an item as written, with its "@{…}" and "= …" parsed.
 *
 * Filled in with a combination it is a tree of nodes again, read as if a
 * teacher had written it.  So every rule for items holds for each combination.
 * Field readers that know about variables were rejected, because every kind
 * would need them.
 */
#ifndef BANK_TEMPLATE_H
#define BANK_TEMPLATE_H

#include "bank/vary/combination.h"
#include "bank/vary/figures.h"

/* A piece of a text: literal, or a formula's value. */
struct piece {
	const char *text; /* NULL: the formula */
	size_t length;
	const struct formula *formula;
	struct figures figures;
	bool in_formula; /* in a TeX formula */
	bool written;    /* as in an expression, in brackets */
	size_t at;       /* its "@" in the text, or its first letter */
};

struct template
{
	const struct node *node;
	const struct piece *pieces;          /* of a scalar that varies */
	const struct template *const *parts; /* of a list or mapping; NULL
						where nothing varies */
	const struct formula *computed;      /* of a scalar "= a + b" */
	size_t count;
};

/* Whether a scalar may be a formula, "= a + b", by the mapping around it and
 * its field.  The answers of some kinds may. */
typedef bool template_computes(
	const struct node *item, const struct node *owner, const char *field);

/*
 * Parse an item's texts.
 *
 * NULL, with mistakes reported, if one is wrong.  *varies is whether any of
 * them has a formula.
 */
const struct template *template_read(struct reading *reading,
	const struct vary *vary, const struct node *item,
	template_computes *computes, bool *varies);

struct placeholder;

/* Is a placeholder meant as an expression rather than a reference? */
bool template_takes(const struct placeholder *placeholder);

#endif
