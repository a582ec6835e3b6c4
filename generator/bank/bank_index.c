#include "bank/bank_index.h"

#include "bank/readers.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum {
	HINTS_MAX = 20 /* each hint compares with every id */
};

/* An item with the start of its id, so that sorting rarely reads the item. */
struct ranked {
	uint64_t first; /* the first eight bytes of the id, as a number */
	const struct item *item;
};

/* Big-endian, so that numbers compare as ids do. */
static uint64_t first_bytes(const char *id)
{
	uint64_t bytes = 0;

	for (size_t i = 0; i < sizeof(bytes); i++) {
		bytes = bytes << 8 | (unsigned char)*id;
		id += *id != '\0';
	}
	return bytes;
}

static int compare_ids(const struct ranked *a, const struct ranked *b)
{
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return strcmp(a->item->id, b->item->id);
}

/* By id, then in file order. */
static int compare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	const int order = compare_ids(x, y);

	return order != 0 ? order : (x->item > y->item) - (x->item < y->item);
}

/* Sort the items that have an id.  Returns their count. */
static size_t sort_items(const struct bank *bank, struct ranked *ranked)
{
	size_t count = 0;

	for (size_t i = 0; i < bank->count; i++) {
		const struct item *item = &bank->items[i];

		if (item->id != NULL)
			ranked[count++] =
				(struct ranked){first_bytes(item->id), item};
	}
	qsort(ranked, count, sizeof(*ranked), compare);
	return count;
}

static void tell_twins(
	struct reading *reading, const struct ranked *ranked, size_t count)
{
	for (size_t i = 1, first = 0; i < count; i++) {
		const struct item *item = ranked[i].item;

		if (compare_ids(&ranked[i], &ranked[first]) != 0)
			first = i;
		else
			error_at(reading->errors,
				node_get(item->node, "id")->at,
				"two items have the id \"%s\", the first in "
				"line %u",
				item->id, ranked[first].item->at.line);
	}
}

void bank_index(struct reading *reading, struct bank *bank)
{
	struct arena *scratch = arena_new();
	struct ranked *ranked =
		arena_alloc(scratch, bank->count, sizeof(*ranked));
	const size_t count = sort_items(bank, ranked);
	const struct item **sorted =
		arena_alloc(reading->arena, count, sizeof(*sorted));

	tell_twins(reading, ranked, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = ranked[i].item;
	bank->by_id = sorted;
	bank->id_count = count;
	arena_free(scratch);
}

const struct item *bank_find(const struct bank *bank, const char *id)
{
	size_t low = 0, high = bank->id_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const int order = strcmp(bank->by_id[middle]->id, id);

		if (order == 0)
			return bank->by_id[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Suggest the known id nearest to a wrong one. */
static void hint_id(
	struct reading *reading, const struct bank *bank, const char *id)
{
	struct arena *scratch = arena_new();
	const char **ids = arena_alloc(scratch, bank->id_count, sizeof(*ids));

	for (size_t i = 0; i < bank->id_count; i++)
		ids[i] = bank->by_id[i]->id;
	readers_suggest(reading, id, (struct text_list){ids, bank->id_count});
	arena_free(scratch);
}

/* Read the enemies of an item.  Each must be another item of the bank. */
static void check_item(
	struct reading *reading, const struct item *item, size_t *hints)
{
	const struct node *node =
		node_listed(reading->arena, node_get(item->node, "enemies"));

	for (size_t i = 0; i < item->enemies.count; i++) {
		const char *enemy = item->enemies.at[i];
		const struct where at = node->items[i]->at;

		if (item->id != NULL && strcmp(enemy, item->id) == 0) {
			error_at(reading->errors, at,
				"an item cannot be its own enemy");
			continue;
		}
		if (bank_find(item->bank, enemy) != NULL)
			continue;
		error_at(reading->errors, at,
			"enemy \"%s\" is not an item of this bank", enemy);
		if ((*hints)++ < HINTS_MAX)
			hint_id(reading, item->bank, enemy);
	}
}

void bank_index_check_enemies(struct reading *reading, const struct bank *bank)
{
	size_t hints = 0;

	for (size_t i = 0; i < bank->count; i++)
		if (bank->items[i].enemies.count > 0)
			check_item(reading, &bank->items[i], &hints);
}
