#include "record/record_values.h"

#include "bank/variation.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "yaml/document/write_scalar.h"
#include "yaml/write.h"

#include <string.h>

static const char field[] = "values";

void record_values_write(
	struct buffer *out, const char *indent, const struct item *item)
{
	if (item->value_count == 0)
		return;
	buffer_printf(out, "%s%s: {", indent, field);
	for (size_t i = 0; i < item->value_count; i++) {
		buffer_puts(out, i == 0 ? "" : ", ");
		write_scalar(out, item->values[i].name, false, true);
		buffer_puts(out, ": ");
		write_exact_text(out, item->values[i].text);
	}
	buffer_puts(out, "}\n");
}

static bool fail(
	struct reading *reading, const struct node *at, const char *what)
{
	return error_at(reading->errors, at->at, "%s: %s", field, what);
}

/* The texts of a mapping; NULL, with a mistake reported, if it is none. */
static const struct item_value *read_texts_of(
	struct reading *reading, const struct node *node)
{
	struct item_value *values;

	if (node->type != NODE_MAPPING) {
		fail(reading, node, "expected a mapping");
		return NULL;
	}
	values = arena_alloc(reading->arena, node->count + 1, sizeof(*values));
	for (uint32_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];

		if (pair->value->type != NODE_SCALAR) {
			fail(reading, pair->value, "expected a text");
			return NULL;
		}
		values[i] =
			(struct item_value){pair->key->text, pair->value->text};
	}
	return values;
}

/* Check that each value in `node` (NULL for none), derived ones too, is the
 * variant's.  Faults are reported at `at`. */
static bool check(struct reading *reading, const struct node *node,
	const struct node *at, const struct item_value *values,
	const struct item *variant)
{
	const size_t count = node == NULL ? 0 : node->count;

	for (size_t i = 0; i < count; i++) {
		size_t k = 0;

		while (k < variant->value_count &&
			!text_equal(variant->values[k].name, values[i].name))
			k++;
		if (k == variant->value_count)
			return error_at(reading->errors, node->pairs[i].key->at,
				"%s: the item has no variable \"%s\"", field,
				values[i].name);
		if (!text_equal(variant->values[k].text, values[i].text))
			return error_at(reading->errors,
				node->pairs[i].value->at,
				"%s: %s: expected \"%s\", which follows from "
				"the others, found \"%s\"",
				field, values[i].name, variant->values[k].text,
				values[i].text);
	}
	return count == variant->value_count ||
	       error_at(reading->errors, at->at,
		       message_count(variant->value_count,
			       "%s: expected %zu variable, as the item has, "
			       "found %zu",
			       "%s: expected %zu variables, as the item has, "
			       "found %zu"),
		       field, variant->value_count, count);
}

static const struct item *fails(struct reading *reading, const struct node *at,
	const struct variation_try *try)
{
	static const char *const why[] = {
		[VARIATION_UNMET] =
			MESSAGE("do not meet the item's conditions"),
		[VARIATION_ZERO] = MESSAGE("divide by zero"),
		[VARIATION_ALIKE] = MESSAGE("make choices that print alike"),
		[VARIATION_WRONG] = MESSAGE("make no item")};

	fail(reading, at,
		message_printf(reading->arena, "these values %s",
			message_text(why[try->fate])));
	return NULL;
}

const struct item *record_values_read(struct reading *reading,
	const struct node *entry, const struct item *item)
{
	const struct node *node = node_get(entry, field);
	const struct node *at = node != NULL ? node : entry;
	const struct item_value *values = NULL;
	struct variation_try try;
	const char *unknown;

	if (item->variation == NULL) {
		if (node != NULL)
			fail(reading, node, "the item does not vary");
		return node == NULL ? item : NULL;
	}
	if (node != NULL && (values = read_texts_of(reading, node)) == NULL)
		return NULL;
	if (!variation_of_values(reading->arena, item,
		    (struct item_values){
			    values, node == NULL ? 0 : node->count},
		    &try, &unknown)) {
		error_at(reading->errors, at->at,
			"%s: no value that \"%s\" can have is given", field,
			unknown);
		return NULL;
	}
	if (try.fate != VARIATION_GOOD)
		return fails(reading, at, &try);
	return check(reading, node, at, values, try.item) ? try.item : NULL;
}
