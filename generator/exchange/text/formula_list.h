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
	bool bracketed; /* a digit follows: dollars would be a price */
};

struct formula_list {
	struct formula_item *at;
	size_t count, room;
};

/* The text with a private-use character for each formula, from RENDER_FORMULA
 * on. */
const char *formula_list_take(
	struct arena *arena, const char *text, struct formula_list *list);

/* Put formula `i` for HTML, in \(…\) or \[…\]; or for a file without HTML, as
 * formula_put_plain() does. */
void formula_list_html(
	const struct formula_list *list, size_t i, struct buffer *out);
void formula_list_tex(
	const struct formula_list *list, size_t i, struct buffer *out);

#endif
