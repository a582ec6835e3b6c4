/*
 * formula_list: the formulas of a text, taken out while the rest is parsed.
 */
#ifndef EXCHANGE_FORMULA_LIST_H
#define EXCHANGE_FORMULA_LIST_H

#include "base/buffer.h"

#include <stdbool.h>

struct formula_item {
	const char *tex; /* without its marks */
	size_t length;
	bool displayed;
	bool bracketed; /* dollars would be a price's, before a digit */
};

struct formula_list {
	struct formula_item *at;
	size_t count, room;
};

/* The text with a private character for each formula. */
const char *formula_list_take(
	struct arena *arena, const char *text, struct formula_list *list);

/* Put a formula as platforms read it, \(…\) or \[…\], for HTML; or for files
 * without HTML, with dollars where importing them reads them so. */
void formula_list_html(
	const struct formula_list *list, size_t i, struct buffer *out);
void formula_list_tex(
	const struct formula_list *list, size_t i, struct buffer *out);

#endif
