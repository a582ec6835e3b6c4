#include "exchange/bank/order.h"

#include "bank/kind.h"
#include "base/arena.h"
#include "base/common.h"

#include <stdlib.h>

enum {
	OWN = 1000,    /* rank of the first field of a kind */
	COMMON = 2000, /* of the first field after the kind's */
	UNKNOWN = 3000
};

static const char *const bank_fields[] = {"bank", "title", "language", "quotes",
	"math", "defaults", "stimuli", "items"};

static const char *const stimulus_fields[] = {"id", "language", "title", "text",
	"image", "alt", "credit", "numbered"};

static const char *const first_fields[] = {
	"id", "kind", "points", "language", "vary", "vars", "where"};

static const char *const last_fields[] = {"parts", "hint", "starters",
	"word_bank", "tags", "standards", "difficulty", "bloom", "minutes",
	"stimulus", "image", "alt", "images", "lines", "space", "work",
	"explanation", "source", "enemies", "tiers"};

/* Fields of mappings within an item: choices, criteria, levels, answers,
 * pictures. */
static const char *const inner_fields[] = {"id", "criterion", "value", "unit",
	"at", "text", "file", "image", "alt", "correct", "credit", "points",
	"tolerance", "show", "also", "feedback", "last", "notes", "levels"};

/* A field and its rank. */
struct ranked {
	struct pair pair;
	size_t rank, place;
};

static size_t place_in(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(names[i], name))
			return i;
	return UNKNOWN;
}

static size_t rank_of_item(const struct kind_rules *kind, const char *name)
{
	size_t place;

	for (size_t i = 0; kind != NULL && i < kind->fields.count; i++)
		if (text_equal(kind->fields.fields[i].name, name))
			return OWN + i;
	place = place_in(first_fields, LENGTH(first_fields), name);
	if (place != UNKNOWN)
		return place;
	if (text_equal(name, "stem"))
		return OWN;
	place = place_in(last_fields, LENGTH(last_fields), name);
	return place == UNKNOWN ? UNKNOWN : COMMON + place;
}

static int by_rank(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;

	if (one->rank != other->rank)
		return one->rank < other->rank ? -1 : 1;
	return one->place < other->place ? -1 : one->place > other->place;
}

/* Sort the pairs of a mapping whose ranks are set. */
static const struct node *sorted(
	struct arena *arena, const struct node *node, struct ranked *ranked)
{
	struct node *result = arena_alloc(arena, 1, sizeof(*result));
	struct pair *pairs = arena_alloc(arena, node->count, sizeof(*pairs));

	qsort(ranked, node->count, sizeof(*ranked), by_rank);
	for (size_t i = 0; i < node->count; i++)
		pairs[i] = ranked[i].pair;
	*result = *node;
	result->pairs = pairs;
	return result;
}

static const struct node *order_by(struct arena *arena, const struct node *node,
	const char *const *names, size_t count)
{
	struct ranked *ranked;

	if (node->type != NODE_MAPPING)
		return node;
	ranked = arena_alloc(arena, node->count, sizeof(*ranked));
	for (size_t i = 0; i < node->count; i++)
		ranked[i] = (struct ranked){node->pairs[i],
			place_in(names, count, node->pairs[i].key->text), i};
	return sorted(arena, node, ranked);
}

/* A list, or one mapping, with the fields in order. */
static const struct node *order_list(struct arena *arena,
	const struct node *list,
	const struct node *(*order)(struct arena *, const struct node *))
{
	struct node *result;
	const struct node **items;

	if (list->type == NODE_MAPPING)
		return order(arena, list);
	if (list->type != NODE_SEQUENCE)
		return list;
	result = arena_alloc(arena, 1, sizeof(*result));
	items = arena_alloc(arena, list->count, sizeof(*items));
	*result = *list;
	for (size_t i = 0; i < list->count; i++)
		items[i] = order(arena, list->items[i]);
	result->items = items;
	return result;
}

static const struct node *order_inner(
	struct arena *arena, const struct node *node)
{
	return order_by(arena, node, inner_fields, LENGTH(inner_fields));
}

static const struct node *order_stimulus(
	struct arena *arena, const struct node *node)
{
	return order_by(arena, node, stimulus_fields, LENGTH(stimulus_fields));
}

/* Lists within an item whose mappings have an order. */
static bool has_inner(const char *name)
{
	static const char *const names[] = {
		"choices", "rubric", "answer", "images", "levels"};

	return place_in(names, LENGTH(names), name) != UNKNOWN;
}

static const struct node *order_item(
	struct arena *arena, const struct node *item)
{
	const struct node *kind;
	struct ranked *ranked;

	if (item->type != NODE_MAPPING)
		return item;
	kind = node_get(item, "kind");
	ranked = arena_alloc(arena, item->count, sizeof(*ranked));
	for (size_t i = 0; i < item->count; i++) {
		const char *name = item->pairs[i].key->text;

		ranked[i] = (struct ranked){item->pairs[i],
			rank_of_item(kind_written(kind), name), i};
		if (has_inner(name))
			ranked[i].pair.value = order_list(
				arena, item->pairs[i].value, order_inner);
		else if (text_equal(name, "parts"))
			ranked[i].pair.value = order_list(
				arena, item->pairs[i].value, order_item);
	}
	return sorted(arena, item, ranked);
}

const struct node *order_bank(struct arena *arena, const struct node *root)
{
	const struct node *ordered =
		order_by(arena, root, bank_fields, LENGTH(bank_fields));
	struct pair *pairs;
	struct node *result;

	if (ordered->type != NODE_MAPPING)
		return root;
	result = arena_alloc(arena, 1, sizeof(*result));
	pairs = arena_alloc(arena, ordered->count, sizeof(*pairs));
	*result = *ordered;
	result->pairs = pairs;
	for (size_t i = 0; i < ordered->count; i++) {
		const struct pair *pair = &ordered->pairs[i];

		pairs[i] = *pair;
		if (text_equal(pair->key->text, "items"))
			pairs[i].value =
				order_list(arena, pair->value, order_item);
		else if (text_equal(pair->key->text, "stimuli"))
			pairs[i].value =
				order_list(arena, pair->value, order_stimulus);
	}
	return result;
}
