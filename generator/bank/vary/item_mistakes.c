#include "bank/vary/item_mistakes.h"

#include "base/arena.h"
#include "base/common.h"
#include "text/placeholder.h"
#include "yaml/place.h"

#include <string.h>

/* The start of a hint in a message, see error.h. */
#define HINT_LINE "\n      = "

/* The kind of text at a place of an item. */
enum part {
	PART_WHOLE, /* a list or mapping, or nothing */
	PART_PLAIN, /* a text without variables, or a field's name */
	PART_VARIES
};

/* The item whose mistakes are reported. */
struct telling {
	struct reading *reading;
	const struct node *item;
	const char *values; /* NULL: the item as written */
};

static bool is_before(struct where a, struct where b)
{
	return a.line < b.line || (a.line == b.line && a.col < b.col);
}

static bool is_same(struct where a, struct where b)
{
	return a.line == b.line && a.col == b.col;
}

static bool has_place(const struct node *scalar, struct where at)
{
	const size_t length = strlen(scalar->text);

	return !is_before(at, scalar->at) &&
	       (is_same(at, scalar->at) ||
		       (length > 0 &&
			       !is_before(place_in(scalar, length - 1), at)));
}

/* Do values of a combination replace a part of this text? */
static bool scalar_varies(const struct node *scalar)
{
	return placeholder_any(scalar->text) ||
	       scalar->text[strspn(scalar->text, " ")] == '=';
}

/* Is it a field whose texts name variables without "@{…}"? */
static bool field_varies(const char *name)
{
	static const char *const fields[] = {"vars", "where", "vary", "plot"};

	for (size_t i = 0; i < LENGTH(fields); i++)
		if (strcmp(name, fields[i]) == 0)
			return true;
	return false;
}

static enum part part_at(const struct node *node, struct where at, bool varies);

static enum part part_of_pair(const struct node *node, const struct pair *pair,
	struct where at, bool varies)
{
	/* The first key may be at the mapping's own place. */
	if (!is_same(pair->key->at, node->at) && has_place(pair->key, at))
		return PART_PLAIN;
	return part_at(
		pair->value, at, varies || field_varies(pair->key->text));
}

/* Nodes are at most as deep as node_read() allows. */
static enum part part_at(const struct node *node, struct where at, bool varies)
{
	enum part part = PART_WHOLE;

	if (node->type == NODE_SCALAR)
		return !has_place(node, at)            ? PART_WHOLE
		       : varies || scalar_varies(node) ? PART_VARIES
						       : PART_PLAIN;
	for (uint32_t i = 0; part == PART_WHOLE && i < node->count; i++)
		part = node->type == NODE_SEQUENCE
			       ? part_at(node->items[i], at, varies)
			       : part_of_pair(
					 node, &node->pairs[i], at, varies);
	return part;
}

const char *item_mistakes_hint(
	struct arena *arena, const struct mistake *mistake)
{
	const char *hint = strstr(mistake->text, HINT_LINE);

	if (hint == NULL)
		return NULL;
	hint += strlen(HINT_LINE);
	return arena_copy(arena, hint, strcspn(hint, "\n"));
}

void item_mistakes_report(struct reading *reading,
	const struct mistake *mistake, const char *hint, const char *values)
{
	if (*values == '\0')
		error_at(reading->errors, mistake->at, "%s", mistake->what);
	else
		error_at(reading->errors, mistake->at, "%s, with %s",
			mistake->what, values);
	if (hint != NULL)
		error_hint(reading->errors, "%s", hint);
}

static void tell(void *with, const struct mistake *mistake)
{
	const struct telling *telling = with;
	const enum part part = part_at(telling->item, mistake->at, false);
	const char *values = telling->values;

	if (mistake->weight != WEIGHT_ERROR ||
		(values == NULL && part == PART_VARIES))
		return;
	item_mistakes_report(telling->reading, mistake,
		item_mistakes_hint(telling->reading->arena, mistake),
		values == NULL || part == PART_PLAIN ? "" : values);
}

void item_mistakes_of_variant(struct reading *reading, const struct node *item,
	const struct errors *mistakes, const char *values)
{
	error_each(mistakes, false, tell,
		&(struct telling){reading, item, values});
}

void item_mistakes_as_written(struct reading *reading, const struct node *item,
	const struct errors *mistakes)
{
	error_each(
		mistakes, false, tell, &(struct telling){reading, item, NULL});
}
