/*
 * reference_text: the placeholders in the texts of a bank or worksheet.
 */
#ifndef BANK_REFERENCE_TEXT_H
#define BANK_REFERENCE_TEXT_H

#include "text/placeholder.h"
#include "yaml/node.h"

/* Called for each placeholder of a scalar. */
typedef void reference_visit(void *context, const struct node *scalar,
	const struct placeholder *placeholder);

/* Called for each scalar that is a text. */
typedef void reference_scalar(void *context, const struct node *scalar);

/* Visit the texts below a node, except those under "tiers" and "parts". */
void reference_text_scalars(
	const struct node *node, reference_scalar *visit, void *context);

/* Visit the placeholders in those texts. */
void reference_text_all(
	const struct node *node, reference_visit *visit, void *context);

/* Does a placeholder of this kind in those texts have this name? */
bool reference_text_names(
	const struct node *node, enum placeholder_kind kind, const char *name);

/* The place where `typed` first occurs below a node; the node's place if it
 * does not. */
struct where reference_text_place(const struct node *node, const char *typed);

/* The place of a placeholder in its file. */
struct where reference_text_where(
	const struct node *scalar, const struct placeholder *placeholder);

#endif
