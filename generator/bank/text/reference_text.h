/*
 * reference_text: the placeholders in the texts of a bank or worksheet.
 */
#ifndef BANK_REFERENCE_TEXT_H
#define BANK_REFERENCE_TEXT_H

#include "text/placeholder.h"
#include "yaml/node.h"

/* Does something with a placeholder of a scalar. */
typedef void reference_visit(void *context, const struct node *scalar,
	const struct placeholder *placeholder);

/* Does something with a scalar that is a text. */
typedef void reference_scalar(void *context, const struct node *scalar);

/* Visit the texts below a node, except those under "tiers" and "parts". */
void reference_text_scalars(
	const struct node *node, reference_scalar *visit, void *context);

/* Visit the placeholders in them. */
void reference_text_all(
	const struct node *node, reference_visit *visit, void *context);

/* Does one of them name this? */
bool reference_text_names(
	const struct node *node, enum placeholder_kind kind, const char *name);

/* The place of a text's first occurrence below a node; the node's place if it
 * has none. */
struct where reference_text_place(const struct node *node, const char *typed);

/* The place of a placeholder. */
struct where reference_text_where(
	const struct node *scalar, const struct placeholder *placeholder);

#endif
