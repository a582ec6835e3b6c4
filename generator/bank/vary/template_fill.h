/*
 * template_fill: an item with the values of one combination.
 */
#ifndef BANK_TEMPLATE_FILL_H
#define BANK_TEMPLATE_FILL_H

#include "bank/vary/template.h"

struct wording;

/* The fault of a text with a combination's values: a division by zero, or a
 * message with its place. */
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
