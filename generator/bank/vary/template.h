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

struct template;
struct wording;

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

/* What is wrong with a combination's text: at a place, or only zero division.
 */
struct template_fault {
	struct where at;
	const char *what; /* a message */
	const char *hint; /* or NULL */
	bool zero;
};

/* The item with the values of a combination, without `vars`, `where` and
 * `vary`, in the combination's arena.  NULL, with *fault set, if one of its
 * texts cannot be printed. */
const struct node *template_fill(const struct template *template,
	struct combination *combination, const struct wording *wording,
	struct template_fault *fault);

#endif
